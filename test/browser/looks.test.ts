import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openShop, type Shop } from './shop.ts';
import { findings, openVisitors, type Visitors } from './visitor.ts';

type Room = readonly [name: string, path: string, ready: (page: Page) => Promise<void>];

const heading = (name: RegExp) => (page: Page) => page.getByRole('heading', { level: 1, name }).waitFor();
const row = (name: RegExp) => (page: Page) => page.getByRole('row', { name }).first().waitFor();

const ROOMS: readonly Room[] = [
  ['the list of orders', '/orders', row(/IMV-10482/)],
  ['a peek', '/orders?at=IMV-10482&peek=IMV-10482', (page) => page.getByText('Available in Store 014').waitFor()],
  ['selected orders', '/orders?sel=IMV-10482,IMV-10479', (page) => page.getByText('2 orders selected').waitFor()],
  ['an order', '/orders/IMV-10482', (page) => page.getByText('chain verified').waitFor()],
  ['an order with a case', '/orders/IMV-10479', (page) => page.getByText('chain verified').waitFor()],
  ['a preview', '/orders/IMV-10482?do=route.switch', (page) => page.getByLabel('Consequences').waitFor()],
  ['a form', '/orders/IMV-10482?do=capture.revise', (page) => page.getByLabel('Consequences').waitFor()],
  ['a case with its choices', '/cases/CASE-1002', (page) => page.getByRole('region', { name: 'Choices' }).waitFor()],
  ['a case that asks', '/cases/CASE-1003', (page) => page.getByLabel('Item').waitFor()],
  ['the queue of cases', '/cases', row(/CASE-1002/)],
  ['selected cases', '/cases?sel=CASE-1002', (page) => page.getByText('Resolve 1 short pick').waitFor()],
  ['a new order', '/orders/new', heading(/New order/)],
  ['nothing that matches', '/orders?q=nobody', (page) => page.getByText('Nothing matches').waitFor()],
  ['an order that is not there', '/orders/IMV-99999', (page) => page.getByRole('heading').first().waitFor()],
];

describe('every room, in light and dark', () => {
  let shop: Shop;
  let visitors: Visitors;
  let page: Page;

  beforeAll(async () => {
    [shop, visitors] = await Promise.all([openShop(), openVisitors()]);
    page = await visitors.come(shop.origin);
  });
  afterEach(() => expect(visitors.faults).toEqual([]));
  afterAll(async () => {
    await visitors.leave();
    await Promise.all([shop.close(), visitors.close()]);
  });

  /** The page follows the system's scheme at once, so that it need not be loaded twice. */
  const looked = async (at: Page, scheme: 'light' | 'dark') => {
    await at.emulateMedia({ colorScheme: scheme });
    await at.locator(`html[data-mantine-color-scheme=${scheme}]`).waitFor();
    const background = await at.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    const [red = 0] = background.match(/\d+/g)?.map(Number) ?? [];
    expect(red > 128).toBe(scheme === 'light');
    // the scheme changes colours and nothing else: what is built wrong has been found in light
    return findings(at, scheme === 'dark' ? ['color-contrast'] : []);
  };

  test.each(ROOMS)('axe finds nothing in %s', async (_name, path, ready) => {
    await page.goto(path);
    await ready(page);
    expect(await looked(page, 'light')).toEqual([]);
    expect(await looked(page, 'dark')).toEqual([]);
  });

  test('axe finds nothing where people sign in', async () => {
    const stranger = await visitors.come(shop.origin, { as: null });
    await stranger.goto('/sign-in');
    await stranger.getByRole('radio').first().waitFor();
    expect(await looked(stranger, 'light')).toEqual([]);
    expect(await looked(stranger, 'dark')).toEqual([]);
  });
});
