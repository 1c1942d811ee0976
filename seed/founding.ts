import { statement, type Tx } from '../src/kernel/sql/statement.ts';
import type { Instant } from '../src/kernel/time.ts';

const found = statement('world.found', 'insert into world (name, clock, starts) values ($1, $2, $3::timestamptz)');

/** Begins a world: one that lives by the wall clock, or one with a clock of its own that starts at an hour of its own. */
export async function foundWorld(tx: Tx, name: string, starts: Instant | null): Promise<void> {
  await tx.run(found, [name, starts === null ? 'wall' : 'own', starts]);
}
