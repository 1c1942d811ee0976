import type { House } from '../edge/house.ts';
import type { Database } from '../kernel/postgres/connect.ts';

/** The command line was not understood. */
export class Usage extends Error {}

/** What a command of the tool works at. */
export type Bench = {
  readonly house: House;
  readonly database: Database;
  readonly arguments: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly say: (line: string) => void;
};

export function textOption({ options }: Bench, name: string): string | null {
  const value = options[name];
  return typeof value === 'string' ? value : null;
}

/** A bar that redraws itself on a terminal, and a line at each tenth elsewhere. */
export function progressBar(total: number): (done: number, says: string) => void {
  let told = -1;
  return (done, says) => {
    const tenth = total === 0 ? 10 : Math.floor((10 * done) / total);
    if (process.stderr.isTTY) {
      const bar = '█'.repeat(Math.floor((30 * done) / Math.max(1, total))).padEnd(30, '·');
      process.stderr.write(`\r${bar} ${done}/${total} ${says.slice(0, 40).padEnd(40)}${done >= total ? '\n' : ''}`);
    } else if (tenth > told) process.stderr.write(`${done}/${total} ${says}\n`);
    told = Math.max(told, tenth);
  };
}
