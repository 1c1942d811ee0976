import type { Selection } from '../../../books/reference/routing-rules.ts';
import { DAY, HOUR, MINUTE } from '../../../kernel/time.ts';

/** What things are called, and how an amount of cents is written. */
export type RuleNames = {
  readonly place: (code: string) => string;
  readonly channel: (code: string) => string;
  readonly money: (cents: number) => string;
};

export function listed(words: readonly string[], and: 'and' | 'or'): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`;
}

/** 'Store 009, a place of cluster Airport or a warehouse'. */
export function placesIn({ codes = [], clusters = [], kinds = [] }: Selection, names: RuleNames): string {
  return listed(
    [
      ...codes.map((code) => names.place(code)),
      ...clusters.map((name) => `a place of cluster ${name}`),
      ...kinds.map((kind) => `a ${kind}`),
    ],
    'or',
  );
}

/** With the word before it, where a selection may be left out. */
export function at(selection: Selection | undefined, names: RuleNames, before = ' at'): string {
  return selection ? `${before} ${placesIn(selection, names)}` : '';
}

export function tagged(tags: readonly string[] | undefined): string {
  return tags ? ` tagged ${listed(tags, 'or')}` : '';
}

export function counted(n: number, one: string): string {
  return `${n} ${one}${n === 1 ? '' : 's'}`;
}

/** Minutes in the largest unit that is whole: '3 days', '90 minutes'. */
export function lasting(minutes: number): string {
  for (const [unit, name] of [
    [DAY, 'day'],
    [HOUR, 'hour'],
  ] as const)
    if ((minutes * MINUTE) % unit === 0) return counted((minutes * MINUTE) / unit, name);
  return counted(minutes, 'minute');
}
