// npm run check: types, lint and format, decisions. In seconds, for every few minutes of work.
import { existsSync } from 'node:fs';
import { fastSteps, report, step } from './steps.mjs';

const steps = fastSteps();
if (existsSync('console/tsconfig.json'))
  steps.push(
    step('console types', process.execPath, [
      'node_modules/typescript/bin/tsc',
      '--noEmit',
      '-p',
      'console/tsconfig.json',
    ]),
  );
const results = await Promise.all(steps);
for (const result of results) report(result);
process.exit(results.every((result) => result.passed) ? 0 : 1);
