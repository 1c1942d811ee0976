import type { IncomingMessage, ServerResponse } from 'node:http';
import { feedAfter } from '../../books/order/commits.ts';
import { statement } from '../../kernel/sql/statement.ts';
import type { House } from '../house.ts';
import { toWire } from '../wire.ts';

export type Stream = { open(request: IncomingMessage, response: ServerResponse): void; close(): void };

const newest = statement<{ cursor: string }>(
  'stream.newest',
  "select coalesce((select xid::text || '.' || position from commit order by xid desc, position desc limit 1), '0.0') as cursor",
);

const LOOK_MS = 700;
const HEARTBEAT_MS = 15_000;

/**
 * One stream for every screen: which pages have changed. It follows the feed, so that commits of other processes are
 * told as well; a commit of this one makes it look at once. It runs only while somebody listens.
 */
export function openStream(house: House): Stream {
  const listeners = new Set<ServerResponse>();
  let cursor: string | null = null;
  let timer: NodeJS.Timeout | null = null;
  let looking = false;
  let beat = Date.now();

  async function look(): Promise<void> {
    if (looking || listeners.size === 0) return;
    looking = true;
    try {
      cursor ??= (await house.db.run(newest))[0]?.cursor ?? '0.0';
      const rows = await feedAfter(house.db, cursor, 500);
      cursor = rows.at(-1)?.cursor ?? cursor;
      const changed = new Map(
        rows.map((row) => [row.subject, { id: row.subject, kind: row.kind, version: row.sequence }]),
      );
      if (changed.size > 0) tell('changed', { pages: [...changed.values()], now: house.clock.now() });
      else if (Date.now() - beat > HEARTBEAT_MS) tell('now', { now: house.clock.now() });
    } catch {
      // the database is away: listeners see no heartbeat and say so; the next look tries again
    } finally {
      looking = false;
    }
  }

  function tell(event: string, body: unknown): void {
    beat = Date.now();
    for (const listener of listeners) listener.write(`event: ${event}\ndata: ${toWire(body)}\n\n`);
  }

  function rest(): void {
    if (listeners.size > 0 || timer === null) return;
    clearInterval(timer);
    timer = null;
    cursor = null;
  }

  house.desk.onCommit(() => setTimeout(look, 30));

  return {
    open(request, response) {
      response.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        connection: 'keep-alive',
        'x-accel-buffering': 'no',
      });
      response.write(`event: now\ndata: ${toWire({ now: house.clock.now() })}\n\n`);
      listeners.add(response);
      timer ??= setInterval(look, LOOK_MS);
      void look();
      request.on('close', () => {
        listeners.delete(response);
        rest();
      });
    },
    close() {
      if (timer) clearInterval(timer);
      for (const listener of listeners) listener.end();
      listeners.clear();
    },
  };
}
