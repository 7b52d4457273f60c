import type { Expression, Ref } from './expression';
import { hcl } from './hcl';
import { quote } from './quote';
import { ref } from './reference';

/** The text of a file that stands beside the root. */
export const fileContent = (path: string): Ref<string> => ref(`file("\${path.module}/${quote(path).slice(1, -1)}")`);

/** Lines as one text, each with its line break. */
export const joinLines = (lines: Expression<string[]>): Ref<string> => ref(`join("\\n", concat(${hcl(lines)}, [""]))`);
