export { type Handler, UnexpectedResponse } from '../../../src/testkit/http';
/** As the kit gives it out. */
export * as http from '../../../src/testkit/http';
