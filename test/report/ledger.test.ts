import { afterEach, expect, it } from 'vitest';
import { idFromKey } from '../../src/kernel/ids.ts';
import { journal } from '../../src/report/ledger.ts';
import { hasHledger, hledgerSays } from '../money-cases/hledger.ts';
import { layGround } from '../support/ground.ts';
import { openHouse, type TestHouse } from '../support/house.ts';

let house: TestHouse;
afterEach(() => house.close());

async function opened(balances: readonly { account: string; currency: string; amount: number }[]): Promise<string> {
  house = await openHouse();
  await layGround(house.owner);
  for (const balance of balances)
    await house.give('close.open_balance', idFromKey('ledger', 'retail'), { entity: 'retail', ...balance });
  const parts: string[] = [];
  for await (const part of journal(house.db)) parts.push(part);
  return parts.join('');
}

it('writes each currency with its own digits, and ends with what every account holds', async () => {
  const text = await opened([
    { account: 'assets:cash:till 1', currency: 'JPY', amount: 1370 },
    { account: 'assets:cash:till 1', currency: 'KWD', amount: 12345 },
    { account: 'liabilities:gift-cards:8820', currency: 'USD', amount: 5000 },
  ]);
  expect(text).toContain('commodity JPY 1000.\n');
  expect(text).toContain('commodity KWD 1000.000\n');
  expect(text).toContain('    retail:assets:cash:till%201  KWD 12.345\n');
  expect(text).toContain('    retail:liabilities:gift-cards:8820  USD 0.00 = USD -50.00\n');
  if (hasHledger) expect(hledgerSays(text)).toBe('');
});

it.skipIf(!hasHledger)('is refused when an amount or an account is another', async () => {
  const text = await opened([{ account: 'liabilities:gift-cards:8820', currency: 'USD', amount: 5000 }]);
  expect(hledgerSays(text)).toBe('');
  expect(hledgerSays(text.replace('USD 50.00', 'USD 50.01'))).toMatch(/balance/i);
  expect(hledgerSays(text.replace('account retail:equity:opening', 'account retail:equity:other'))).toMatch(
    /undeclared/i,
  );
  expect(hledgerSays(text.replace('= USD -50.00', '= USD -49.00'))).toMatch(/assertion/i);
});

it('of empty books is empty', async () => {
  expect(await opened([])).not.toContain('commodity');
});
