/** One thing that groundplan needs or can use. */
export interface DoctorRow {
  readonly name: string;
  /** `optional`: not there, and nothing fails without it. */
  readonly status: 'found' | 'missing' | 'optional';
  readonly detail: string;
  /** How to get it; empty where nothing has to be done. */
  readonly remedy: string;
}

export interface DoctorReport {
  readonly rows: readonly DoctorRow[];
  /** Whether both AWS and the emulator can be used: exit code 0. */
  readonly ok: boolean;
}

export function reportOf(rows: readonly DoctorRow[]): DoctorReport {
  return { rows, ok: rows.every(({ status }) => status !== 'missing') };
}

const marks = { found: 'ok', missing: 'missing', optional: 'optional' } as const;

/** The report as lines of text, one a row, with the remedy below where there is one. */
export function renderDoctor({ rows }: DoctorReport): string {
  const name = Math.max(...rows.map((row) => row.name.length));
  const mark = Math.max(...Object.values(marks).map((it) => it.length));
  return rows.flatMap((row) => {
    const line = `${marks[row.status].padEnd(mark)}  ${row.name.padEnd(name)}  ${row.detail}`.trimEnd();
    return row.remedy === '' ? [line] : [line, `${' '.repeat(mark + name + 4)}${row.remedy}`];
  }).join('\n');
}
