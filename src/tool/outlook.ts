import { makeOutlook } from '../edge/worker/outlook.ts';
import type { Bench } from './usage.ts';

/** What the background job does on its schedule, at once; one JSON object at the end. */
export async function makeSnapshot({ house, say }: Bench): Promise<number> {
  const made = await makeOutlook(house, 'asked for');
  say('the outlook is made');
  process.stdout.write(`${JSON.stringify(made)}\n`);
  return 0;
}
