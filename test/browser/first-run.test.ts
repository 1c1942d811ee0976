import type { FastifyInstance } from 'fastify';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FirstAdministrator, seedEmpty } from '../../seed/empty.ts';
import { layGround, placeId, places } from '../support/ground.ts';
import { openHouse, type TestHouse } from '../support/house.ts';
import { serve } from './shop.ts';
import { findings, openVisitors, type Visitors } from './visitor.ts';

/** A house in which nothing is yet, and the first hour of whoever sets it up. */
describe('the first run', () => {
  let house: TestHouse;
  let app: FastifyInstance;
  let first: FirstAdministrator;
  let visitors: Visitors;
  let page: Page;

  beforeAll(async () => {
    [house, visitors] = await Promise.all([openHouse(), openVisitors()]);
    first = await seedEmpty(house.write, house.time);
    const served = await serve(house);
    app = served.app;
    page = await visitors.come(served.origin, { as: null });
  });
  afterAll(async () => {
    await visitors.leave();
    await app.close();
    await Promise.all([house.close(), visitors.close()]);
    expect(visitors.faults).toEqual([]);
  });

  test('asks for mail and password, and shows nobody to look as', async () => {
    await page.goto('/');
    await page.getByLabel('Mail').fill(first.email);
    expect(await page.getByRole('radio').count()).toBe(0);
    await page.getByLabel('Password').fill(first.password);
    await page.keyboard.press('Enter');
    await page.getByText('No orders yet').waitFor();
  });

  test('says how an order could be seen, and what the house still lacks', async () => {
    await page.getByText('Set up, 0 of 6 done').waitFor();
    expect(await page.getByRole('complementary', { name: 'Set up' }).getByRole('listitem').count()).toBe(6);
    expect(await page.getByRole('link', { name: 'Open the description' }).getAttribute('href')).toBe(
      '/v1/openapi.json',
    );
    await page.getByText('It needs a channel, a place and an item first.').waitFor();
    expect(await findings(page)).toEqual([]);
    await page.goto('/cases');
    await page.getByText('Nothing open').waitFor();
  });

  test('an order taken by hand is previewed before it is taken, and is then the first of the list', async () => {
    await layGround(house.owner);
    const lines = [{ item: 'JACKET', quantity: 5 }];
    await house.give('fulfill.receive_stock', placeId(places.s14), { from: 'opening', counted: true, lines });
    await page.goto('/orders');
    await page.getByText('Set up, 5 of 6 done').waitFor();
    await page.keyboard.press('n');
    await page.getByLabel('Name').fill('Maya Okafor');
    await page.getByLabel('Store', { exact: true }).selectOption('Store 014');
    await page.getByLabel('Add an item').fill('JACK');
    await page.getByRole('option', { name: /JACKET/ }).click();
    await page.getByLabel('Price of Item JACKET').fill('159.00');
    const shown = page.getByRole('complementary', { name: 'What it would do' });
    await shown.getByText('$159.00').waitFor();
    await shown.getByText(/Store 014 \+1 reserved/).waitFor();
    expect(((await (await page.request.get('/v1/orders')).json()) as { orders: unknown[] }).orders).toEqual([]);
    await shown.getByRole('button', { name: /Take the order/ }).click();
    await page.getByRole('heading', { level: 1, name: /#IMV-10001/ }).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('o');
    await page.getByRole('row', { name: /IMV-10001 .*Maya Okafor/ }).waitFor();
  });
});
