import { hasPlan } from '../../src/books/order/engine.ts';
import { latestDecisions, worthFor } from '../../src/edge/http/reads/decision-record.ts';
import type { Instant } from '../../src/kernel/time.ts';
import { changedFacts, isSame, outcomeOf } from '../../src/stages/route/plan/again.ts';
import { decide } from '../../src/stages/route/plan/plan.ts';
import { layGround } from '../capture/ground.ts';
import { openTheatre, type Theatre } from '../olist/house.ts';
import { sell } from './sell.ts';

const BEGINS: Instant = '2026-11-20T15:00:00.000Z';
const VERSIONS = ['routing', 'promise', 'rules', 'carriers', 'likelihood', 'worth'] as const;

/** npm run bench -- routing-replay [decisions]: sells until they are recorded, then asks every one of them again. */
export async function main([given]: readonly string[]): Promise<void> {
  const wanted = Number(given ?? 10_000);
  if (!Number.isInteger(wanted) || wanted < 1) throw new Error('npm run bench -- routing-replay [decisions]');
  const theatre = await openTheatre(process.env.DATABASE_URL || null);
  try {
    await layGround(theatre.tx);
    theatre.time = BEGINS;
    const began = performance.now();
    await sell(theatre, wanted, (decisions) => process.stderr.write(`${decisions} of ${wanted} recorded\n`));
    const sold = (performance.now() - began) / 1000;
    const replayed = await replay(theatre, wanted);
    process.stdout.write(`${JSON.stringify({ ...replayed, recorded_per_s: Math.round(wanted / sold) })}\n`);
    if (replayed.same !== replayed.decisions) process.exitCode = 1;
  } finally {
    await theatre.close();
  }
}

async function replay(theatre: Theatre, wanted: number) {
  const recorded = await latestDecisions(theatre.db, wanted);
  const book = await theatre.book();
  const seen = Object.fromEntries(VERSIONS.map((kind) => [kind, new Set<number>()]));
  const became: Record<string, number> = {};
  let [same, none, split, seconds] = [0, 0, 0, 0];
  for (const each of recorded) {
    const worthOf = await worthFor(theatre.db, each.question);
    const began = performance.now();
    const answer = decide(each.question, book, worthOf);
    seconds += (performance.now() - began) / 1000;
    if (isSame(each, answer)) same += 1;
    else
      process.stdout.write(
        `${each.order} ${each.sequence} ${each.group}: ${changedFacts(each, answer, book).join('; ')}\n`,
      );
    if (!hasPlan(answer)) none += 1;
    else if (answer.plan.packages.length > 1) split += 1;
    for (const kind of VERSIONS) seen[kind]?.add(each.question[kind]);
    const outcome = outcomeOf(each)?.type ?? 'nothing';
    became[outcome] = (became[outcome] ?? 0) + 1;
  }
  return {
    decisions: recorded.length,
    same,
    changed: recorded.length - same,
    none,
    split,
    became,
    versions: Object.fromEntries(VERSIONS.map((kind) => [kind, seen[kind]?.size ?? 0])),
    decided_per_s: Math.round(recorded.length / seconds),
  };
}
