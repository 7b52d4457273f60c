export { credentialsIn, patterns } from './credentials';
