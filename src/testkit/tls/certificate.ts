import type { PeerCertificate, TLSSocket } from 'node:tls';
import { tried, type TryOptions } from '../retry';
import { withConnection } from './handshake';
import { nodeTlsOptions, type TlsOptions } from './options';

export type CertificateOptions = TryOptions & Omit<TlsOptions, 'verify'>;

/** Parts of a distinguished name by their short names: `{ O: 'Shop', CN: 'shop.example.test' }`. */
export type DistinguishedName = Readonly<Record<string, string>>;

/** The certificate that a server shows, and the connection that it was shown in. */
export interface ServerCertificate {
  readonly subject: DistinguishedName;
  readonly issuer: DistinguishedName;
  /** Host names and addresses that it is for. */
  readonly names: readonly string[];
  readonly serialNumber: string;
  readonly fingerprint256: string;
  readonly validFrom: Date;
  readonly validTo: Date;
  /** Whole days until `validTo`; below 0 once it is over. */
  readonly daysLeft: number;
  /** For instance `TLSv1.3`. */
  readonly protocol: string;
  readonly cipher: string;
  /** Whether a client that trusts the authorities in the options (or the public ones) takes it for this name. */
  readonly authorized: boolean;
  /** The code of why not: `CERT_HAS_EXPIRED`, `ERR_TLS_CERT_ALTNAME_INVALID`, `UNABLE_TO_VERIFY_LEAF_SIGNATURE`… */
  readonly reason: string | undefined;
}

const dayMs = 86_400_000;

/**
 * The certificate of a server as data, also of one that no client would take:
 *
 *     const { authorized, daysLeft, names } = await tls.certificate('shop.example.com', 443);
 *
 * Throws a `WaitFailed` if there is no TLS connection.
 */
export function certificate(
  host: string,
  port = 443,
  { within, every, timeoutMs, signal, ...tls }: CertificateOptions = {},
): Promise<ServerCertificate> {
  const asked = { ...nodeTlsOptions(tls), rejectUnauthorized: false };
  return tried(`the certificate of ${host}:${port}`, { within, every, timeoutMs, signal }, (attempt) =>
    withConnection(host, port, asked, attempt, shownIn),
  );
}

function shownIn(socket: TLSSocket): ServerCertificate {
  const shown: PeerCertificate = socket.getPeerCertificate();
  const validTo = new Date(shown.valid_to);
  return {
    subject: distinguishedName(shown.subject),
    issuer: distinguishedName(shown.issuer),
    names: (shown.subjectaltname ?? '').split(', ').filter(Boolean).map((name) => name.replace(/^(DNS|IP Address):/, '')),
    serialNumber: shown.serialNumber,
    fingerprint256: shown.fingerprint256,
    validFrom: new Date(shown.valid_from),
    validTo,
    daysLeft: Math.floor((validTo.getTime() - Date.now()) / dayMs),
    protocol: socket.getProtocol() ?? 'unknown',
    cipher: socket.getCipher().name,
    authorized: socket.authorized,
    reason: socket.authorized ? undefined : String(socket.authorizationError),
  };
}

/** A part that is there several times has its values joined. */
function distinguishedName(name: object): DistinguishedName {
  return Object.fromEntries(Object.entries(name).map(([part, value]: [string, unknown]) => [part, [value].flat().join(', ')]));
}
