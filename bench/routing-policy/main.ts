import { familyA, REPORTED } from './family-a/family.ts';
import { B42, B120, runVariant, TIGHT } from './family-b/family.ts';
import { familyC } from './family-c/family.ts';

/** npm run bench -- routing-policy [--family a|b|c] [--seeds n] [--quick] */
export async function main(args: readonly string[]): Promise<void> {
  const value = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  const quick = args.includes('--quick');
  const only = value('--family');
  const seeds = Number(value('--seeds') ?? (quick ? 1 : 5));
  const searches = quick ? 30 : 90;
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const runs = (family: string) => only === undefined || only === family;
  const found: Record<string, unknown> = {};

  if (runs('b')) {
    const b42 = runVariant(B42, seeds, searches, say);
    const tight = runVariant(TIGHT, seeds, searches, say);
    const b120 = quick ? null : runVariant(B120, Math.min(seeds, 3), 60, say);
    Object.assign(found, {
      b42_gap_closed: b42.gapClosed.mean,
      btight_gap_closed: tight.gapClosed.mean,
      b120_gap_closed: b120?.gapClosed.mean ?? null,
      vs_cascade: b42.vsCascade.mean,
      lost_walkins_vs_cascade: b42.lostVsCascade.mean,
      shipping_vs_cascade: b42.shippingVsCascade.mean,
      breaches: b42.breaches + tight.breaches + (b120?.breaches ?? 0),
      intervals: Object.fromEntries(
        [b42, tight, ...(b120 ? [b120] : [])].map(
          ({ name, gapClosed, vsCascade, lostVsCascade, shippingVsCascade }) => [
            name,
            { gapClosed, vsCascade, lostVsCascade, shippingVsCascade },
          ],
        ),
      ),
    });
  }
  if (runs('c')) Object.assign(found, familyC(seeds, say));
  if (runs('a')) {
    const played = quick
      ? {
          ...REPORTED,
          small: { instances: 2, sequences: 1 },
          large5: { instances: 0, sequences: 1 },
          large10: { instances: 0, sequences: 1 },
        }
      : REPORTED;
    const { a_small, a_large } = await familyA(played, say);
    Object.assign(found, { a_small, a_large: Number.isNaN(a_large) ? null : a_large });
  }
  say(JSON.stringify(found));
}
