import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { must } from '../../src/kernel/assert.ts';
import { openShop, type Shop } from './shop.ts';
import { openVisitors, type Visitors } from './visitor.ts';

export type Visited = { readonly shop: Shop; readonly visitors: Visitors };

/** A shop for the tests of a group, and people who visit it: they go home after each, and nothing of their pages broke. */
export function visited(): Visited {
  let open: Visited | null = null;
  beforeAll(async () => {
    const [shop, visitors] = await Promise.all([openShop(), openVisitors()]);
    open = { shop, visitors };
  });
  afterEach(() => open?.visitors.leave());
  afterAll(async () => {
    await Promise.all([open?.shop.close(), open?.visitors.close()]);
    expect(open?.visitors.faults).toEqual([]);
  });
  return {
    get shop() {
      return must(open, 'shop').shop;
    },
    get visitors() {
      return must(open, 'visitors').visitors;
    },
  };
}
