import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const database = {
  globalSetup: ['test/support/global-setup.ts'],
  testTimeout: 60_000,
  hookTimeout: 120_000,
  pool: 'forks' as const,
};

/** Decisions need nothing; books, stories, races and properties a real PostgreSQL; faults and browser come last, alone. */
export default defineConfig({
  test: {
    // the server of the tests works on another core than they do
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: 'decisions',
          include: [
            'src/**/*.test.ts',
            'test/architecture.test.ts',
            'test/decisions/**/*.test.ts',
            'console/src/**/*.test.ts',
          ],
          exclude: ['**/*.db.test.ts', '**/node_modules/**'],
          // a slow machine is no bug: properties here take a second or two where nothing else runs
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'books',
          include: [
            'src/**/*.db.test.ts',
            'test/{books,stories,races,properties,money-cases,channels,seed,edge,report}/**/*.test.ts',
          ],
          ...database,
        },
      },
      {
        test: {
          name: 'faults',
          include: ['test/faults/**/*.test.ts'],
          ...database,
          testTimeout: 300_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          ...database,
          testTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
