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

/** The same with ids, which are made by chance, as `"…"`. */
export const said = (assertion: () => void): string => messageOf(assertion).replace(/"[\da-f]{8}-[\da-f-]+"/g, '"…"');
