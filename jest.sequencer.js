const { statSync } = require('node:fs');
const { default: Sequencer } = require('@jest/test-sequencer');

/** Terraform waits for minutes in these: begun first, they wait while the others run. Jest itself knows durations from the second run on. */
const longest = ['end-to-end', 'adoption', 'modules', 'emulator', 'examples', 'cdktf', 'deploy'];

module.exports = class extends Sequencer {
  sort(tests) {
    const rank = ({ path, context }) => {
      const folder = longest.findIndex((name) => path.includes(`/__tests__/${name}/`));
      if (context.config.displayName?.name !== 'integration') return longest.length + 1;
      return folder < 0 ? longest.length : folder;
    };
    return [...tests].sort((a, b) => rank(a) - rank(b) || statSync(b.path).size - statSync(a.path).size);
  }
};
