import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { visited } from './visited.ts';

type Choice = { key: string; title: string; ready: boolean; because: string | null; preview: unknown };
type Case = { version: number; closedAt: string | null; outcome: string | null; choices: Choice[] };

describe('a case', () => {
  const at = visited();

  const open = async (number: string, as = 'Lena Marsh') => {
    const page = await at.visitors.come(at.shop.origin, { as });
    await page.goto(`/cases/${number}`);
    await page.getByRole('region', { name: 'Choices' }).waitFor();
    return page;
  };
  const read = async (page: Page, number: string) =>
    (await page.request.get(`/v1/cases/${number}`)).json() as Promise<Case>;
  const SHORT_PICK = 'CASE-1002';
  const NOT_MAPPED = 'CASE-1003';

  test('says how long there is, and what happens by itself', async () => {
    const page = await open(SHORT_PICK);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      "Short pick: not found at 021; the next best plan needs a person's yes",
    );
    await page.getByText(/^1\d minutes to decide\.$/).waitFor();
    await page.getByText(/At 15:10 this runs by itself: best other plan\./).waitFor();
    expect(await page.getByText('Decide by 15:10').isVisible()).toBe(true);
  });

  test('shows each choice with the same six consequences, as its preview says', async () => {
    const page = await open(SHORT_PICK);
    const table = page.getByRole('region', { name: 'Choices' });
    const six = await table.locator('th[scope=row] b').allTextContents();
    expect(six).toEqual(['Promise', 'Margin', 'Refund', 'Stock', 'Entity', 'Customer']);
    const { choices } = await read(page, SHORT_PICK);
    const cancel = choices.findIndex((choice) => choice.title === 'Cancel the order');
    expect(cancel).toBeGreaterThan(0);
    const refund = table.getByRole('row', { name: /^Refund/ }).getByRole('cell');
    expect((await refund.allTextContents()).filter((text) => text.startsWith('184.13'))).not.toEqual([]);
    const stock = await table
      .getByRole('row', { name: /^Stock/ })
      .getByRole('cell')
      .allTextContents();
    expect(stock.some((text) => text.startsWith('Warehouse A +1 reserved'))).toBe(true);
  });

  test('keeps what is not safe in sight, off, with the reason that the server gave', async () => {
    const page = await open(SHORT_PICK);
    const off = (await read(page, SHORT_PICK)).choices.filter((choice) => !choice.ready);
    expect(off.length).toBeGreaterThan(0);
    for (const { title, because } of off) {
      await page.getByRole('columnheader', { name: new RegExp(title) }).waitFor();
      await page
        .getByText(new RegExp(because ?? 'nothing', 'i'))
        .first()
        .waitFor();
      expect(
        await page.getByRole('button', { name: new RegExp(`Choose: ${title}|Resolve: ${title}`, 'i') }).count(),
      ).toBe(0);
    }
  });

  test('a number chooses; nothing runs before Enter, and the address keeps the choice', async () => {
    const page = await open(SHORT_PICK);
    const steps = page.getByRole('region', { name: 'When you press resolve' }).getByRole('listitem');
    await page.getByRole('button', { name: /Resolve: best other plan/ }).waitFor();
    const before = await steps.allTextContents();
    const ready = (await read(page, SHORT_PICK)).choices.filter((choice) => choice.ready);
    const nth = ready.findIndex((choice) => choice.title === 'Cancel the order') + 1;
    await page.keyboard.press(String(nth));
    await page.getByRole('button', { name: /Resolve: cancel the order/ }).waitFor();
    expect(await steps.allTextContents()).not.toEqual(before);
    expect(new URL(page.url()).searchParams.get('choice')).toBeTruthy();
    expect((await read(page, SHORT_PICK)).closedAt).toBeNull();
  });

  test('a choice that asks for something is worked out when it has been said', async () => {
    const page = await open(NOT_MAPPED);
    const resolve = page.getByRole('button', { name: /^Resolve: map VEST-MOSS-M-NEW/ });
    expect(await resolve.getAttribute('aria-disabled')).toBe('true');
    const asked = page.getByRole('region', { name: 'What this choice asks for' });
    await asked.getByLabel('Item').fill('MCS-GRY-L');
    await expect.poll(() => resolve.getAttribute('aria-disabled')).toBe('false');
    const steps = page.getByRole('region', { name: 'When you press resolve' });
    await steps.getByText(/Case resolved/).waitFor();
    expect((await read(page, NOT_MAPPED)).closedAt).toBeNull();
  });

  test('who may not decide sees the reason instead of a button, and the API refuses him', async () => {
    const page = await open(SHORT_PICK, 'Amy Kowalski');
    const { choices, version } = await read(page, SHORT_PICK);
    expect(choices.some((choice) => choice.ready)).toBe(false);
    await page
      .getByText(/Needs the role .*operations/)
      .first()
      .waitFor();
    expect(await page.getByRole('button', { name: /Choose|Resolve|Take it|Snooze/ }).count()).toBe(0);
    const answer = await page.request.post(`/v1/cases/${SHORT_PICK}/resolutions`, {
      data: { choice: choices[0]?.key },
      headers: { 'idempotency-key': 'amy-tries', 'if-match': `"${version}"` },
    });
    expect(answer.status()).toBe(403);
  });

  test('is resolved by keyboard in one step, and whoever looks at it sees that', async () => {
    const page = await open(SHORT_PICK);
    const watcher = await open(SHORT_PICK, 'Dario Reyes');
    await page.keyboard.press('1');
    await page.getByRole('button', { name: /Resolve: best other plan/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/cases');
    await page.getByText('Resolved: best other plan').waitFor();
    expect(await page.getByRole('row', { name: /CASE-1002/ }).count()).toBe(0);
    expect((await read(page, SHORT_PICK)).closedAt).not.toBeNull();
    await watcher.getByText(/^Closed: /).waitFor();
    expect(await watcher.getByRole('button', { name: /Choose|Resolve/ }).count()).toBe(0);
    const order = (await (await page.request.get('/v1/orders/IMV-10479')).json()) as {
      lines: { slices: { place: string }[] }[];
    };
    expect(order.lines[0]?.slices[0]?.place).toBe('A');
  });
});
