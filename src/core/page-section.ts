/**
 * A page with what stands between `<!-- name: written by npm run docs -->` and `<!-- end of name -->` written anew. Throws where the page has
 * no place for it.
 */
export function withSection(page: string, name: string, text: string): string {
  const [begin, end] = [`<!-- ${name}: written by npm run docs -->`, `<!-- end of ${name} -->`];
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`no place for ${name}: the page needs the lines ${begin} and ${end}`);
  return `${page.slice(0, from + begin.length)}\n\n${text}\n\n${page.slice(to)}`;
}
