/**
 * Where a quoted value ends. `open` is the index behind its first quote, `depth` the number of backslashes in front of that
 * quote: 0 in plain text, 1 in JSON, 3 in JSON within JSON. Undefined if it goes on in the next line.
 */
export function endOfQuoted(text: string, open: number, quote: string, depth: number): number | undefined {
  for (let at = text.indexOf(quote, open); at !== -1; at = text.indexOf(quote, at + 1)) {
    const backslashes = backslashesBefore(text, at, open);
    if (backslashes % (2 * (depth + 1)) === depth) return at - depth;
  }
  return undefined;
}

function backslashesBefore(text: string, at: number, from: number): number {
  let count = 0;
  while (at - count > from && text[at - count - 1] === '\\') count += 1;
  return count;
}
