import type { Client } from 'pg';
import { connect } from '../../src/kernel/postgres/connect.ts';
import { onConnection, statement, type Tx } from '../../src/kernel/sql/statement.ts';
import type { TestHouse } from '../support/house.ts';

const begin = statement('test.begin', 'begin');
const end = statement('test.end', 'commit');
const back = statement('test.back', 'rollback');

/** Connections of the application with transactions of their own, to stand in each other's way. */
export class Connections {
  readonly #house: TestHouse;
  readonly #clients: Client[] = [];

  constructor(house: TestHouse) {
    this.#house = house;
  }

  async begin(): Promise<{ tx: Tx; commit(): Promise<unknown>; rollback(): Promise<unknown> }> {
    const client = await connect(this.#house.database.app);
    this.#clients.push(client);
    const tx = onConnection(client);
    await tx.run(begin);
    return { tx, commit: () => tx.run(end), rollback: () => tx.run(back) };
  }

  async close(): Promise<void> {
    await Promise.all(this.#clients.splice(0).map((client) => client.end()));
  }
}
