import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { visited } from './visited.ts';

type Seen = { version: number; stage: string; step: string; allowed: { operation: string; path: string }[] };

describe('the page of an order', () => {
  const at = visited();

  const open = async (number: string, as = 'Lena Marsh') => {
    const page = await at.visitors.come(at.shop.origin, { as });
    await page.goto(`/orders/${number}`);
    await page.getByRole('heading', { level: 1, name: new RegExp(`#${number}`) }).waitFor();
    return page;
  };
  const read = async (page: Page, number: string) =>
    (await page.request.get(`/v1/orders/${number}`)).json() as Promise<Seen>;

  test('says first what to do by when, then shows the eight stages, one of them now', async () => {
    const page = await open('IMV-10482');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Routing decision ready');
    await page.getByText(/^Confirm by 15:4\d, \d\d min left\.$/).waitFor();
    const spine = page.getByRole('region', { name: 'Order spine' });
    expect(await spine.locator('li > div > b:first-child').allTextContents()).toEqual([
      '1 Capture', '2 Validate', '3 Promise', '4 Route', '5 Fulfill', '6 Close', '7 Return', '8 Exception',
    ]); // biome-ignore format: a list
    const now = spine.locator('[aria-current=step]');
    expect(await now.count()).toBe(1);
    expect(await now.textContent()).toContain('Pick at Store 014, fall back to transfer');
  });

  test('repeats it in four lines, and draws the path with the deadlines as a list behind it', async () => {
    const page = await open('IMV-10482');
    const four = await page.getByRole('region', { name: 'In four lines' }).getByRole('listitem').allTextContents();
    expect(four.map((text) => /(Web|Safe|Watch|At risk|Mapped)$/.exec(text)?.[1])).toEqual([
      'Web', 'Safe', 'Watch', 'Mapped',
    ]); // biome-ignore format: a list
    const path = page.getByRole('region', { name: 'Promise path' });
    expect(await path.getByRole('img').getAttribute('aria-label')).toMatch(/Store 014.*19:00/);
    await path.getByRole('button', { name: 'as a list' }).click();
    await path.getByText('Chosen: pickup from Store 014, 91%').waitFor();
    await path.getByText('Fallback: transfer from Warehouse A, 93%').waitFor();
    expect(await path.getByRole('listitem').allTextContents()).toContain('truck at Warehouse A by today 16:15');
  });

  test('proves it: lines to the cent, and a journal whose chain holds and whose numbers open', async () => {
    const page = await open('IMV-10482');
    const lines = page.getByRole('region', { name: 'Lines', exact: true });
    expect(await lines.getByRole('row').count()).toBe(4);
    expect(await page.getByRole('region', { name: 'Around this order' }).textContent()).toContain('335.72');
    const journal = page.getByRole('region', { name: 'Journal' });
    await journal.getByText(/\d+ events, chain verified/).waitFor();
    const events = journal.locator('tbody tr');
    const all = await events.count();
    await journal.getByRole('link', { name: 'money' }).click();
    await expect.poll(() => events.count()).toBe(1);
    await journal.getByRole('button', { name: /40\.00/ }).click();
    await journal.getByText('gift-cards').first().waitFor();
    await journal.getByRole('link', { name: 'All' }).click();
    await expect.poll(() => events.count()).toBeGreaterThanOrEqual(all);
  });

  test('what cannot be done stays in sight with its reason, and is no button', async () => {
    const page = await open('IMV-10482');
    const commands = page.getByRole('region', { name: 'Commands' });
    await commands.getByText('no hold is open').waitFor();
    expect(await commands.getByRole('button', { name: /Release a hold/ }).count()).toBe(0);
  });

  test('somebody whose role may not do a thing sees no button for it, and the API refuses him', async () => {
    const page = await open('IMV-10482', 'Amy Kowalski');
    expect(await page.getByRole('button', { name: /Confirm routing/ }).count()).toBe(0);
    await page
      .getByRole('region', { name: 'Commands' })
      .getByText(/needs the role/)
      .first()
      .waitFor();
    await page.keyboard.press('r');
    await page
      .getByRole('dialog')
      .getByText(/Not possible: needs the role/)
      .waitFor();
    const { allowed, version } = await read(page, 'IMV-10482');
    const confirm = allowed.find((each) => each.operation === 'route.confirm');
    const answer = await page.request.post(confirm?.path ?? '', {
      data: {},
      headers: { 'idempotency-key': 'amy-tries', 'if-match': `"${version}"` },
    });
    expect(answer.status()).toBe(403);
    expect(((await answer.json()) as { code: string }).code).toBe('not_allowed');
    expect((await read(page, 'IMV-10482')).version).toBe(version);
  });

  test('a key opens the preview and changes nothing; Esc leaves it', async () => {
    const page = await open('IMV-10482');
    const before = await read(page, 'IMV-10482');
    await page.keyboard.press('b');
    const dialog = page.getByRole('dialog', { name: /Switch to backup IMV-10482/ });
    const six = dialog.getByLabel('Consequences');
    await six.waitFor();
    expect(await six.locator('dt').allTextContents()).toEqual([
      'Promise', 'Margin', 'Refund', 'Stock', 'Entity', 'Customer',
    ]); // biome-ignore format: a list
    expect(await six.textContent()).toMatch(/Margin\u2212\d+\.\d\d/);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await read(page, 'IMV-10482')).toEqual(before);
  });

  test('typed text is sent as it was typed, once', async () => {
    const page = await open('IMV-10480');
    await page.keyboard.press('t');
    const dialog = page.getByRole('dialog', { name: /Record a contact/ });
    await dialog.getByLabel('What about').fill('question');
    await dialog.getByLabel('By', { exact: true }).fill('phone');
    await dialog.getByLabel('What was said').fill('Your socks lie on shelf P-3');
    await dialog.getByText('Nothing is changed until you run it.').waitFor();
    await dialog.getByRole('button', { name: /Record a contact/ }).click();
    await dialog.waitFor({ state: 'hidden' });
    const contacts = page.getByRole('region', { name: 'Promises and contacts' });
    await contacts.getByText('Told: Your socks lie on shelf P-3').waitFor();
  });

  test('a preview is made anew when the order changes under it, and a refusal reads like a colleague', async () => {
    const page = await open('IMV-10482');
    await page.keyboard.press('h');
    const dialog = page.getByRole('dialog', { name: /Hold IMV-10482/ });
    await dialog.getByLabel('Reason').fill('she calls back');
    await dialog.getByText('Nothing is changed until you run it.').waitFor();
    const { lists, give } = at.shop.stage.house;
    const maya = lists.selectFrom('orders').select('id').where('number', '=', 10_482n);
    const { id } = await maya.executeTakeFirstOrThrow();
    await give('validate.hold', id, { because: 'somebody was faster' });
    await dialog
      .getByText(/held by hand already/)
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('Held: Somebody was faster.').waitFor();
    await give('validate.release', id, {});
    await page.getByRole('heading', { level: 1, name: /Routing decision ready/ }).waitFor();
  });

  test('Enter runs what was previewed, and the page moves on by itself', async () => {
    const page = await open('IMV-10482');
    const watcher = await open('IMV-10482', 'Dario Reyes');
    await page.keyboard.press('r');
    const dialog = page.getByRole('dialog', { name: /Confirm routing IMV-10482/ });
    await dialog.getByText('Released to pick').waitFor();
    await dialog.getByText('Nothing is changed until you run it.').waitFor();
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('Confirm routing: done').waitFor();
    for (const each of [page, watcher]) {
      await each.getByRole('heading', { level: 1, name: /To pick/ }).waitFor();
      await each.locator('[aria-current=step]').getByText('4 to pick').waitFor();
      await each.getByRole('region', { name: 'Journal' }).getByText('Routing confirmed').waitFor();
    }
    expect(await read(page, 'IMV-10482')).toMatchObject({ stage: 'fulfill', step: 'released' });
  });
});
