import { App, TerraformHclModule, TerraformStack } from 'cdktf';
import { z } from 'zod';
import { defineModule, output } from '../../../src/core/module';
import type { Outputs } from '../../../src/core/module/outputs';
import { ref } from '../../../src/core/expression/reference';

const define = (outputs: Outputs, name = 'network'): unknown =>
  defineModule({
    name,
    summary: 'A network.',
    inputs: z.object({}),
    outputs,
    build: () => Object.fromEntries(Object.keys(outputs).map((it) => [it, ref('var.x')])),
  });

test.each([
  ['the same name for Terraform', ['vpcId', 'vpc_id'], 'the output vpc_id is called vpc_id in Terraform, as is vpcId'],
  ['a name with a sign', ['a b'], 'the output a b has no name that Terraform accepts'],
  ['a name that begins with a digit', ['2nd'], 'the output 2nd has no name that Terraform accepts'],
])('outputs with %s are refused', (_, names, message) => {
  expect(() => define(Object.fromEntries(names.map((it) => [it, output.string('It.')])))).toThrow(
    `module network: ${message}; call it something else`,
  );
});

const call = new TerraformHclModule(new TerraformStack(new App({ outdir: '.', stackTraces: false }), 'x'), 'y', {
  source: './z',
  version: '1',
  skipAssetCreationFromLocalModules: true,
});
const members = new Set([
  ...Object.getOwnPropertyNames(call),
  ...Object.getOwnPropertyNames(TerraformHclModule.prototype),
  'node',
  'fqn',
  'toString',
  'dependsOn',
  'forEach',
]);

test.each([...members])('an output cannot be called %s, which every module call has', (name) => {
  expect(() => define({ [name]: output.string('It.') })).toThrow(`module network: the output ${name} `);
});

test.each(['Network', 'my network', '2nd', 'a/b', ''])('%p is refused as the name of a module', (name) => {
  expect(() => define({}, name)).toThrow(`module ${name}: a directory is called so`);
});

test('an output without a value is an error where the module is rendered', () => {
  // What TypeScript refuses, a build that is put together at run time can do.
  const results: Record<string, never> = {};
  const outputs: Outputs = { vpcId: output.string('VPC.') };
  const Module = defineModule({ name: 'network', summary: 'A network.', inputs: z.object({}), outputs, build: () => results });
  expect(() => Module.synthesize()).toThrow('module network: the output vpcId has no value; return one from build');
});

test('a value without an output is an error where the module is rendered', () => {
  const outputs: Outputs = {};
  const Module = defineModule({
    name: 'network',
    summary: 'A network.',
    inputs: z.object({}),
    outputs,
    build: () => ({ vpcId: ref('var.x') }),
  });
  expect(() => Module.synthesize()).toThrow('module network: build returns vpcId; declare it among the outputs, or leave it out');
});
