import { stripVTControlCharacters } from 'node:util';

/** What a failing assertion says, without colours. */
export function messageOf(assertion: () => void): string {
  try {
    assertion();
  } catch (error) {
    return stripVTControlCharacters(error instanceof Error ? error.message : String(error));
  }
  throw new Error('the assertion holds');
}
