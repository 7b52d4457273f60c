const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: `^${from}/` },
  to: { path: '^(src|modules|environments)/', pathNot: [`^${from}/`, ...allowed.map((it) => `^${it}/`)] },
});

/** Which folder may import which: dependencies point one way. */
module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true, dependencyTypesNot: ['type-only'] } },
    { name: 'no-undeclared-packages', severity: 'error', from: {}, to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['npm', 'npm-dev'] } },
    { name: 'no-module-imports-a-module', severity: 'error', from: { path: '^modules/([^/]+)/' }, to: { path: '^modules/', pathNot: '^modules/$1/' } },
    only('core-stands-alone', 'src/core', []),
    only('terraform-stands-alone', 'src/terraform', []),
    only('emulator', 'src/emulator', ['src/setup']),
    only('setup', 'src/setup', ['src/core']),
    only('plan-is-data-of-any-team', 'src/plan', ['src/terraform']),
    only('review-knows-any-plan', 'src/review', ['src/terraform', 'src/plan']),
    only('testkit-works-on-any-terraform', 'src/testkit', ['src/terraform', 'src/plan', 'src/emulator']),
    only('aws', 'src/aws', ['src/core']),
    only('reach-stands-alone', 'src/reach', []),
    only('modules', 'modules', ['src/core', 'src/aws']),
    only('systems', 'src/systems', ['src/core', 'src/aws', 'src/reach', 'modules']),
    only('synth', 'src/synth', ['src/core']),
    only('deploy', 'src/deploy', ['src/core', 'src/terraform', 'src/review']),
    only('environments', 'environments', ['src/core', 'src/systems']),
  ],
  options: { tsPreCompilationDeps: true, tsConfig: { fileName: 'tsconfig.json' }, doNotFollow: { path: 'node_modules' } },
};
