import type { Decision, PackageLine, Plan } from '../../../books/order/plan.ts';
import { groupBy } from '../../../kernel/group.ts';
import type { AskedLine, Question } from './question.ts';

/** Lines of one item draw on the same units: they are asked for as one line, the first of them. */
export function together(question: Question): Question {
  const items = groupBy(question.lines.keys(), (i) => question.lines[i]?.item ?? '');
  if (items.size === question.lines.length) return question;
  const firsts = [...items.values()].map((of) => of[0] as number);
  return {
    ...question,
    lines: [...items.values()].map((of) => {
      const first = question.lines[of[0] as number] as AskedLine;
      return { ...first, quantity: of.reduce((n, i) => n + (question.lines[i]?.quantity ?? 0), 0) };
    }),
    stock: firsts.map((i) => question.stock[i] ?? []),
  };
}

/** And what was found for the one line is given to its lines in turn. */
export function apart(answer: Decision, question: Question): Decision {
  const items = groupBy(question.lines, (line) => line.item);
  const doubtful = new Set(
    answer.doubtful
      .map((id) => question.lines.find((line) => line.line === id)?.item)
      .filter((item) => item !== undefined),
  );
  return {
    ...answer,
    plan: planApart(answer.plan, items),
    fallback: answer.fallback && { ...answer.fallback, plan: planApart(answer.fallback.plan, items) },
    doubtful: question.lines.filter((line) => doubtful.has(line.item)).map((line) => line.line),
  };
}

function planApart(plan: Plan, items: ReadonlyMap<string, readonly AskedLine[]>): Plan {
  const waiting = new Map(
    [...items].map(([item, lines]) => [item, lines.map(({ line, quantity }) => ({ line, quantity }))]),
  );
  const packages = plan.packages.map((each) => ({
    ...each,
    lines: each.lines.flatMap((line) => give(waiting.get(line.item) ?? [], line)),
  }));
  return { ...plan, packages };
}

function give(waiting: { line: string; quantity: number }[], of: PackageLine): PackageLine[] {
  const given: PackageLine[] = [];
  let left = of.quantity;
  for (const next of waiting) {
    const take = Math.min(left, next.quantity);
    if (take === 0) continue;
    next.quantity -= take;
    left -= take;
    given.push({ ...of, line: next.line, quantity: take });
  }
  return given;
}
