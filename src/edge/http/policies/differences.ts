import type { PolicyKind } from '../../../books/reference/policies.ts';
import type { Rule, RulesPolicy } from '../../../books/reference/routing-rules.ts';
import { sentenceOf } from '../../../stages/route/rules/sentence.ts';
import type { RuleNames } from '../../../stages/route/rules/words.ts';

/** One thing that is not the same in two documents: where, both values, and a sentence. */
export type Difference = {
  readonly path: string;
  readonly says: string;
  readonly before: unknown;
  readonly after: unknown;
};

/** Rules are compared by their names, everything else field by field. */
export function differencesBetween(kind: PolicyKind, before: unknown, after: unknown, names: RuleNames): Difference[] {
  if (kind !== 'rules') return fields('', before, after);
  const [was, is] = [before as RulesPolicy, after as RulesPolicy];
  return [...rules(was.rules, is.rules, names), ...fields('clusters', was.clusters, is.clusters)];
}

function rules(before: readonly Rule[], after: readonly Rule[], names: RuleNames): Difference[] {
  const [was, is] = [byName(before), byName(after)];
  const found: Difference[] = [];
  for (const [name, rule] of was) {
    const now = is.get(name);
    const said = sentenceOf(rule, names);
    if (!now) found.push({ path: `rules.${name}`, says: `gone: ${said}`, before: rule, after: null });
    else if (fields('', rule, now).length > 0)
      found.push({
        path: `rules.${name}`,
        says: `${sentenceOf(now, names)} Before: ${said}`,
        before: rule,
        after: now,
      });
  }
  for (const [name, rule] of is)
    if (!was.has(name))
      found.push({ path: `rules.${name}`, says: `new: ${sentenceOf(rule, names)}`, before: null, after: rule });
  return [
    ...found,
    ...reordered(
      [...was.keys()].filter((name) => is.has(name)),
      [...is.keys()].filter((name) => was.has(name)),
    ),
  ];
}

function reordered(before: readonly string[], after: readonly string[]): Difference[] {
  if (before.join('\n') === after.join('\n')) return [];
  return [{ path: 'rules', says: `the rules stand in another order: ${after.join(', ')}`, before, after }];
}

function byName(all: readonly Rule[]): Map<string, Rule> {
  return new Map(all.map((rule) => [rule.name, rule]));
}

function fields(path: string, before: unknown, after: unknown): Difference[] {
  if (isTree(before) && isTree(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) => fields(path ? `${path}.${key}` : key, before[key], after[key]));
  }
  const [was, is] = [JSON.stringify(before), JSON.stringify(after)];
  if (was === is) return [];
  return [{ path, says: says(path, was, is), before: before ?? null, after: after ?? null }];
}

function says(path: string, was: string | undefined, is: string | undefined): string {
  if (was === undefined) return `${path} is new: ${is}`;
  return is === undefined ? `${path} is gone, was ${was}` : `${path} is ${is}, was ${was}`;
}

function isTree(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
