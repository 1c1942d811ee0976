import { idFromKey } from '../../src/kernel/ids.ts';
import { halfUp, type Minor } from '../../src/kernel/money.ts';
import { DAY, type Instant, instant, millis, plusDays } from '../../src/kernel/time.ts';
import type { Desk } from '../../src/perform/desk.ts';
import { ENTITY, PROVIDER } from './book.ts';
import { actor, type Life } from './life.ts';
import { CURRENCY } from './market.ts';

/** Money that the payment house has moved for us, as its next statement will say it. */
type Moved = { readonly kind: 'capture' | 'refund'; readonly reference: string; readonly amount: Minor };

const finance = actor('person', 'Finance of the market', 'finance');
const WEEK = 7;
/** 2.5 % of what it captures. */
const FEE = 25n;

/** The payment house of the market remembers what it has moved, and settles once a week; the bank has it a day later. */
export function paymentHouse(desk: Desk): (from: Instant, until: Instant) => Life {
  const moved: Moved[] = [];
  desk.onCommit((done) => {
    for (const { page, events } of done)
      for (const { event } of events) {
        if (page?.kind !== 'order' || (event.type !== 'TenderCaptured' && event.type !== 'RefundPaid')) continue;
        const kind = event.type === 'TenderCaptured' ? 'capture' : 'refund';
        moved.push({ kind, reference: event.reference ?? `${page.id}.${event.leg}`, amount: event.amount });
      }
  });
  return (from, until) => payouts(moved, from, until);
}

function* payouts(moved: Moved[], from: Instant, until: Instant): Life {
  const first = instant(Math.floor(millis(from) / DAY) * DAY);
  for (let nth = 1, at = plusDays(first, WEEK); at < until; nth += 1, at = plusDays(at, WEEK)) {
    yield { at };
    const payout = `MP-${String(nth).padStart(4, '0')}`;
    const lines = moved.splice(0).map((each, n) => lineOf(each, `${payout}-${n + 1}`));
    if (lines.length === 0) continue;
    const amount = lines.reduce((total, line) => total + line.net, 0);
    const subject = idFromKey('payout', PROVIDER, payout);
    const statement = { provider: PROVIDER, payout, entity: ENTITY, currency: CURRENCY, amount, lines };
    yield { at, operation: 'close.import_statement', subject, input: statement, by: finance };
    yield { at: plusDays(at, 1), operation: 'close.record_payout', subject, input: { amount }, by: finance };
  }
}

function lineOf({ kind, reference, amount }: Moved, line: string) {
  const gross = kind === 'refund' ? -amount : amount;
  const fee = kind === 'refund' ? 0n : halfUp(amount * FEE, 1000n);
  return { line, kind, reference, gross: Number(gross), fee: Number(fee), net: Number(gross - fee) };
}
