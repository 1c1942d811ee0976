import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

/** The page must be the recorded one, byte for byte. IMV_RECORD=1 writes it anew, for people to read the difference. */
export function expectRecorded(name: string, page: string): void {
  const file = fileURLToPath(new URL(`${name}.out.md`, import.meta.url));
  if (process.env.IMV_RECORD === '1') writeFileSync(file, page);
  expect(page).toBe(existsSync(file) ? readFileSync(file, 'utf8') : 'not recorded yet: IMV_RECORD=1');
}
