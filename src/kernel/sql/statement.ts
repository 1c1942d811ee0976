import type { Client } from 'pg';
import { sqlState } from './errors.ts';

/** One named SQL text. The server plans it once a connection; SQL stands where it is used, one export each. */
export type Statement<_Row> = { readonly name: string; readonly text: string };

export function statement<Row = never>(name: string, text: string): Statement<Row> {
  return { name, text };
}

export type Parameter = Buffer | string | number | bigint | boolean | null;

/** What store functions take: something that runs statements, inside or outside a transaction. */
export interface Reader {
  run<Row>(what: Statement<Row>, parameters?: readonly Parameter[]): Promise<Row[]>;
}

/** What may write: handed out by `perform` alone, inside its one transaction. */
export interface Tx extends Reader {
  readonly writes: true;
}

/**
 * Statements on one connection. With a client in pipeline mode they are sent as they come, so calls that
 * do not wait for each other share a round trip.
 */
export function onConnection(client: Pick<Client, 'query'> & { readonly connection?: unknown }): Tx {
  const sendTogether = gathering((client.connection as { stream?: Corkable } | undefined)?.stream);
  return {
    writes: true,
    async run<Row>(what: Statement<Row>, parameters: readonly Parameter[] = []): Promise<Row[]> {
      sendTogether();
      const result = await client
        .query({ name: what.name, text: what.text, values: parameters as unknown[] })
        .catch(behindItsCause);
      return result.rows as Row[];
    },
  };
}

type Corkable = { cork(): void; uncork(): void };

/** What is said in one go goes out in one packet, not in one a statement. */
function gathering(stream: Corkable | undefined): () => void {
  let open = false;
  return () => {
    if (open || !stream) return;
    open = true;
    stream.cork();
    setImmediate(() => {
      open = false;
      stream.uncork();
    });
  };
}

const ABORTED = '25P02';

/**
 * When a statement of a pipeline fails, those behind it fail too, and say only that the transaction is aborted. They say
 * so a moment later, so that whoever waits for all of them hears the cause, which may be worth another try.
 */
async function behindItsCause(error: unknown): Promise<never> {
  if (sqlState(error) === ABORTED) await new Promise((wake) => setImmediate(wake));
  throw error;
}
