export type { Expected, HttpOptions, HttpResponse, Redirect, Sent } from './options';
export { delete, get, head, options, patch, post, put, request } from './request';
export { type Handler, type LocalServer, type Received, type Reply, serve } from './serve';
export { UnexpectedResponse } from './unexpected-response';
