import { idFromKey, type Uuid } from '../../src/kernel/ids.ts';
import { halfUp } from '../../src/kernel/money.ts';
import type { Instant } from '../../src/kernel/time.ts';
import { act, type Beat, type Life, type Look, type Named } from '../director.ts';
import { actor } from '../facts/people.ts';
import { placeId } from '../facts/places.ts';
import type { Moved, Town } from '../town.ts';
import { at, DAYS, dayAfter, OPENING_DAY, weekdayOf, workday } from '../when.ts';

/** What providers pay out, and what was there when the books were opened. */

export const payoutId = (provider: string, payout: string): Uuid => idFromKey('payout', provider, payout);

/** A gift card, and the change in the drawers of a few tills. */
const BALANCES: readonly (readonly [account: string, amount: number])[] = [
  ['liabilities:gift-cards:8820', 60_00],
  ['liabilities:gift-cards:4471', 25_00],
  ['assets:cash:014-1', 200_00],
  ['assets:cash:014-2', 200_00],
];

export function* balances(): Life {
  const subject = idFromKey('ledger', 'retail');
  for (const [nth, [account, amount]] of BALANCES.entries()) {
    const input = { entity: 'retail', account, currency: 'USD', amount };
    yield act(at(OPENING_DAY, `05:0${nth}`), 'close.open_balance', subject, actor('Hiro Sato'), input);
  }
}

/** The one of 16 November is PO-7741, and 12.40 short. */
const FIRST_PAYOUT = 7722;

/** The card processor sends a statement every morning for the day before, and pays it two working days later. */
export function cardPayouts(town: Town): Named[] {
  const days = Array.from({ length: DAYS }, (_, i) => dayAfter(OPENING_DAY, i + 1)).filter(
    (day) => weekdayOf(day) <= 5,
  );
  return days.map((day, i) => {
    const payout = `PO-${FIRST_PAYOUT + i}`;
    const gap = payout === 'PO-7741' ? 12_40n : 0n;
    return {
      name: `payout ${payout}`,
      life: paidOut(town, {
        provider: 'local',
        payout,
        arrives: at(day, '05:10'),
        covers: at(day, '00:00'),
        pays: at(workday(dayAfter(day, 2)), '08:05'),
        fee: cardFee,
        gap,
      }),
    };
  });
}

/** The marketplace settles once a week. */
export function marketplacePayouts(town: Town): Named[] {
  const tuesdays = Array.from({ length: DAYS }, (_, i) => dayAfter(OPENING_DAY, i)).filter(
    (day) => weekdayOf(day) === 2,
  );
  return tuesdays.map((day, i) => {
    const payout = `MP-${2288 + i}`;
    return {
      name: `payout ${payout}`,
      life: paidOut(town, {
        provider: 'marketplace',
        payout,
        arrives: at(day, '04:00'),
        covers: at(day, '00:00'),
        pays: at(dayAfter(day, 1), '08:20'),
        fee: (amount) => halfUp(amount * 15n, 100n),
        gap: 0n,
      }),
    };
  });
}

/** 2.9 % and 30 cents. */
export function cardFee(amount: bigint): bigint {
  return halfUp(amount * 29n, 1000n) + 30n;
}

export type Payout = {
  readonly provider: string;
  readonly payout: string;
  readonly arrives: Instant;
  readonly covers: Instant;
  readonly pays: Instant;
  readonly fee: (amount: bigint) => bigint;
  /** What the provider takes and nobody can explain yet. */
  readonly gap: bigint;
};

/** The statement arrives, and two working days later the money. */
export function* paidOut(town: Town, of: Payout): Generator<Beat | Look, void> {
  const { provider, payout, arrives, covers, pays, fee, gap } = of;
  // the statement is written at the hour at which it arrives: by then it is known what the day has moved
  yield { at: arrives, look: placeId('A') };
  const moved = town.statementOf(provider, covers).map((each, n) => lineOf(each, `${payout}-${n + 1}`, fee));
  const odd = {
    line: `${payout}-adj`,
    kind: 'adjustment',
    reference: null,
    gross: Number(-gap),
    fee: 0,
    net: Number(-gap),
  };
  const lines = gap > 0n ? [...moved, odd] : moved;
  if (lines.length === 0) return;
  const amount = lines.reduce((total, line) => total + line.net, 0);
  const subject = payoutId(provider, payout);
  const by = actor('Hiro Sato');
  yield act(arrives, 'close.import_statement', subject, by, {
    provider,
    payout,
    entity: 'retail',
    currency: 'USD',
    amount,
    lines,
  });
  yield act(pays, 'close.record_payout', subject, by, { amount });
}

function lineOf({ kind, reference, amount }: Moved, line: string, feeOf: (amount: bigint) => bigint) {
  const gross = kind === 'refund' ? -amount : amount;
  const fee = kind === 'refund' ? 0n : feeOf(amount);
  return { line, kind, reference, gross: Number(gross), fee: Number(fee), net: Number(gross - fee) };
}
