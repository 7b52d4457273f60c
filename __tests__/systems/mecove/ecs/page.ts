import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from '../../../../src/core/project-root';

/** A page of docs/, by its name. */
export const page = (name: string): string => readFileSync(join(projectRoot(), 'docs', name), 'utf8');

const withoutCode = (text: string): string => text.replace(/^ *```[\s\S]*?^ *```$/gm, '');

/** What GitHub calls the headings of a page in links: small letters, hyphens for spaces, no other signs. */
export const anchors = (text: string): string[] =>
  [...withoutCode(text).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').replaceAll(' ', '-'));

/** Links of a page that lead nowhere in the project. */
export function broken(text: string, name: string): string[] {
  const links = [...withoutCode(text).matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)];
  return links.filter(([, file = '', anchor]) => {
    const target = join(projectRoot(), 'docs', file === '' ? name : file);
    if (!existsSync(target)) return true;
    if (anchor === undefined) return false;
    return !anchors(file === '' ? text : readFileSync(target, 'utf8')).includes(anchor);
  }).map(([link]) => `${dirname(name)}/${name}: ${link.slice(1)}`);
}

/** Tables of a part of a page that end in a total: rows of cells. */
export function tables(text: string): string[][][] {
  const found = text.match(/(^\|.*\|\n)+/gm) ?? [];
  return found.map((table) => table.trim().split('\n').slice(2).map((row) => row.slice(1, -1).split('|').map((cell) => cell.trim())));
}
