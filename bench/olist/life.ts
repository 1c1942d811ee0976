import type { Actor } from '../../src/books/operation.ts';
import type { Page } from '../../src/books/page.ts';
import type { Uuid } from '../../src/kernel/ids.ts';
import type { Instant } from '../../src/kernel/time.ts';

/** One thing that somebody does to a page, and when. */
export type Beat = {
  readonly at: Instant;
  readonly operation: string;
  readonly subject: Uuid;
  readonly input: unknown;
  readonly by: Actor;
};
/** Nothing is done, but the time has come. */
export type Wait = { readonly at: Instant };

/** What came of it: the page as it is now, and why it was refused, if it was. */
export type No = { readonly code: string; readonly says: string; readonly field: string | null };
export type Seen = { readonly page: Page | null; readonly refused: No | null };

/** What happens with one thing, a beat at a time; it is told what came of each. */
export type Life = Generator<Beat | Wait, void, Seen>;
export type Named = { readonly name: string; readonly life: Life };

export function actor(kind: Actor['kind'], name: string, role: Actor['role'] = null): Actor {
  return { kind, name, role, places: null, entities: null, limit: 1_000_000_00n };
}
