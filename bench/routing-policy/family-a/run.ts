import { familyA, REPORTED } from './family.ts';

/** Family A alone: `node --import tsx bench/routing-policy/family-a/run.ts [options as JSON]`. */
const options = { ...REPORTED, ...(JSON.parse(process.argv[2] ?? '{}') as Partial<typeof REPORTED>) };
const result = await familyA(options, (line) => process.stderr.write(`${line}\n`));
process.stdout.write(`${JSON.stringify(result)}\n`);
