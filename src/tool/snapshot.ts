import pg from 'pg';
import { onConnection, type Reader } from '../kernel/sql/statement.ts';
import type { Bench } from './usage.ts';

/** One moment of the books, held still while the business goes on. */
export async function inSnapshot<T>({ database }: Bench, read: (db: Reader) => Promise<T>): Promise<T> {
  const client = new pg.Client(database.settings);
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    return await read(onConnection(client));
  } finally {
    await client.end();
  }
}
