import { toAllowEgress } from './to-allow-egress';
import { toAllowIngress } from './to-allow-ingress';
import { toBeEncrypted } from './to-be-encrypted';
import { toBlockPublicAccess } from './to-block-public-access';

/** The matchers for data of AWS, for `expect.extend`. */
export const awsMatchers = { toAllowEgress, toAllowIngress, toBeEncrypted, toBlockPublicAccess };
