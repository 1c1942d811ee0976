import { describe, expect, it } from 'vitest';
import { audit, differences } from '../../src/report/audit.ts';
import { journal } from '../../src/report/ledger.ts';
import type { TestHouse } from '../support/house.ts';
import { openBooks } from './books.ts';
import { type CaseEvent, cases, type MoneyCase, type Posting } from './case.ts';
import { hasHledger, hledgerSays } from './hledger.ts';
import { Play, postingsOf, summed } from './play.ts';
import { importStatement, unsettled } from './told/statements.ts';
import { missingFor, tellings } from './told/tellings.ts';
import { waiting } from './waiting.ts';
import { worldOf } from './world.ts';

/**
 * Every case through the real path: its events become commands, and after each the postings must be the case's, or
 * the refusal; at the end the tenders and balances. Then the books are proved, and hledger reads them.
 */
describe('worked money cases', () => {
  for (const told of cases) {
    const missing = missingFor(told);
    if (missing.length > 0) it.skip(`${told.case} waits for ${missing.join(', ')}`);
    else it(told.case, () => play(told));
  }

  it(`${cases.filter((told) => missingFor(told).length === 0).length} of ${cases.length} cases can be told, the others wait for something that is known`, () => {
    const missing = new Set(cases.flatMap(missingFor));
    expect([...missing].filter((name) => !(name in waiting))).toEqual([]);
  });
});

async function play(told: MoneyCase): Promise<void> {
  const books = await openBooks(worldOf(told));
  try {
    const game = new Play(told, books);
    if (told.refused_at_capture) return await refusedAtCapture(game);
    await tell(game, told);
    expect(game.unclaimed.map(({ event }) => event.type)).toEqual([]);
    expect(tendersOf(game)).toEqual(told.tenders);
    expect(await balancesOf(books)).toEqual(summed(told.balances));
    await settleTheRest(game);
    expect(game.order.closedAt === null ? 'open' : 'closed').toBe(staysOpen(told) ? 'open' : 'closed');
    await proved(books);
  } finally {
    await books.close();
  }
}

async function refusedAtCapture(game: Play): Promise<void> {
  game.at({ n: 0, date: '2026-01-05', event: 'capture', rule: '', input: {}, expect: {} });
  await game.take();
  expect(game.refusal).toMatchObject({
    refused: game.told.refused_at_capture?.code,
    because: game.told.refused_at_capture?.because,
  });
  expect(game.booked).toEqual([]);
}

/** Events one by one. Lines of a statement are compared with the payout that they belong to. */
async function tell(game: Play, told: MoneyCase): Promise<void> {
  let inStatement: Posting[] = [];
  for (const event of told.events) {
    const telling = tellings[event.event];
    if (!telling) throw new Error(`nothing tells ${event.event}`);
    game.at(event);
    if (event.event !== 'opening' && !game.isTaken) await game.take();
    await telling.tell(game, event.input, event);
    if (telling.inStatement) {
      inStatement = [...inStatement, ...(event.expect.postings ?? [])];
      continue;
    }
    if (event.expect.refused) {
      expect(refusalOf(game, event)).toEqual(`${event.n} ${event.event}: ${event.expect.refused.code}`);
      continue;
    }
    expect(game.refusal === null ? null : refusalOf(game, event)).toBeNull();
    const booked = game.claim(telling.books, telling.which?.(event.input, game));
    const whole = booked.some((each) => each.event.type === 'StatementReceived') ? inStatement.splice(0) : [];
    const at = `${event.n} ${event.event}`;
    expect({ at, postings: postingsOf(booked) }).toEqual({
      at,
      postings: summed([...whole, ...(event.expect.postings ?? [])]),
    });
  }
}

function refusalOf(game: Play, event: CaseEvent): string {
  return `${event.n} ${event.event}: ${game.refusal?.refused ?? 'not refused'}`;
}

function tendersOf(game: Play): MoneyCase['tenders'] {
  const known = Object.keys(game.told.tenders).map((name) => [name, game.tenderNamed(name)] as const);
  return Object.fromEntries(
    known.map(([name, tender]) => [
      name,
      {
        authorised_open: Number(tender.authorised),
        captured: Number(tender.captured),
        refunded: Number(tender.refunded),
        disputed: Number(tender.disputed),
      },
    ]),
  );
}

async function balancesOf({ db }: TestHouse): Promise<Posting[]> {
  const rows = await db.run<{ account: string; currency: string; amount: bigint }>({
    name: 'case.balances',
    text: `select entity || ':' || account as account, currency, sum(amount)::bigint as amount from posting_leg group by 1, 2`,
  });
  return summed(rows.map((row) => ({ ...row, amount: Number(row.amount) })));
}

/** Most cases leave the last payout out; without it no order closes. */
async function settleTheRest(game: Play): Promise<void> {
  const providers = new Set(game.order.tenders.flatMap((tender) => tender.provider ?? []));
  for (const provider of providers) {
    const amount = unsettled(game, provider).reduce((sum, leg) => sum + Number(leg.signed), 0);
    if (unsettled(game, provider).length === 0) continue;
    const payout = await importStatement(game, provider, amount);
    await game.run(await game.give('close.record_payout', { amount }, payout));
  }
}

/** What the case says keeps the order open; clearing is emptied by the last payout. */
function staysOpen(told: MoneyCase): boolean {
  return told.open_at_end.some((each) => !each.account.includes(':clearing:'));
}

async function proved({ db }: TestHouse): Promise<void> {
  expect(differences(await audit(db, { all: true }))).toEqual([]);
  if (!hasHledger) return;
  const text: string[] = [];
  for await (const part of journal(db)) text.push(part);
  expect(hledgerSays(text.join(''))).toBe('');
}
