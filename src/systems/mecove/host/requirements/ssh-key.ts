/**
 * The public half of an SSH key in OpenSSH's form, in base64 as `authorized_keys` has it. The file holds it in clear before the private
 * half (OpenSSH, PROTOCOL.key): magic, cipher, KDF, its options, number of keys, public key; each text after its length.
 */
export function publicKeyOf(privateKey: string): string | undefined {
  const bytes = Buffer.from(privateKey.replace(/-----[^-]+-----|\s/g, ''), 'base64');
  const magic = 'openssh-key-v1\0';
  if (bytes.subarray(0, magic.length).toString('latin1') !== magic) return undefined;
  let at = magic.length;
  const text = (): Buffer => {
    const start = at + 4;
    at = start + bytes.readUInt32BE(at);
    return bytes.subarray(start, at);
  };
  for (const _ of ['cipher', 'kdf', 'options']) text();
  at += 4; // the number of keys: one
  return text().toString('base64');
}
