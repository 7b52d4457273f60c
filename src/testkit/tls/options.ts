export type TlsVersion = 'TLSv1' | 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3';

/** How a TLS connection is made and what the server must show. */
export interface TlsOptions {
  /** Certificate authorities to trust instead of the public ones, in PEM. */
  readonly ca?: string | readonly string[] | undefined;
  /** The name to ask for (SNI), which the certificate must be valid for. The host by default. */
  readonly serverName?: string | undefined;
  /** The connection fails where the server offers less. */
  readonly minVersion?: TlsVersion | undefined;
  readonly maxVersion?: TlsVersion | undefined;
  /** Certificate and key of the client in PEM, for servers that ask for one. */
  readonly cert?: string | undefined;
  readonly key?: string | undefined;
  /** `false` takes any certificate. */
  readonly verify?: false | undefined;
}

/** The same as Node.js calls it. */
export interface NodeTlsOptions {
  ca?: string | string[];
  servername?: string;
  minVersion?: TlsVersion;
  maxVersion?: TlsVersion;
  cert?: string;
  key?: string;
  rejectUnauthorized?: boolean;
}

export function nodeTlsOptions({ ca, serverName, minVersion, maxVersion, cert, key, verify }: TlsOptions): NodeTlsOptions {
  return {
    ...(ca === undefined ? {} : { ca: typeof ca === 'string' ? ca : [...ca] }),
    ...(serverName === undefined ? {} : { servername: serverName }),
    ...(minVersion === undefined ? {} : { minVersion }),
    ...(maxVersion === undefined ? {} : { maxVersion }),
    ...(cert === undefined ? {} : { cert }),
    ...(key === undefined ? {} : { key }),
    ...(verify === false ? { rejectUnauthorized: false } : {}),
  };
}
