import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { holdsProvider, packedPath, unpackedPath, type Package, type RegistryHost } from './package';

/** A filesystem mirror that holds a package. */
export interface FoundMirror {
  readonly mirror: string;
  readonly host: RegistryHost;
  readonly layout: 'unpacked' | 'packed';
}

/** The first place that holds the package; packages of the preferred host and unpacked ones come first. */
export function findMirror(places: readonly string[], wanted: Package, preferred: RegistryHost): FoundMirror | undefined {
  const other = preferred === 'registry.terraform.io' ? 'registry.opentofu.org' : 'registry.terraform.io';
  const existing = places.filter((place) => existsSync(place)).map((place) => resolve(place));
  for (const host of [preferred, other] as const) {
    const unpacked = existing.find((place) => holdsProvider(unpackedPath(place, host, wanted), wanted.name));
    if (unpacked !== undefined) return { mirror: unpacked, host, layout: 'unpacked' };
    const packed = existing.find((place) => existsSync(packedPath(place, host, wanted)));
    if (packed !== undefined) return { mirror: packed, host, layout: 'packed' };
  }
  return undefined;
}
