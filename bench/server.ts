import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../src/kernel/postgres/embedded.ts';
import { readMigrations } from '../src/kernel/postgres/migrate.ts';

export const migrations = () => readMigrations(join(import.meta.dirname, '..', 'schema'));

/** What the database has to tell goes where it does not mix with figures. */
export const quiet = { info: () => undefined, warn: (line: string) => void process.stderr.write(`${line}\n`) };

export type OwnServer = {
  readonly url: string;
  /** A folder for files of the bench, which goes with the server. */
  readonly dir: string;
  pid(): number;
  drop(): Promise<void>;
};

/** An embedded PostgreSQL for one bench; `durable` as in production, or faster and lost with the machine. */
export async function ownServer(durable: boolean): Promise<OwnServer> {
  const dir = mkdtempSync(join(tmpdir(), 'imv-bench-'));
  chmodSync(dir, 0o755); // for root, whose server runs as another account
  const { owner, port, pid, stop } = await startEmbedded({ dir: join(dir, 'postgres'), log: quiet, durable });
  return {
    url: `postgres://${owner.user}:${owner.password}@127.0.0.1:${port}/postgres`,
    dir,
    pid,
    async drop() {
      await stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
