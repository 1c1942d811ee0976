import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { visited } from './visited.ts';
import { findings } from './visitor.ts';

const withoutStore = JSON.stringify({ rules: [{ name: 'nobody picks', do: { exclude: { codes: ['021'] } } }] });

/** In light everything, in dark what a scheme can change. */
async function looksRight(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor();
    expect(await findings(page, colorScheme === 'dark' ? ['color-contrast'] : [])).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

const cents = (text = '') => Number(text.replace(/[^\d]/g, '') || '0') * (text.startsWith('\u2212') ? -1 : 1);

describe('the simulation of a draft', () => {
  const at = visited();

  const come = async (path: string, as = 'Lena Marsh') => {
    const page = await at.visitors.come(at.shop.origin, { as });
    await page.goto(path);
    return page;
  };
  let drafted: string | null = null;
  /** Writes the draft once, and opens its simulation. */
  const simulating = async (search = '', as?: string) => {
    if (drafted === null) {
      const page = await come('/routing?kind=rules&draft=new');
      await page.getByLabel(/^Document/).fill(withoutStore);
      await page.getByLabel('Why', { exact: true }).fill('the store is being painted');
      await page.getByRole('button', { name: /Write the draft/ }).click();
      await page.waitForURL(/draft=[0-9a-f-]{36}/);
      drafted = new URL(page.url()).searchParams.get('draft');
    }
    return come(`/routing/simulation?draft=${drafted}${search}`, as);
  };

  test('without a draft there is nothing to simulate, and the page leads to one', async () => {
    const page = await come('/routing/simulation');
    await page.getByRole('heading', { level: 1, name: 'There is no draft to simulate' }).waitFor();
    await looksRight(page);
    await page.getByRole('link', { name: 'Draft a change' }).click();
    await page.getByRole('region', { name: 'A draft of Rules of the business' }).waitFor();
  });

  test('from the draft S leads to it and Enter runs it: the verdict, the figures, who loses', async () => {
    await simulating();
    const page = await come(`/routing?kind=rules&draft=${drafted}`);
    await page.getByRole('region', { name: 'Draft of Rules of the business', exact: true }).waitFor();
    await page.keyboard.press('s');
    await page.getByRole('heading', { level: 1, name: 'What would this draft change?' }).waitFor();
    await page.getByText(/Orders are never served by Store 021\./).waitFor();
    await looksRight(page);
    await page.keyboard.press('s');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /^The draft costs \$\d+\.\d\d more over \d+ orders$/ }).waitFor();
    expect(new URL(page.url()).searchParams.get('over')).toBe('recorded');
    const loses = page.getByRole('region', { name: 'Who loses' });
    await loses
      .getByRole('row', { name: /^IMV-\d+ Store 021 to Warehouse / })
      .first()
      .waitFor();
    const row = page.getByRole('region', { name: 'Load by place' }).getByRole('row', { name: /^Store 021/ });
    expect(await row.getByRole('cell').nth(2).textContent()).toBe('0');
    await looksRight(page);
    await loses.getByRole('link', { name: /^IMV-/ }).first().click();
    await page.getByRole('region', { name: 'Plans', exact: true }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: /^The draft costs/ }).waitFor();
  });

  test('the terms add up to the cost in both arms, and the differences to the verdict', async () => {
    const page = await simulating('&over=recorded&orders=500');
    const verdict = await page.getByRole('heading', { level: 1, name: /^The draft costs/ }).textContent();
    const rows = await page.getByRole('region', { name: 'Cost by term' }).locator('tbody tr, tfoot tr').all();
    const read = await Promise.all(rows.map((row) => row.locator('td.num').allTextContents()));
    const total = read.pop() ?? [];
    for (const column of [0, 1, 2])
      expect(read.reduce((sum, cells) => sum + cents(cells[column]), 0)).toBe(cents(total[column]));
    expect(total[2]).toBe(`+${/\$([\d,.]+) more/.exec(verdict ?? '')?.[1]}`);
  });

  test('a generated week tells how far it is and can be cancelled; the same address runs it again', async () => {
    const page = await simulating('&over=week&orders=500&perDay=500&seed=7');
    const progress = page.getByRole('region', { name: 'Progress' });
    await progress.getByText(/^[\d,]+ of 3,500 orders decided both ways$/).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { level: 1, name: 'What would this draft change?' }).waitFor();
    expect(new URL(page.url()).searchParams.get('over')).toBeNull();
    await page.getByLabel('Orders', { exact: true }).selectOption({ label: 'A generated week' });
    await page.getByLabel('Orders a day').fill('40');
    await page.getByRole('button', { name: /^Simulate/ }).click();
    const verdict = page.getByRole('heading', { level: 1, name: /over 280 orders/ });
    const first = await verdict.textContent();
    await page.reload();
    expect(await verdict.textContent()).toBe(first);
  });

  test('who reviews the draft tries it on one order, and sees both decisions', async () => {
    const page = await simulating('&over=order&order=IMV-10482', 'Dario Reyes');
    await page.getByRole('heading', { level: 1, name: 'IMV-10482 would be served as today' }).waitFor();
    const both = page.getByRole('region', { name: /^Both decisions of/ });
    await both.getByRole('row', { name: /^From Store 014/ }).waitFor();
    await both.getByRole('row', { name: /^Kept \d\d\.\d% \d\d\.\d%/ }).waitFor();
    await looksRight(page);
    await page.getByLabel('Order', { exact: true }).fill('IMV-99999');
    await page.keyboard.press('Enter');
    await page.getByText(/there is no order IMV-99999|no such order/i).waitFor();
    await looksRight(page);
  });

  test('a time in which nothing was decided says so', async () => {
    const page = await simulating('&over=recorded&to=2026-01-01');
    await page.getByText('No order was decided in this time.').waitFor();
    await looksRight(page);
  });
});
