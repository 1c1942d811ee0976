import { hash } from '@node-rs/argon2';
import { beforeAll, describe, expect, test } from 'vitest';
import { writePeople } from '../../src/books/reference/write.ts';
import { idFromKey } from '../../src/kernel/ids.ts';
import { visited } from './visited.ts';

describe('signing in', () => {
  const at = visited();

  beforeAll(async () => {
    await writePeople(at.shop.stage.house.write, [
      {
        id: idFromKey('person', 'nora'),
        name: 'Nora Blum',
        email: 'nora@imv.example',
        role: 'service',
        places: null,
        entities: null,
        moneyLimit: 25_00n,
        password: await hash('a long password'),
      },
    ]);
  });

  test('a number picks a person of the demo world, Enter goes in, and each lands on his own work', async () => {
    const page = await at.visitors.come(at.shop.origin, { as: null });
    await page.goto('/');
    await page.getByRole('radio', { name: /Lena Marsh/ }).waitFor();
    expect(await page.getByRole('radio').count()).toBe(6);
    expect(await page.getByRole('button', { name: /Continue as Lena/ }).isVisible()).toBe(true);
    await page.keyboard.press('2');
    expect(await page.getByRole('radio', { name: /Dario Reyes/ }).isChecked()).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/cases**');
    expect(await page.getByRole('button', { name: /Dario Reyes/ }).textContent()).toContain('Store manager');
  });

  test('beside the people stands where the order of the story is right now', async () => {
    const page = await at.visitors.come(at.shop.origin, { as: null });
    await page.goto('/sign-in');
    const aside = page.getByRole('complementary', { name: 'IMV-10482, right now' });
    await aside.waitFor();
    expect(await aside.getByRole('listitem').count()).toBe(8);
    expect(await aside.textContent()).toMatch(/Confirm by 15:4\d/);
  });

  test('who came for an order gets to it after signing in', async () => {
    const page = await at.visitors.come(at.shop.origin, { as: null });
    await page.goto('/orders/IMV-10482');
    await page.waitForURL('**/sign-in?to=**');
    await page.getByRole('button', { name: /Continue as Lena/ }).click();
    await page.getByRole('heading', { level: 1, name: /#IMV-10482/ }).waitFor();
  });

  test('a work account needs its password; a wrong one is refused in words', async () => {
    const page = await at.visitors.come(at.shop.origin, { as: null });
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Sign in with a work account' }).click();
    await page.getByLabel('Mail').fill('nora@imv.example');
    await page.getByLabel('Password').fill('something else');
    await page.keyboard.press('Enter');
    await page.getByText('mail or password is wrong').waitFor();
    await page.getByLabel('Password').fill('a long password');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/orders**');
    await page.getByRole('button', { name: /Nora Blum/ }).waitFor();
  });

  test('after signing out nothing of the house can be read', async () => {
    const page = await at.visitors.come(at.shop.origin);
    await page.goto('/orders');
    await page.getByRole('button', { name: /Lena Marsh/ }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL('**/sign-in');
    expect((await page.request.get('/v1/orders')).status()).toBe(401);
    await page.goto('/orders');
    await page.waitForURL('**/sign-in?to=/orders');
  });
});
