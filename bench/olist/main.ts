import { playOlist, type Result } from './run.ts';

const USAGE = 'npm run bench -- olist <folder with the tables of the Olist data set>';

/** Plays real orders of a market through the one path; exit code 1 if the books differ or an order was lost. */
export async function main(args: readonly string[]): Promise<void> {
  const [folder] = args;
  if (!folder) throw new Error(USAGE);
  const result = await playOlist(folder, process.env.DATABASE_URL || null, (line) => process.stderr.write(`${line}\n`));
  process.stdout.write(`${inWords(result).join('\n')}\n${JSON.stringify(inFigures(result))}\n`);
  if (!isSound(result)) process.exitCode = 1;
}

export function isSound({ differing, hledger, lost }: Result): boolean {
  return differing.length === 0 && lost.length === 0 && (hledger === null || hledger === 'accepts the books');
}

function inWords(of: Result): string[] {
  const share = (part: number, all: number) => `${part} of ${all} (${((100 * part) / Math.max(1, all)).toFixed(1)} %)`;
  const { promises } = of;
  return [
    `read ${of.read} orders, captured ${of.captured}, parked ${of.parked} for a person, lost ${of.lost.length}`,
    `routed ${of.routed}, split over sellers ${of.split}, units sent to another place than their seller's ${of.elsewhere}`,
    `shipped ${of.shipped}, known to have arrived ${of.delivered}, cancelled ${of.cancelled}, closed ${of.closed}`,
    ...Object.entries(of.notClosed).map(([why, n]) => `  not closed ${n}: ${why}`),
    ...[...of.refusals].map(([what, { times, says }]) => `  refused ${times}: ${what} (${says})`),
    ...of.cases.map(({ type, opened, open }) => `  cases ${type}: ${opened} opened, ${open} open`),
    `arrived after the market's date ${share(promises.afterMarket, promises.arrived)}`,
    `arrived after our promise ${share(promises.afterOurs, promises.arrived)}`,
    `arrived after the earliest time of our plan ${share(promises.afterPlan, promises.arrived)}`,
    ...Object.entries(of.accounts).map(([account, amount]) => `  ${amount.padStart(14)} ${account}`),
    `${of.commands} commands and ${of.jobs} jobs in ${of.seconds.play.toFixed(1)} s, proofs in ${of.seconds.proofs.toFixed(1)} s`,
    ...of.differing.map((line) => `  DIFFERS ${line}`),
    `audit: ${of.proofs} proofs, ${of.differing.length} differ; hledger ${of.hledger ?? 'is not installed'}`,
  ];
}

function inFigures({ refusals, ...of }: Result) {
  return { ...of, refusals: Object.fromEntries([...refusals].map(([what, { times }]) => [what, times])) };
}
