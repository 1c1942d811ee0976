import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { customerOf } from '../../seed/facts/customers.ts';
import { machine } from '../../seed/facts/people.ts';
import { webPickup } from '../../seed/lives/orders.ts';
import { visited } from './visited.ts';

describe('the list of orders', () => {
  const at = visited();
  let page: Page;

  beforeEach(async () => {
    page = await at.visitors.come(at.shop.origin);
    await page.goto('/orders');
    await row('IMV-10482').waitFor();
  });

  const row = (number: string) => page.getByRole('row', { name: new RegExp(number) });
  const shown = () =>
    page
      .locator('[data-row]')
      .evaluateAll((rows) => rows.map((each) => each.getAttribute('data-row')))
      .then((names) => names.join(' '));
  const here = () => page.locator('[data-row][aria-current]').getAttribute('data-row');
  /** The shop takes an order while the list is looked at. */
  const arrives = async (key: string, name: string) => {
    const order = {
      at: at.shop.stage.house.time,
      key,
      customer: customerOf(name),
      basket: [['MCS-GRY-L', 1]] as const,
      wantedBy: '2026-11-21T01:00:00.000Z',
    };
    const { input } = webPickup(order, '014') as { input: unknown };
    const done = await at.shop.stage.house.give('capture.order', null, input, {
      key,
      actor: machine('channel', 'Web'),
    });
    expect(done.answer.outcome).toBe('done');
  };

  test('stands in groups by promise class, each with how many and how much', async () => {
    expect(await shown()).toBe('IMV-10479 IMV-10481 IMV-10482 IMV-10480 IMV-10483');
    expect(await page.getByRole('rowheader', { name: /^At risk/ }).textContent()).toContain('2 orders');
    expect(await page.getByRole('rowheader', { name: /^Watch/ }).textContent()).toContain(
      '1 order · $335.72 · backup held behind 1 of them',
    );
    const maya = row('IMV-10482');
    for (const text of ['91%', 'Maya Okafor', 'Decision ready', 'Today 19:00', 'HWJ-OLV-M count is 41 days old', 'You'])
      expect(await maya.textContent()).toContain(text);
    expect(await page.getByRole('columnheader', { name: 'Act by' }).getAttribute('aria-sort')).toBe('ascending');
  });

  test('a view counts what it shows, and stands in the address', async () => {
    const mine = page.getByRole('link', { name: 'My turn 3' });
    await mine.click();
    await page.waitForURL('**/orders?view=mine');
    await expect.poll(shown).toBe('IMV-10481 IMV-10482 IMV-10483');
    await page.getByRole('link', { name: /Backup held 1/ }).click();
    await expect.poll(shown).toBe('IMV-10482');
    await page.getByRole('link', { name: /At risk 2/ }).click();
    await expect.poll(shown).toBe('IMV-10479 IMV-10481');
    await page.getByRole('link', { name: /Closed 0/ }).click();
    await page.getByText('Nothing is in Closed').waitFor();
    await page.goBack();
    await expect.poll(shown).toBe('IMV-10479 IMV-10481');
  });

  test('filters and search narrow it down; an empty answer names them and clears them', async () => {
    await page.keyboard.press('f');
    expect(await page.evaluate('document.activeElement.tagName')).toBe('SELECT');
    await page.getByLabel('Place is').selectOption('Store 014');
    await expect.poll(shown).toBe('IMV-10482 IMV-10480');
    await page.getByRole('button', { name: 'Clear: Place is' }).click();
    await expect.poll(shown).toContain('IMV-10481');
    await page.locator('body').click({ position: { x: 80, y: 500 } });
    await page.keyboard.press('/');
    await page.keyboard.type('kaya');
    await expect.poll(shown).toBe('IMV-10480');
    await page.getByLabel('Stage is').selectOption('Route');
    await page.getByText('“kaya” is searched for, stage is Route').waitFor();
    await page.getByRole('link', { name: 'Clear 2 filters' }).click();
    await expect.poll(shown).toContain('IMV-10482');
  });

  test('is walked by keyboard, and Back returns to the same row', async () => {
    await page.keyboard.press('j');
    await expect.poll(here).toBe('IMV-10479');
    await page.keyboard.press('j');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('k');
    await expect.poll(here).toBe('IMV-10481');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /#IMV-10481/ }).waitFor();
    await page.goBack();
    await row('IMV-10481').waitFor();
    expect(await here()).toBe('IMV-10481');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'All keys' }).getByText('peek at the side').waitFor();
  });

  test('Space peeks at an order, and what can be done with it begins there', async () => {
    for (const key of ['j', 'j', 'j', ' ']) await page.keyboard.press(key);
    const peek = page.getByRole('complementary', { name: 'Peek at IMV-10482' });
    await peek.getByText('Available in Store 014, backup stock in Warehouse A').waitFor();
    await peek.getByRole('button', { name: 'Confirm routing' }).click();
    const dialog = page.getByRole('dialog', { name: /Confirm routing IMV-10482/ });
    await dialog.getByText('Kept, today 19:00').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await page.keyboard.press(' ');
    await peek.waitFor({ state: 'hidden' });
  });

  test('anything is found by one key: an order, and what can be done with it', async () => {
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByLabel('Find').fill('WEB-88213');
    await page.getByRole('dialog').getByText('Maya Okafor').first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /#IMV-10482/ }).waitFor();
  });

  test('a stream that breaks is told with the minute; the rows stay, and it is live again by itself', async () => {
    await page.route('**/v1/stream', (route) => route.abort());
    await page.reload();
    await page
      .getByText(/Not live since 14:5\d/)
      .first()
      .waitFor();
    await row('IMV-10482').waitFor();
    await page.unroute('**/v1/stream');
    await page.getByText('Live', { exact: true }).waitFor();
  });

  test('selected orders are done together; each that cannot is left out with its reason', async () => {
    for (const key of ['j', 'x', 'j', 'j', 'x']) await page.keyboard.press(key);
    await page.getByText('2 orders selected').waitFor();
    await page.getByRole('button', { name: 'Run 1, leave 1 open' }).waitFor();
    await page.getByText('No routing decision waits to be confirmed').waitFor();
    await page.getByRole('button', { name: 'Run 1, leave 1 open' }).click();
    await expect.poll(() => row('IMV-10482').textContent()).toContain('To pick');
    await page.keyboard.press('Escape');
    await expect.poll(() => new URL(page.url()).searchParams.get('sel')).toBeNull();
  });

  test('an order that arrives waits for one key, so that rows hold still', async () => {
    await arrives('WEB-90001', 'Noor Haddad');
    await page.getByRole('button', { name: /1 came in. Rows hold still until/ }).waitFor();
    expect(await shown()).not.toContain('IMV-10484');
    await page.keyboard.press('.');
    await expect.poll(shown).toContain('IMV-10484');
    expect(await row('IMV-10484').textContent()).toContain('Noor Haddad');
  });

  test('what changes is changed in its place', async () => {
    const { lists, give } = at.shop.stage.house;
    const maya = lists.selectFrom('orders').select('id').where('number', '=', 10_482n);
    const { id } = await maya.executeTakeFirstOrThrow();
    await give('validate.hold', id, { blocks: ['release'], because: 'she calls back' });
    await expect.poll(() => row('IMV-10482').textContent()).toContain('Held');
    expect((await shown()).split(' ')[2]).toBe('IMV-10482');
  });
});
