export { certificate, type CertificateOptions, type DistinguishedName, type ServerCertificate } from './certificate';
export type { TlsOptions, TlsVersion } from './options';
export { versions } from './versions';
