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
  const once = chosen.supply && all ? ` once ${chosen.supply} is here,` : '';
  return `${does} ${chosen.title}${once} for ${moneySaid(chosen.cost, currency)}`;
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

/** What the next best would cost, and who takes over what fails, until when. */
export function nextBestOf(decision: Decision, at: (moment: string) => string): string {
  const { plans, currency, because } = decision;
  const others = plans.filter((plan) => !plan.chosen);
  if (others.length === plans.length) return because ?? 'Nothing that was asked can do it.';
  const [first, ...rest] = others;
  if (!first) return 'There is no other plan.';
  const next = rest.reduce((best, plan) => (plan.regret < best.regret ? plan : best), first);
  const costs = next.regret === 0 ? 'costs the same' : `costs ${moneySaid(next.regret, currency)} more`;
  return `The next best plan ${costs}. ${takesOver(decision, at)}`.trim();
}

/** The fallback is for what is doubtful alone, so it costs otherwise than the next best plan for everything. */
function takesOver({ places, fallback, currency }: Decision, at: (moment: string) => string): string {
  if (!fallback?.until) return '';
  const first = fallback.steps[0]?.place;
  const name = places.find(({ place }) => place === first)?.name ?? first ?? 'the backup';
  const more = fallback.regret > 0 ? ` for ${moneySaid(fallback.regret, currency)} more` : '';
  return `Until ${at(fallback.until)} ${name} can take over what is not found${more}.`;
}
