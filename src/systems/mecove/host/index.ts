export { bootstrapCommand, headerFile, headerValues, hostFiles, userDataLimit, type HeaderName, type HeaderValue, type HostFile } from './manifest';
