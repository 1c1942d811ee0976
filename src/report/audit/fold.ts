import { hashOf, type Journal, noCommit } from '../../books/order/commits.ts';
import type { NewOrder } from '../../books/order/events.ts';
import type { Sold } from '../../books/order/sold.ts';
import type { Page, PageEvent, PageKind } from '../../books/page.ts';
import { must } from '../../kernel/assert.ts';
import { sha256Hex } from '../../kernel/hash.ts';
import { read } from '../../kernel/json.ts';
import type { Consequence } from '../../lifecycle/consequence.ts';
import { actedBy, type Folded, fold } from '../../lifecycle/fold.ts';
import { lifecycle } from '../../lifecycle.ts';

/** What was captured of an order, as its row keeps it: the texts that its first event is a digest of. */
export type Captured = { readonly opening: string; readonly sold: string };

/** A page on its way through its own history. */
export type Folding = Folded & {
  readonly id: string;
  readonly kind: PageKind;
  readonly sequence: number;
  readonly head: Buffer;
  /** What broke the chain or the fold; a broken page is not folded on. */
  readonly broken: string | null;
};

export type Happened = {
  readonly sequence: number;
  readonly event: number;
  readonly type: string;
  readonly consequence: Consequence;
};

export function begin(id: string, kind: string): Folding {
  return { id, kind: kind as PageKind, page: null, sold: null, sequence: 0, head: noCommit, broken: null };
}

/** Folds one commit into a page, once its place in the chain is verified; says what each of its events means. */
export function foldCommit(
  before: Folding,
  commit: Journal,
  captured: Captured | undefined,
): { after: Folding; happened: Happened[] } {
  const { sequence } = commit;
  if (before.broken) return { after: before, happened: [] };
  const unchained = chainBreak(before, commit);
  if (unchained) return { after: { ...before, sequence, broken: unchained }, happened: [] };
  try {
    return folded(before, commit, captured);
  } catch (error) {
    return {
      after: { ...before, sequence, broken: `commit ${sequence} does not fold: ${(error as Error).message}` },
      happened: [],
    };
  }
}

function chainBreak(before: Folding, commit: Journal): string | null {
  if (commit.sequence !== before.sequence + 1) return `commit ${commit.sequence} follows ${before.sequence}`;
  if (!commit.before.equals(before.head)) return `commit ${commit.sequence} does not name the one before`;
  return hashOf(commit).equals(commit.hash) ? null : `commit ${commit.sequence} is not what was hashed`;
}

function folded(
  before: Folding,
  commit: Journal,
  captured: Captured | undefined,
): { after: Folding; happened: Happened[] } {
  const { sequence, at, actor, subject: id } = commit;
  const happened: Happened[] = [];
  let state: Folded = before;
  for (const [nth, kept] of read<Kept[]>(commit.events).entries()) {
    const { via, ...said } = kept;
    const event = whole(said, captured);
    const step = fold(lifecycle, state, event, { kind: before.kind, id, at, by: actedBy(via ?? null, actor) });
    happened.push({ sequence, event: nth, type: event.type, consequence: step.consequence });
    state = step;
  }
  const page = { ...must(state.page, 'page'), version: sequence } as Page;
  return { after: { ...before, page, sold: state.sold, sequence, head: commit.hash }, happened };
}

type Kept = PageEvent & { readonly via?: string; readonly digest?: string };

/** The first event of an order stands in its own row; the journal has its digest. */
function whole({ digest, ...event }: Kept, captured: Captured | undefined): PageEvent {
  if (event.type !== 'OrderCaptured') return (digest === undefined ? event : { ...event, digest }) as PageEvent;
  const { opening, sold } = must(captured, 'what was captured');
  if (sha256Hex(opening, sold) !== digest) throw new TypeError('what was captured is not what was hashed');
  return { ...event, order: read<NewOrder>(opening), sold: read<Sold>(sold) };
}
