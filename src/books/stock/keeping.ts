import type { Uuid } from '../../kernel/ids.ts';
import type { Minor } from '../../kernel/money.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Case } from '../order/case.ts';
import type { CaseEvent, Happened } from '../order/events.ts';
import { evolveCases, isCaseEvent } from '../order/evolve/cases.ts';

/** The stock keeping of a place: what was received and counted there, and what is to be counted. */
export type Keeping = {
  readonly kind: 'place';
  readonly id: Uuid;
  readonly version: number;
  readonly place: string;
  readonly entity: string;
  readonly counts: readonly CountTask[];
  /** What the place does not do for a while, by the carrier that does not collect; null: it takes no orders. */
  readonly stops?: readonly Stop[];
  /** Supplies that were announced, with what is still to come. */
  readonly supplies?: readonly AnnouncedSupply[];
  readonly cases: readonly Case[];
};

/** A count that somebody asked for; the counter does not see what the record says. */
export type CountTask = {
  readonly item: string;
  readonly askedAt: Instant;
  readonly dueBy: Instant;
  readonly because: string;
};

export type Stop = { readonly carrier: string | null; readonly until: Instant; readonly because: string };

/** A purchase order or ship notice: what a supplier or another house will bring, and when it should be there. */
export type AnnouncedSupply = {
  readonly reference: string;
  readonly supplier: string | null;
  readonly due: Instant;
  readonly lines: readonly ExpectedLine[];
};
export type ExpectedLine = { readonly item: string; readonly quantity: number };

/** `forOrders`: so many of them were claimed before they came, and are held for the orders that wait. */
export type ReceivedLine = {
  readonly item: string;
  readonly quantity: number;
  readonly cost: Minor;
  readonly forOrders?: number;
};

export type KeepingEvent =
  | Happened<'KeepingOpened', { place: string; entity: string }>
  | Happened<
      'StockReceived',
      {
        place: string;
        entity: string;
        from: 'supplier' | 'opening';
        supplier: string | null;
        currency: string;
        lines: readonly ReceivedLine[];
        counted: boolean;
        /** The announced supply that it is of. */
        reference?: string;
      }
    >
  | Happened<
      'SupplyAnnounced',
      {
        place: string;
        reference: string;
        supplier: string | null;
        due: Instant;
        /** Units still to come, all of them: what is left out is not expected any more. */
        lines: readonly ExpectedLine[];
        says: string | null;
      }
    >
  | Happened<'SupplyFreed', { place: string; reference: string; lines: readonly ExpectedLine[] }>
  | Happened<'PlaceStopped', { place: string; carrier: string | null; until: Instant; says: string }>
  | Happened<'PlaceResumed', { place: string; carrier: string | null; says: string | null }>
  | Happened<'CountAsked', { item: string; place: string; dueBy: Instant; says: string }>
  | Happened<
      'StockCounted',
      {
        place: string;
        entity: string;
        currency: string;
        item: string;
        counted: number;
        recorded: number;
        /** From missing back to the shelf, new to the record, lost from the shelf, lost from missing. */
        found: number;
        surplus: number;
        lost: number;
        gone: number;
        cost: Minor;
      }
    >
  | CaseEvent;

export function evolveKeeping(keeping: Keeping | null, event: KeepingEvent, id: Uuid, at: Instant): Keeping {
  if (event.type === 'KeepingOpened') {
    return { kind: 'place', id, version: 0, place: event.place, entity: event.entity, counts: [], cases: [] };
  }
  if (!keeping) throw new TypeError(`${event.type} before KeepingOpened`);
  if (isCaseEvent(event)) return evolveCases(keeping, event, at);
  switch (event.type) {
    case 'StockReceived':
      return event.reference ? withSupply(keeping, event.reference, (each) => without(each, event.lines)) : keeping;
    case 'SupplyAnnounced': {
      const { reference, supplier, due, lines } = event;
      return withSupply(keeping, reference, () => ({ reference, supplier, due, lines }));
    }
    case 'SupplyFreed':
      return keeping;
    case 'PlaceStopped':
    case 'PlaceResumed': {
      const others = (keeping.stops ?? []).filter((stop) => stop.carrier !== event.carrier);
      if (event.type === 'PlaceResumed') return { ...keeping, stops: others };
      const { carrier, until, says: because } = event;
      return { ...keeping, stops: [...others, { carrier, until, because }] };
    }
    case 'CountAsked': {
      const task: CountTask = { item: event.item, askedAt: at, dueBy: event.dueBy, because: event.says };
      return { ...keeping, counts: [...keeping.counts.filter((each) => each.item !== event.item), task] };
    }
    case 'StockCounted':
      return { ...keeping, counts: keeping.counts.filter((each) => each.item !== event.item) };
  }
}

/** The page with another state of one supply, in the order of their dates; one of which nothing is to come goes. */
function withSupply(
  keeping: Keeping,
  reference: string,
  change: (before: AnnouncedSupply | undefined) => AnnouncedSupply | undefined,
): Keeping {
  const all = keeping.supplies ?? [];
  const after = change(all.find((each) => each.reference === reference));
  const others = all.filter((each) => each.reference !== reference);
  const supplies = after && after.lines.length > 0 ? [...others, after] : others;
  const key = ({ due, reference }: AnnouncedSupply) => `${due} ${reference}`;
  return { ...keeping, supplies: supplies.sort((a, b) => (key(a) < key(b) ? -1 : 1)) };
}

/** What is still to come when some of it is here. */
function without(supply: AnnouncedSupply | undefined, received: readonly ExpectedLine[]): AnnouncedSupply | undefined {
  if (!supply) return undefined;
  const lines = supply.lines.flatMap((line) => {
    const came = received.reduce((n, each) => (each.item === line.item ? n + each.quantity : n), 0);
    return came < line.quantity ? [{ ...line, quantity: line.quantity - came }] : [];
  });
  return { ...supply, lines };
}
