import type { Expression, Ref } from './expression';
import { hcl } from './hcl';
import { ref } from './reference';
import { text } from './text';

/** The path of a file that stands beside the root, or beside the module that declares it. */
export const fileIn = (path: string): Ref<string> => text`${ref<string>('path.module')}/${path}`;
/** The text of such a file. */
export const fileContent = (path: string): Ref<string> => ref(`file(${hcl(fileIn(path))})`);
/** The SHA-256 of such a file, in base64. */
export const fileHash = (path: string): Ref<string> => ref(`filebase64sha256(${hcl(fileIn(path))})`);

/** Lines as one text, each with its line break. */
export const joinLines = (lines: Expression<string[]>): Ref<string> => ref(`join("\\n", concat(${hcl(lines)}, [""]))`);
