import { z } from 'zod';
import { defineModule } from '../../src/core/module';
import { moduleFiles } from '../../src/synth/module-files';

const withFile = (name: string, content: Uint8Array) =>
  defineModule({
    name: 'it',
    summary: 'It.',
    inputs: z.object({}),
    outputs: {},
    files: { [name]: () => content },
    build: () => ({}),
  });

test('a file that a module declares stands beside its Terraform, byte by byte', () => {
  const content = Uint8Array.from([0x50, 0x4b, 0x00, 0xff, 0x0a]);
  const files = moduleFiles(withFile('function.zip', content).synthesize());
  expect(files['function.zip']).toBe(content);
  expect(Object.keys(files)).toContain('main.tf.json');
});

test('a file that nobody writes is not made', () => {
  const made = jest.fn(() => new Uint8Array());
  const definition = {
    name: 'it',
    summary: 'It.',
    inputs: z.object({}),
    outputs: {},
    files: { 'function.zip': made },
    build: () => ({}),
  };
  const module = defineModule(definition).synthesize();
  expect(made).not.toHaveBeenCalled();
  moduleFiles(module);
  expect(made).toHaveBeenCalledTimes(1);
});

test.each(['main.tf.json', 'more.tf', 'README.md', '../function.zip', '${x}.zip'])(
  '%s is refused beside the Terraform of a module',
  (name) => {
    expect(() => moduleFiles(withFile(name, new Uint8Array()).synthesize())).toThrow(
      `module it: ${name} cannot stand beside its Terraform`,
    );
  },
);
