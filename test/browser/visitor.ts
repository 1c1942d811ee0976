import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { people } from '../../seed/facts/people.ts';
import { must } from '../../src/kernel/assert.ts';
import { launchBrowser } from '../support/browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export type Visit = { readonly as?: string | null };
export type Visitors = {
  /** A browser of somebody who has signed in, or of somebody who has not, on the screen that the drawings are for. */
  come(origin: string, visit?: Visit): Promise<Page>;
  /** What went wrong in any of their pages: errors that nobody caught, files that are missing. */
  readonly faults: string[];
  /** Everybody goes home. */
  leave(): Promise<void>;
  close(): Promise<void>;
};

export async function openVisitors(): Promise<Visitors> {
  const browser: Browser = await launchBrowser();
  const known = new Map<string, Promise<BrowserContext>>();
  const open: (Page | BrowserContext)[] = [];
  const faults: string[] = [];

  const enter = async (origin: string, as: string | null) => {
    const context = await browser.newContext({
      baseURL: origin,
      viewport: { width: 1440, height: 900 },
      colorScheme: 'light',
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(10_000);
    if (as) await context.request.post('/v1/sessions', { data: { email: emailOf(as) } });
    return context;
  };
  const stranger = async (origin: string) => {
    const context = await enter(origin, null);
    open.push(context);
    return context;
  };
  /** Who comes back has still signed in, and has the console's files in his cache. */
  const guest = (origin: string, as: string) => {
    const name = `${origin} ${as}`;
    const context = known.get(name) ?? enter(origin, as);
    known.set(name, context);
    return context;
  };
  return {
    faults,
    async come(origin, { as = 'Lena Marsh' } = {}) {
      const page = await (await (as ? guest(origin, as) : stranger(origin))).newPage();
      open.push(page);
      page.on('pageerror', (error) => void faults.push(error.message));
      page.on('response', (answer) => {
        const isFile = new URL(answer.url()).pathname.startsWith('/assets/');
        if (answer.status() >= 500 || (isFile && answer.status() >= 400))
          faults.push(`${answer.status()} ${answer.url()}`);
      });
      return page;
    },
    async leave() {
      await Promise.all(open.splice(0).map((each) => each.close()));
    },
    async close() {
      await browser.close();
    },
  };
}

function emailOf(name: string): string {
  return must(
    people.find((each) => each.name === name),
    `person ${name}`,
  ).email;
}

type Finding = { id: string; nodes: { target: string[]; failureSummary: string }[] };

/** What axe finds wrong with a page, by all of its rules or by some; each with the place where it stands. */
export async function findings(page: Page, rules: readonly string[] = []): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe);
  const options = JSON.stringify(rules.length > 0 ? { runOnly: rules } : {});
  const found = await page.evaluate<Finding[]>(`axe.run(${options}).then((result) => result.violations)`);
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
}
