const mask = '(sensitive)';
const awsKeys = ['AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'];
const shortest = 4;

/** A function that takes the secrets out of a line, plain or escaped as the JSON of Terraform or OpenTofu escapes them. */
export function redaction(secrets: readonly string[], env: NodeJS.ProcessEnv): (line: string) => string {
  const known = [...secrets, ...awsKeys.map((name) => env[name] ?? '')];
  const forms = known.flatMap((secret) => [...secret.split('\n'), secret].flatMap((text) => [text, ...escaped(text)]));
  const worthHiding = [...new Set(forms)].filter((form) => form.trim().length >= shortest).sort((a, b) => b.length - a.length);
  return (line) => worthHiding.reduce((text, secret) => text.replaceAll(secret, mask), line);
}

function escaped(text: string): string[] {
  const goEscapes: Record<string, string> = { '<': '\\u003c', '>': '\\u003e', '&': '\\u0026' };
  const json = JSON.stringify(text).slice(1, -1);
  return [json, json.replace(/[<>&]/g, (character) => goEscapes[character] ?? character)];
}
