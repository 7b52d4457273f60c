import { createSocket } from 'node:dgram';

/** Records by `TYPE name`, their data as a zone file writes it. `refused` and `silent` are answers, too. */
export type Zone = Record<string, readonly string[] | 'refused' | 'silent'>;

export interface NameServer extends AsyncDisposable {
  /** `127.0.0.1:<port>` */
  readonly address: string;
  /** May be changed while it runs. */
  readonly zone: Zone;
  readonly asked: string[];
}

const types: Readonly<Record<number, string>> = { 1: 'A', 2: 'NS', 5: 'CNAME', 15: 'MX', 16: 'TXT', 28: 'AAAA' };

/** A name server on a free UDP port of 127.0.0.1 that knows a few records. */
export async function nameServer(zone: Zone): Promise<NameServer> {
  const socket = createSocket('udp4');
  const asked: string[] = [];
  socket.on('message', (query, { port, address }) => {
    const { question, end } = questionIn(query);
    asked.push(question);
    const answer = zone[question];
    if (answer === 'silent') return;
    const knowsName = Object.keys(zone).some((key) => key.split(' ')[1] === question.split(' ')[1]);
    const code = answer === 'refused' ? 5 : knowsName ? 0 : 3;
    const records = answer === undefined || answer === 'refused' ? [] : answer;
    const head = Buffer.from([...query.subarray(0, 2), 0x85, code, 0, 1, 0, records.length, 0, 0, 0, 0]);
    const body = records.map((data) => record(query.subarray(end - 4, end - 2), dataOf(question, data)));
    socket.send(Buffer.concat([head, query.subarray(12, end), ...body]), port, address);
  });
  await new Promise<void>((bound) => socket.bind(0, '127.0.0.1', bound));
  const close = (): Promise<void> => new Promise((closed) => socket.close(() => closed()));
  return { address: `127.0.0.1:${socket.address().port}`, zone, asked, [Symbol.asyncDispose]: close };
}

function questionIn(query: Buffer): { question: string; end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = query.readUInt8(at); length > 0; length = query.readUInt8(at)) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += length + 1;
  }
  return { question: `${types[query.readUInt16BE(at + 1)] ?? 'other'} ${labels.join('.').toLowerCase()}`, end: at + 5 };
}

/** Name by reference to the question, class IN, no time to live. */
function record(type: Buffer, data: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(data.length);
  return Buffer.concat([Buffer.from([0xc0, 12]), type, Buffer.from([0, 1, 0, 0, 0, 0]), length, data]);
}

function dataOf(question: string, data: string): Buffer {
  const [type] = question.split(' ');
  if (type === 'A') return Buffer.from(data.split('.').map(Number));
  if (type === 'AAAA') return Buffer.from(data.split(':').map((group) => group.padStart(4, '0')).join(''), 'hex');
  if (type === 'TXT') return Buffer.concat(data.split('|').map(counted));
  if (type !== 'MX') return encodedName(data);
  const [priority, exchange = ''] = data.split(' ');
  return Buffer.concat([Buffer.from([0, Number(priority)]), encodedName(exchange)]);
}

const counted = (text: string): Buffer => Buffer.concat([Buffer.from([text.length]), Buffer.from(text)]);
const encodedName = (name: string): Buffer => Buffer.concat([...name.split('.').map(counted), Buffer.from([0])]);
