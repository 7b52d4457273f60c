// Answers every request with the text of a file, as it is at that moment.
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';

const [port, text, pid] = process.argv.slice(2);
const server = createServer((_, response) => response.end(readFileSync(text)));
server.listen(Number(port), '127.0.0.1', () => writeFileSync(pid, String(process.pid)));
