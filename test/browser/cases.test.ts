import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { visited } from './visited.ts';

describe('the queue of cases', () => {
  const at = visited();
  let page: Page;

  beforeEach(async () => {
    page = await at.visitors.come(at.shop.origin);
    await page.goto('/cases');
    await row('CASE-1002').waitFor();
  });

  const row = (number: string) => page.getByRole('row', { name: new RegExp(number) });
  const shown = () =>
    page.locator('[data-row]').evaluateAll((rows) => rows.map((each) => each.getAttribute('data-row')).join(' '));

  test('what breaks first comes first, with the figures of the whole queue above it', async () => {
    expect(await shown()).toBe('CASE-1002 CASE-1003 CASE-1001');
    for (const text of ['Short pick', 'IMV-10479', 'Best other plan', '19m', '184.13', 'You'])
      expect(await row('CASE-1002').textContent()).toContain(text);
    const figures = await page.locator('main dl').first().textContent();
    expect(figures).toContain('3without a person');
    expect(figures).toContain('806.27USD in open cases');
    expect(await page.getByRole('link', { name: /Cases 3/ }).getAttribute('aria-current')).toBe('page');
  });

  test('views and kinds narrow it down; an empty view says which good news it is', async () => {
    await page.getByLabel('Type is').selectOption('no_plan');
    await expect.poll(shown).toBe('CASE-1001');
    await page.getByLabel('Type is').selectOption('');
    await page.getByRole('link', { name: 'Finance 0' }).click();
    await page.getByText('Nothing in this view').waitFor();
    await page.getByRole('link', { name: 'Show all open cases' }).click();
    await expect.poll(shown).toBe('CASE-1002 CASE-1003 CASE-1001');
  });

  test('is walked by keyboard, into a case and back', async () => {
    for (const key of ['j', 'j', 'j', 'Enter']) await page.keyboard.press(key);
    await page.getByRole('heading', { level: 1, name: /LTN-BLK: 4 of 9 units can be promised/ }).waitFor();
    await page.keyboard.press('Escape');
    await row('CASE-1001').waitFor();
  });

  test('a colleague takes a case, and everybody sees whose it is', async () => {
    const ada = await at.visitors.come(at.shop.origin, { as: 'Joy Okoro' });
    await ada.goto('/cases');
    await ada
      .getByRole('row', { name: /CASE-1001/ })
      .getByText('no person yet')
      .waitFor();
    for (const key of ['j', 'j', 'j', 'a']) await page.keyboard.press(key);
    const dialog = page.getByRole('dialog', { name: /CASE-1001/ });
    await dialog.getByText('Nothing is changed until you run it.').waitFor();
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    const { person } = (await (await page.request.get('/v1/cases/CASE-1001')).json()) as { person: string };
    expect(person).toBe('Lena Marsh');
    await ada
      .getByRole('row', { name: /CASE-1001/ })
      .getByText('Lena Marsh')
      .waitFor();
    await page.getByRole('link', { name: /Nobody’s 2/ }).waitFor();
  });

  test('selected cases are resolved together: what its preview said would run, and no more', async () => {
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.getByText('Resolve 1 short pick').waitFor();
    await page.getByRole('radiogroup', { name: 'Choice' }).getByText('Best other plan').click();
    const run = page.getByRole('button', { name: /^Run 1/ });
    await run.waitFor();
    await expect.poll(() => run.getAttribute('aria-disabled')).not.toBe('true');
    await run.click();
    await expect
      .poll(
        async () =>
          ((await (await page.request.get('/v1/cases/CASE-1002')).json()) as { closedAt: string | null }).closedAt,
      )
      .not.toBeNull();
    await page.getByRole('link', { name: /Resolved today 1/ }).click();
    await expect.poll(shown).toBe('CASE-1002');
  });
});
