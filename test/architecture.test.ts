import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, normalize, relative } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

/**
 * Dependencies point one way: main -> edge -> lifecycle, perform -> stages -> books -> kernel; report reads books.
 * Each folder of `src` and the folders that it may import.
 */
const MAY: Record<string, readonly string[]> = {
  kernel: ['kernel'],
  books: ['books', 'kernel'],
  stages: ['books', 'kernel'],
  lifecycle: ['lifecycle', 'books', 'kernel'],
  perform: ['perform', 'lifecycle', 'books', 'kernel'],
  report: ['report', 'lifecycle', 'books', 'kernel'],
  edge: ['edge', 'perform', 'lifecycle', 'report', 'stages', 'books', 'kernel'],
  tool: ['tool', 'edge', 'perform', 'lifecycle', 'report', 'stages', 'books', 'kernel', 'main', 'seed'],
  main: ['main', 'tool', 'edge', 'perform', 'lifecycle', 'report', 'stages', 'books', 'kernel', 'seed'],
};

/** A rule is a decision: nothing asynchronous, no clock, no database, no randomness. */
const PURE =
  /(^|\/)(decide|evolve\/\w+|evolve|machine|freeze|search|plan|prices|assign|patience|ways|likelihood|timing|cancel|settle|refunds|checklist|eligibility|catalogue|choices)\.ts$/;
const IMPURE = [
  /\basync\b/,
  /\bawait\b/,
  /\bDate\.now\(/,
  /\bnew Date\(\)/,
  /\bMath\.random\(/,
  /\brandomUUID\(/,
  /from '[^']*\/store\.ts'/,
  /from 'node:/,
  /from 'pg'/,
  /\bperformance\.now\(/,
];

type Import = { readonly from: string; readonly to: string };

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : /\.ts$/.test(name) && !/\.test\.ts$/.test(name) ? [path] : [];
  });
}

function importsIn(root: string): Import[] {
  return filesIn(join(root, 'src')).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((match) => ({
      from: relative(root, file),
      to: normalize(relative(root, join(dirname(file), match[1] as string))),
    })),
  );
}

/** 'src/stages/route/decide.ts' is of stages; a file that stands in `src` itself is named there. */
function partOf(path: string): string {
  const [top = '', part = ''] = path.split('/');
  if (top !== 'src') return top;
  const name = part.replace(/\.ts$/, '');
  return name in MAY ? name : 'main';
}

function violations(root: string): string[] {
  const found: string[] = [];
  for (const { from, to } of importsIn(root)) {
    const may = MAY[partOf(from)] ?? [];
    if (!may.includes(partOf(to))) found.push(`${from} imports ${to}`);
    if (partOf(from) === 'stages' && partOf(to) === 'stages' && stageOf(from) !== stageOf(to))
      found.push(`${from} imports another stage: ${to}`);
  }
  for (const file of filesIn(join(root, 'src'))) {
    const path = relative(root, file);
    const isDecision = (path.startsWith('src/stages') || path.startsWith('src/books')) && PURE.test(path);
    const text = readFileSync(file, 'utf8');
    if (isDecision)
      for (const pattern of IMPURE)
        if (pattern.test(text)) found.push(`${path} is a decision and has ${pattern.source}`);
    if (
      /\b(begin|commit|rollback)'\)/.test(text) &&
      path.startsWith('src/') &&
      !['src/perform.ts'].includes(path) &&
      !path.startsWith('src/kernel/postgres')
    ) {
      found.push(`${path} opens a transaction; only perform does`);
    }
  }
  return found;
}

function stageOf(path: string): string {
  return path.split('/')[2] ?? '';
}

describe('dependencies point one way', () => {
  MAY.stages = ['stages', 'books', 'kernel'];

  test('in this tree', () => {
    const files = filesIn('src');
    expect(files.length).toBeGreaterThan(100); // a check that reads nothing proves nothing
    expect(importsIn('.').length).toBeGreaterThan(400);
    expect(violations('.')).toEqual([]);
  });

  const planted = mkdtempSync(join(tmpdir(), 'imv-architecture-'));
  afterAll(() => rmSync(planted, { recursive: true }));

  test('and planted violations are caught', () => {
    for (const folder of ['stages/route', 'stages/promise', 'books/order', 'edge', 'kernel'])
      mkdirSync(join(planted, 'src', folder), { recursive: true });
    writeFileSync(
      join(planted, 'src/stages/route/decide.ts'),
      "import { x } from '../promise/decide.ts';\nexport const late = Date.now();\n",
    );
    writeFileSync(join(planted, 'src/stages/promise/decide.ts'), 'export const x = async () => 1;\n');
    writeFileSync(join(planted, 'src/books/order/store.ts'), "import { y } from '../../edge/y.ts';\n");
    writeFileSync(join(planted, 'src/edge/y.ts'), "export const y = 1; const t = statement('tx', 'begin');\n");
    writeFileSync(join(planted, 'src/kernel/money.ts'), "export * from '../books/order/store.ts';\n");
    expect(violations(planted)).toEqual([
      'src/books/order/store.ts imports src/edge/y.ts',
      'src/kernel/money.ts imports src/books/order/store.ts',
      'src/stages/route/decide.ts imports another stage: src/stages/promise/decide.ts',
      'src/edge/y.ts opens a transaction; only perform does',
      'src/stages/promise/decide.ts is a decision and has \\basync\\b',
      'src/stages/route/decide.ts is a decision and has \\bDate\\.now\\(',
    ]);
  });
});

describe('the house is as its documents say', () => {
  test('the README names every folder', () => {
    const readme = readFileSync('README.md', 'utf8');
    const folders = readdirSync('.').filter(
      (name) =>
        statSync(name).isDirectory() && !name.startsWith('.') && !['node_modules', 'dist', 'coverage'].includes(name),
    );
    for (const folder of [
      ...folders,
      ...readdirSync('src')
        .filter((name) => statSync(join('src', name)).isDirectory())
        .map((name) => `${name}/`),
    ]) {
      expect(readme, `README.md names ${folder}`).toContain(folder);
    }
  });

  test('every stage looks the same', () => {
    for (const stage of readdirSync('src/stages'))
      expect(readdirSync(join('src/stages', stage)), stage).toContain('operations.ts');
  });
});
