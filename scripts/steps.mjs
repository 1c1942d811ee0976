// Runs named commands and keeps what they print until they fail: a check that passes is one line.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

/** One command; resolves with whether it passed, how long it took and what it said. */
export function step(name, command, args, { show = false, env = {} } = {}) {
  const began = Date.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
      env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1', ...env },
    });
    let said = '';
    const keep = (chunk) => {
      said += chunk;
      if (show) process.stdout.write(chunk);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => resolve({ name, passed: false, said: String(error), took: Date.now() - began }));
    child.on('close', (code) => resolve({ name, passed: code === 0, said, took: Date.now() - began }));
  });
}

export function report({ name, passed, said, took }, { show = false } = {}) {
  console.log(`${passed ? 'ok  ' : 'FAIL'} ${name} (${(took / 1000).toFixed(1)} s)`);
  if (!passed && !show) console.log(said.trimEnd());
}

/** Tests that vitest counted in what it printed. */
export function counted(said) {
  const line = said.match(/^\s*Tests\s+(.*)$/m)?.[1] ?? '';
  const number = (word) => Number(line.match(new RegExp(`(\\d+) ${word}`))?.[1] ?? 0);
  return { passed: number('passed'), failed: number('failed'), skipped: number('skipped') + number('todo') };
}

export const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default'];

/** What needs no database: types, lint and format, and the decisions. */
export function fastSteps() {
  const types = (project) => ['node_modules/typescript/bin/tsc', '--noEmit', '-p', project];
  const lint = ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '--max-diagnostics=40', '.'];
  const steps = [
    step('types', process.execPath, types('tsconfig.json')),
    step('lint and format', process.execPath, lint),
    step('decisions', process.execPath, [...vitest, '--project', 'decisions']),
  ];
  if (existsSync('console/tsconfig.json')) {
    steps.push(step('console types', process.execPath, types('console/tsconfig.json')));
  }
  return steps;
}
