export { agreed, type AgreedOptions } from './agreed';
export { lookup, type LookupOptions } from './lookup';
export { nameServers, type NameServersOptions } from './name-servers';
export type { Answer, MailExchange, RecordType } from './records';
