/** What patterns begin with: repeated, they make lines on which an expression that backtracks never comes to its end. */
export const hostileBeginnings = [
  'a', '=', '\\', '"', '\\"', 'eyJ', 'eyJaaaaaaaa.eyJaaaaaaaa', '\\neyJ', '://a:', '://a:b', 'password', 'password = "', 'password=\\"',
  'password="a" -> ', 'token: ', '-----BEGIN PRIVATE KEY-----', '-----BEGIN PRIVATE KEY-----\\nAAAAAAAAAAAAAAAAAAAA', '-----END PRIVATE KEY-----',
  'xoxb-', 'glpat-', 'SG.aaaaaaaaaaaaaaaa.', '.atlasv1.', 'authorization: bearer ', '<Password>', 'http://u:\\u003d', 'Bearer ', 'IQoJb3JpZ2lu',
];

/** One of them, over and over. */
export const hostileLine = (beginning: string, length: number): string =>
  beginning.repeat(Math.ceil(length / beginning.length)).slice(0, length);
