import type { Policy } from '../../src/core/module';
import type { inputs } from './inputs';

/** A week of several releases a day: what is running must never be deleted for its age. */
const fewImages = 10;

export const policies: readonly Policy<typeof inputs>[] = [
  {
    rule: 'registry-deletable',
    reason: 'all images are deleted with their repository',
    fix: 'turn forced deletion off',
    applies: ({ forceDelete }) => forceDelete === true,
  },
  {
    rule: 'registry-keeps-few',
    reason: 'after a few releases the image that is running, or that one would go back to, is deleted',
    fix: `keep ${fewImages} images or more`,
    applies: ({ repositories }) => Object.values(repositories ?? {}).some((it) => it.keep < fewImages),
  },
];
