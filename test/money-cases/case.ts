import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A worked case: one order told from capture to its last event, with what each event posts, worked out by hand
 * and checked with a ledger program that is not ours. MONEY_CASES names another folder of cases to try.
 */
export type MoneyCase = {
  readonly case: string;
  readonly title: string;
  readonly why: string;
  readonly currency: string;
  readonly entities: Readonly<Record<string, EntityTerms>>;
  readonly order: CaseOrder;
  readonly frozen: readonly FrozenUnit[];
  readonly refused_at_capture?: Expected['refused'];
  readonly events: readonly CaseEvent[];
  readonly tenders: Readonly<
    Record<string, { authorised_open: number; captured: number; refunded: number; disputed: number }>
  >;
  readonly balances: readonly Posting[];
  readonly open_at_end: readonly Posting[];
};

export type EntityTerms = {
  readonly vat_on_prepayment?: boolean;
  readonly recognise?: 'ship' | 'deliver';
  readonly functional?: string;
};

export type CaseOrder = {
  readonly seller: string;
  readonly prices: 'tax-inclusive' | 'tax-exclusive';
  readonly tax_rounding?: 'unit' | 'line' | 'order';
  readonly lines: readonly CaseLine[];
  readonly discounts?: readonly CaseDiscount[];
  readonly shipping?: readonly {
    group: string;
    amount: number;
    rates?: Record<string, number>;
    tax?: Record<string, number>;
  }[];
  readonly pass_through?: Record<string, number>;
  readonly tenders: readonly CaseTender[];
  readonly total: number;
};

export type CaseLine = {
  readonly id: string;
  readonly group?: string;
  readonly item: string;
  readonly quantity: number;
  readonly amount: number;
  readonly rates?: Record<string, number>;
  readonly tax?: Record<string, number>;
  readonly discounts?: readonly CaseDiscount[];
  readonly stock?: CaseStock;
  readonly gift_card?: number;
  readonly agent?: { principal: string; commission_ppm: number };
  readonly commission?: { ppm: number; shares: Record<string, number> };
};

export type CaseStock = {
  readonly place?: string;
  readonly supplier?: string;
  readonly cost: number;
  readonly entity?: string;
  readonly transfer?: number;
  readonly item?: string;
};
export type CaseDiscount = { readonly id: string; readonly amount: number; readonly shares?: Record<string, number> };

export type CaseTender = {
  readonly id: string;
  readonly kind: 'card' | 'wallet' | 'pay-later' | 'gift-card' | 'store-credit' | 'cash' | 'invoice' | 'marketplace';
  readonly provider?: string;
  readonly card?: string;
  readonly holder?: string;
  readonly issuer?: string;
  readonly entity?: string;
  readonly place?: string;
};

export type FrozenUnit = {
  readonly unit: string;
  readonly list: number;
  readonly discounts: Record<string, number>;
  readonly net: number;
  readonly tax: Record<string, number>;
  readonly goods: number;
  readonly shipping: number;
  readonly shipping_tax: Record<string, number>;
  readonly paid: number;
};

export type Posting = { readonly account: string; readonly currency: string; readonly amount: number };
export type Expected = {
  readonly postings?: readonly Posting[];
  readonly refused?: { readonly code: string; readonly because: string };
  readonly frozen?: readonly FrozenUnit[];
};

/** Each kind of event has an input of its own, read where it is told. */
export type CaseEvent = {
  readonly n: number;
  readonly date: string;
  readonly event: string;
  readonly rule: string;
  // biome-ignore lint/suspicious/noExplicitAny: as many shapes as there are kinds of events
  readonly input: any;
  readonly expect: Expected;
};

const here = import.meta.dirname;

export const cases: readonly MoneyCase[] = readCases(process.env.MONEY_CASES ?? join(here, 'cases'));

function readCases(folder: string): MoneyCase[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
  return files.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
}

export function table<T>(name: string): T {
  return JSON.parse(readFileSync(join(here, 'tables', `${name}.json`), 'utf8'));
}

/** 'L1#2' is the second unit of line L1. */
export function unitNamed(name: string): { line: string; unit: number } {
  const [line = '', unit = ''] = name.split('#');
  return { line, unit: Number(unit) };
}

/** Ordinals by line, in the order in which the lines are named. */
export function byLine(names: readonly string[]): Map<string, number[]> {
  const lines = new Map<string, number[]>();
  for (const { line, unit } of names.map(unitNamed)) lines.set(line, [...(lines.get(line) ?? []), unit]);
  return lines;
}
