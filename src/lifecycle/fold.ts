import { after, type Entry } from '../books/money/entry.ts';
import type { Sold } from '../books/order/sold.ts';
import { evolvePage, type Page, type PageEvent, type PageKind } from '../books/page.ts';
import type { Uuid } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import { type Consequence, consequenceOf, type Lifecycle } from './consequence.ts';

/** A page as far as it is folded, with what was sold if it is an order. */
export type Folded = { readonly page: Page | null; readonly sold: Sold | null };

/** Where and when an event was committed, and in whose name. */
export type Committed = { readonly kind: PageKind; readonly id: Uuid; readonly at: Instant; readonly by: string };

export type Step = Folded & { readonly page: Page; readonly consequence: Consequence };

/**
 * Folds one event into a page, and works out what it means for the other books. The path makes pages with it,
 * and the audit makes them again.
 */
export function fold(
  lifecycle: Lifecycle,
  { page, sold }: Folded,
  event: PageEvent,
  { kind, id, at, by }: Committed,
): Step {
  const bought = event.type === 'OrderCaptured' ? event.sold : sold;
  const consequence = consequenceOf(lifecycle, page, bought, event, at);
  const next = evolvePage(kind, page, event, id, at, by);
  return { page: booked(next, consequence.entries), sold: bought, consequence };
}

/** An order carries its own accounts; they move with what is posted. */
function booked(page: Page, entries: readonly Entry[]): Page {
  if (page.kind !== 'order') return page;
  return {
    ...page,
    accounts: after(
      page.accounts,
      page.entity,
      entries.flatMap((entry) => entry.legs),
    ),
  };
}

/** The name under which an event goes: the person's who gave the command, or the stage's that followed by itself. */
export function actedBy(via: string | null, actor: string): string {
  return via ? stageTitle(via) : actor;
}

/** 'promise.make' acts in the name of its stage: Promise. */
export function stageTitle(operation: string): string {
  const stage = operation.split('.')[0] ?? operation;
  return stage.charAt(0).toUpperCase() + stage.slice(1);
}
