import { percent } from '../../words/labels.ts';
import { moneySaid } from '../../words/money.ts';
import type { Decision } from './types.ts';

/** 'Pick all at Store 014 for $25.17' */
export function headOf({ plans, answer, currency, method }: Decision): string {
  const chosen = plans.find((plan) => plan.chosen);
  if (answer === 'no_plan' || !chosen) return 'No plan is possible';
  const all = chosen.places.length === 1 ? 'all ' : '';
  const does =
    method === 'ship' ? `Ship ${all}from` : chosen.mode === 'transfer' && all ? 'Bring all from' : `Pick ${all}at`;
  return `${does} ${chosen.title} for ${moneySaid(chosen.cost, currency)}`;
}

/** How sure it is: alone, and with the backup that is held; `together` is the likelihood of both, where it is known. */
export function surenessOf({ plans, fallback }: Decision, together: number | null): string | null {
  const chosen = plans.find((plan) => plan.chosen);
  if (!chosen) return null;
  if (chosen.misses) return 'It misses the promised time.';
  const alone = percent(chosen.kept);
  if (fallback?.held && together !== null && percent(together) !== alone)
    return `${alone} on its own, ${percent(together)} with the backup held.`;
  return `${alone} on its own.`;
}

/** What the next best would cost, and until when it is armed. */
export function nextBestOf({ plans, fallback, currency, because }: Decision, at: (moment: string) => string): string {
  const others = plans.filter((plan) => !plan.chosen);
  if (others.length === plans.length) return because ?? 'Nothing that was asked can do it.';
  const [first, ...rest] = others;
  if (!first) return 'There is no other plan.';
  const next = rest.reduce((best, plan) => (plan.regret < best.regret ? plan : best), first);
  const costs = next.regret === 0 ? 'costs the same' : `costs ${moneySaid(next.regret, currency)} more`;
  if (next.armed && fallback?.until) return `The next best plan ${costs} and is armed until ${at(fallback.until)}.`;
  const armed = plans.find((plan) => plan.armed);
  if (!armed || !fallback?.until) return `The next best plan ${costs}.`;
  return `The next best plan ${costs}; armed until ${at(fallback.until)} is another, for ${moneySaid(armed.regret, currency)} more.`;
}
