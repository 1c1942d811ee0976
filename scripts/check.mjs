// npm run check: types, lint and format, decisions. In seconds, for every few minutes of work.
import { ensure } from './ensure.mjs';
import { fastSteps, report } from './steps.mjs';

ensure({ build: false });
const results = await Promise.all(fastSteps());
for (const result of results) report(result);
process.exit(results.every((result) => result.passed) ? 0 : 1);
