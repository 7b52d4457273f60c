/** The base64 of an OpenSSH private key, its private half blank: enough to know the public one by, and no secret. */
export function withoutPrivateHalf(key: string): string {
  const bytes = Buffer.from(key.replace(/-----[^-]+-----|\s/g, ''), 'base64');
  let at = 'openssh-key-v1\0'.length;
  const skip = (): void => { at += 4 + bytes.readUInt32BE(at); };
  for (const _ of ['cipher', 'kdf', 'options']) skip();
  at += 4; // the number of keys
  skip(); // the public key
  return Buffer.concat([bytes.subarray(0, at + 4), Buffer.alloc(bytes.length - at - 4)]).toString('base64');
}
