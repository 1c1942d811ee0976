import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { associateAt } from '../../seed/facts/people.ts';
import { placeId } from '../../seed/facts/places.ts';
import { JACKET, PARKA } from '../../seed/facts/stock.ts';
import { plusDays } from '../../src/kernel/time.ts';
import { visited } from './visited.ts';
import { findings } from './visitor.ts';

const near = (km: number) => JSON.stringify({ rules: [{ name: 'pickup stays near', do: { farthest: { km } } }] });

/** In light everything, in dark what a scheme can change. */
async function looksRight(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await findings(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('html[data-mantine-color-scheme=dark]').waitFor();
  expect(await findings(page, ['color-contrast'])).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
}

describe('the policies of routing', () => {
  const at = visited();

  const open = async (as = 'Lena Marsh', search = '') => {
    const page = await at.visitors.come(at.shop.origin, { as });
    await page.goto(`/routing${search}`);
    await page.getByRole('region', { name: 'Versions' }).waitFor();
    return page;
  };
  const write = async (page: Page, document: string, note: string) => {
    await page.keyboard.press('e');
    await page.getByLabel(/^Document/).fill(document);
    await page.getByLabel('Why', { exact: true }).fill(note);
    await page.getByRole('button', { name: /Write the draft/ }).click();
  };

  test('a field that is wrong is told at its line, and leads to it; nothing typed is lost', async () => {
    const page = await open();
    await page.getByRole('heading', { level: 1, name: 'No draft waits for review' }).waitFor();
    await write(page, near(0).replaceAll(',', ',\n').replaceAll('{', '{\n'), 'the vans are full');
    const wrong = page.getByRole('button', { name: /^Line \d+, rules\.0\.do\.farthest\.km$/ });
    await wrong.click();
    const selected = await page.evaluate<string>(
      '(({ value, selectionStart, selectionEnd }) => value.slice(selectionStart, selectionEnd))(document.activeElement)',
    );
    expect(selected).toBe('0');
    await looksRight(page);
    expect(await page.getByLabel('Why', { exact: true }).inputValue()).toBe('the vans are full');
  });

  test('what is no JSON is not sent', async () => {
    const page = await open();
    await write(page, '{ "rules": [', 'a slip');
    await page
      .getByRole('alert')
      .getByText(/This is not JSON/)
      .waitFor();
  });

  test('from a draft to a version in force, and back: two people, every step told', async () => {
    const lena = await open();
    await write(lena, near(64), 'the vans are full');
    const draft = lena.getByRole('region', { name: 'Draft of Rules of the business' });
    await draft
      .getByRole('region', { name: /^Differences/ })
      .getByText(/new: .*at most 64 km/)
      .waitFor();
    await draft
      .getByRole('region', { name: 'Read aloud' })
      .getByText(/at most 64 km/)
      .waitFor();
    await draft.getByRole('button', { name: 'Submit for review' }).click();
    await lena.getByRole('heading', { level: 1, name: '1 draft waits for review' }).waitFor();
    await draft
      .getByRole('list', { name: 'Not possible now' })
      .getByText(/^Approve: this needs the role manager or administrator/)
      .waitFor();
    expect(await draft.getByRole('button', { name: 'Approve' }).count()).toBe(0);
    await looksRight(lena);

    const joy = await open('Joy Okoro');
    await joy.getByText('waits for review, Lena Marsh').waitFor();
    await joy.getByRole('link', { name: 'the vans are full' }).click();
    const seen = joy.getByRole('region', { name: 'Draft of Rules of the business' });
    expect(await seen.getByLabel(/^Document/).count()).toBe(0);
    await seen.getByRole('button', { name: 'Approve' }).click();
    await seen.getByText('approved, not yet active', { exact: true }).waitFor();
    await seen.getByRole('button', { name: 'Activate' }).click();
    await joy.getByText(/Rules version 2 is in force/).waitFor();
    await joy.getByRole('link', { name: 'Version 2' }).click();
    const version = joy.getByRole('region', { name: 'Rules of the business, version 2' });
    await version
      .getByRole('list', { name: 'Rules' })
      .getByText(/at most 64 km/)
      .waitFor();
    await version.getByText('Approved').waitFor();
    await looksRight(joy);

    await write(joy, near(80), 'a second van');
    await joy.getByRole('button', { name: 'Submit for review' }).click();
    const url = new URL(joy.url());
    const dario = await open('Dario Reyes', url.search);
    await dario.getByRole('button', { name: 'Approve' }).click();
    await dario.getByText('approved, not yet active', { exact: true }).waitFor();
    await dario.getByRole('button', { name: 'Activate' }).click();
    await dario.getByText(/Rules version 3 is in force/).waitFor();
    await dario.getByRole('link', { name: 'Version 2', exact: true }).click();
    await dario.getByLabel('Why version 2 shall hold again').fill('the van broke down');
    await dario.getByRole('button', { name: 'Roll back to version 2' }).click();
    await dario.getByText(/Rules version 4 is in force/).waitFor();
    await dario
      .getByRole('region', { name: 'Differences from version 3' })
      .getByText(/at most 64 km.*Before: .*at most 80 km/)
      .waitFor();
  });

  test('a draft can wait for its moment, be sent back, and be withdrawn', async () => {
    const lena = await open();
    await write(lena, near(30), 'a quiet week');
    await lena.getByRole('button', { name: 'Submit for review' }).click();
    await lena.getByText('waits for review', { exact: true }).waitFor();
    const joy = await open('Joy Okoro', new URL(lena.url()).search);
    await joy.getByRole('button', { name: 'Reject' }).click();
    await joy
      .getByRole('alert')
      .getByText(/say why/)
      .waitFor();
    await joy.getByLabel('Note').fill('too near for Saturdays');
    await joy.getByRole('button', { name: 'Reject' }).click();
    await joy.getByText('too near for Saturdays').waitFor();
    await lena.reload();
    await lena.getByText('sent back', { exact: true }).waitFor();
    await lena.getByRole('button', { name: 'Submit for review' }).click();
    await lena.getByText('waits for review', { exact: true }).waitFor();
    await joy.reload();
    await joy.getByRole('button', { name: 'Approve' }).click();
    await joy.getByText('approved, not yet active', { exact: true }).waitFor();
    await joy.getByLabel(/^Active from/).fill('2026-11-23T06:00');
    await joy.getByRole('button', { name: 'Schedule' }).click();
    await joy.getByText('1 version is scheduled').waitFor();
    await joy.getByRole('button', { name: 'Withdraw' }).click();
    await joy.getByText('Nothing is scheduled').waitFor();
  });
});

describe('the routing decision of an order', () => {
  const at = visited();

  const open = async (search = '') => {
    const page = await at.visitors.come(at.shop.origin, { as: 'Lena Marsh' });
    await page.goto(`/orders/IMV-10482/routing${search}`);
    await page.getByRole('region', { name: 'Plans', exact: true }).waitFor();
    return page;
  };
  const plans = (page: Page) => page.getByRole('region', { name: 'Plans, term by term' }).locator('tbody tr');

  test('the order leads to it; it says the plan, its price, how sure it is, and until when the next best is armed', async () => {
    const page = await at.visitors.come(at.shop.origin, { as: 'Lena Marsh' });
    await page.goto('/orders/IMV-10482');
    await page.getByRole('link', { name: 'Why this way' }).click();
    await page.getByRole('heading', { level: 1, name: /^Pick all at Store 014 for \$\d+\.\d\d$/ }).waitFor();
    await page.getByText(/^91% on its own, \d\d% with the backup held\.$/).waitFor();
    await page.getByText(/Until 1\d:\d\d Warehouse A can take over what is not found/).waitFor();
    await looksRight(page);
  });

  test('the terms of each plan add up to its cost, and its regret is what it costs more', async () => {
    const page = await open();
    const heads = await page.getByRole('region', { name: 'Plans, term by term' }).locator('thead th').allTextContents();
    const rows = await plans(page).all();
    const read = await Promise.all(rows.map((row) => row.locator('td').allTextContents()));
    const cents = (text = '') =>
      Number((/[\d,]+\.\d\d/.exec(text)?.[0] ?? '0').replace(/[,.]/g, '')) * (/^\u2212/.test(text) ? -1 : 1);
    const cost = heads.indexOf('Cost');
    const total = (cells: string[]) => cents(cells[cost]);
    for (const cells of read) {
      expect(cells.slice(4, cost).reduce((sum, cell) => sum + cents(cell), 0)).toBe(total(cells));
      expect(total(cells) - total(read[0] ?? [])).toBe(cents(cells.at(-1)));
    }
    expect(read.length).toBeGreaterThan(1);
    expect(await plans(page).first().textContent()).toContain('Chosen');
    expect(await plans(page).nth(1).textContent()).toContain('decided against it');
  });

  test('any place can be asked about, with the keyboard, and the question stands in the address', async () => {
    const page = await open();
    await page.keyboard.press('w');
    const field = page.getByLabel('Why not a place');
    expect(await field.evaluate((each) => each === each.ownerDocument.activeElement)).toBe(true);
    await field.selectOption({ label: 'Store 021' });
    const answer = page.getByRole('region', { name: 'Why not Store 021' });
    await answer.locator('p').first().waitFor();
    expect((await answer.locator('p').first().textContent())?.length).toBeGreaterThan(10);
    expect(new URL(page.url()).searchParams.get('why')).toBe('021');
    expect(await page.getByRole('img', { name: /^Map of places: chosen Store 014/ }).count()).toBe(1);
    await looksRight(page);
  });

  test('an order that has no decision yet says so, and leads back', async () => {
    const page = await at.visitors.come(at.shop.origin, { as: 'Lena Marsh' });
    await page.goto('/orders/IMV-10483/routing');
    await page.getByRole('heading', { level: 1, name: 'Nothing was decided yet' }).waitFor();
    await looksRight(page);
    await page.getByRole('link', { name: 'Back to the order' }).click();
    await page.getByRole('heading', { level: 1, name: /#IMV-10483/ }).waitFor();
  });

  test('the fallback stands with its steps, and asked again the answer is the same', async () => {
    const page = await open();
    const fallback = page.getByRole('region', { name: 'Armed fallback' });
    expect(await fallback.getByRole('listitem').count()).toBeGreaterThan(1);
    await page.getByText('Asked again, the answer is the same').waitFor();
  });

  test('K asks the place to count what the plan rests on; the page says when it was asked, and when it was counted', async () => {
    const page = await open();
    const fallback = page.getByRole('region', { name: 'Armed fallback' });
    await fallback.getByText(/^Count .* at Store 014 now: 3 min, \$0\.90\. It lifts 91% to 97%\.$/).waitFor();
    await fallback.getByRole('button', { name: /^Ask Store 014 to count/ }).waitFor();
    await looksRight(page);
    await page.keyboard.press('k');
    const dialog = page.getByRole('dialog', { name: /Ask for a count Store 014/ });
    await dialog.getByText('Nothing is changed until you run it.').waitFor();
    expect(await dialog.getByLabel('Item').inputValue()).toBe(JACKET);
    expect(await dialog.getByLabel('Reason').inputValue()).toBe('IMV-10482 rests on its record');
    await looksRight(page);
    await dialog.getByRole('button', { name: /^Ask for a count/ }).click();
    await dialog.waitFor({ state: 'hidden' });
    await fallback.getByText('Store 014 was asked at 14:52 to count it by 15:44.').waitFor();
    expect(await fallback.getByRole('button').count()).toBe(0);
    await looksRight(page);
    const counted = { item: JACKET, units: 3 };
    await at.shop.stage.house.give('fulfill.count', placeId('014'), counted, { actor: associateAt('014') });
    await fallback.getByText('It was counted at 14:52, after this was decided.').waitFor();
  });

  test('an order that waits for a supply says for which one and until when, and can wait no more', async () => {
    const { house } = at.shop.stage;
    const due = plusDays(house.time, 4);
    const lines = [{ item: PARKA, quantity: 2 }];
    await house.give('fulfill.announce_supply', placeId('A'), { reference: 'PO-3391', due, lines });
    const { answer } = await house.give('capture.order', null, {
      channel: 'web',
      source: { key: 'parka' },
      currency: 'USD',
      groups: [
        { id: 'G1', method: 'ship', address: { lines: ['1 Main'], city: 'Chicago', postcode: '60601', country: 'US' } },
      ],
      lines: [{ item: PARKA, quantity: 1, price: 24_800 }],
      tenders: [{ kind: 'card', provider: 'local', reference: 'p', amount: 24_800, authorised: { amount: 24_800 } }],
      total: 24_800,
    });
    const page = await at.visitors.come(at.shop.origin, { as: 'Lena Marsh' });
    await page.goto(`/orders/${answer.subject}/routing`);
    await page
      .getByRole('heading', { level: 1, name: /^Ship all from Warehouse A once PO-3391 is here, for \$/ })
      .waitFor();
    await page.getByRole('img', { name: /^Map of places: chosen Warehouse A, PO-3391/ }).waitFor();
    await looksRight(page);
    await house.give('route.confirm', answer.subject, {});
    await page.goto(`/orders/${answer.subject}`);
    await page.getByText(/1 unit waits for PO-3391 at Warehouse A, expected /).waitFor();
    await page.getByText('Ship from Warehouse A, once PO-3391 is here').waitFor();
    await looksRight(page);
    await page.getByRole('button', { name: /^Do not wait for the supply/ }).click();
    const dialog = page.getByRole('dialog', { name: /Do not wait for the supply/ });
    await dialog.getByLabel('Reason').fill('the customer cannot wait');
    await dialog.getByRole('button', { name: /^Do not wait for the supply/ }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page
      .getByText(/PO-3391|nobody can|can be promised/)
      .first()
      .waitFor();
    expect((await house.order(answer.subject)).slices.map(({ state }) => state)).toEqual(['open']);
  });

  test('R opens the preview; once it is confirmed the button is gone and the reason stands there', async () => {
    const page = await open();
    await page.keyboard.press('r');
    const dialog = page.getByRole('dialog', { name: /Confirm routing IMV-10482/ });
    await dialog.getByText('Nothing is changed until you run it.').waitFor();
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await page
      .getByRole('list', { name: 'Not possible now' })
      .getByText(/Confirm routing/)
      .waitFor();
  });
});
