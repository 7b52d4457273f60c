import { commandLine, shortCommandLine } from '../../src/terraform/command-line';

test('a command line is quoted where a shell would need it', () => {
  expect(commandLine(['terraform', 'state', 'mv', 'a.b["x"]', "it's", '-lock=false'])).toBe(
    `terraform state mv 'a.b["x"]' 'it'\\''s' -lock=false`,
  );
});

test('for the log it is short', () => {
  expect(shortCommandLine(['/opt/bin/tofu', 'plan', '-json', '-input=false', '-no-color', '-target=a.b'])).toBe('tofu plan -target=a.b');
});
