// npm test: everything. The last line says how many tests passed and failed; a check that fails counts as one.
import { ensure } from './ensure.mjs';
import { counted, fastSteps, report, step, vitest } from './steps.mjs';

ensure();
const began = Date.now();
let passed = 0;
let failed = 0;
let skipped = 0;

function take(result, tests, show = false) {
  report(result, { show });
  if (!tests) return result.passed ? void (passed += 1) : void (failed += 1);
  const count = counted(result.said);
  passed += count.passed;
  skipped += count.skipped;
  // a run that broke without a failing test is a failure all the same
  failed += result.passed ? 0 : Math.max(1, count.failed);
}

const fast = await Promise.all(fastSteps());
for (const result of fast) take(result, result.name === 'decisions');
// books in parallel; faults and the browser alone, because they watch the clock
for (const project of ['books', 'faults', 'browser']) {
  const run = step(project, process.execPath, [...vitest, '--project', project, '--passWithNoTests'], { show: true });
  take(await run, true, true);
}
console.log(`\nin ${((Date.now() - began) / 60_000).toFixed(1)} minutes${skipped > 0 ? `, ${skipped} skipped` : ''}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
