import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('the browser of the tests shows a page, and axe finds what is wrong with it', async () => {
  const page = await browser.newPage();
  await page.setContent(`<html lang="en"><title>Tiny</title><main><h1>Tiny</h1>
    <button onclick="this.textContent = 'pressed'">press</button><img src="data:,"></main></html>`);
  await page.getByRole('button').click();
  expect(await page.getByRole('button').textContent()).toBe('pressed');
  await page.evaluate(axe);
  const found = await page.evaluate('axe.run().then((result) => result.violations.map(({ id }) => id))');
  expect(found).toEqual(['image-alt']);
  await page.close();
});
