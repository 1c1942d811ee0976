import type { Path, Plan } from '../../../books/order/plan.ts';
import type { AskedPlace, Explanation } from '../../../stages/route/plan/explain.ts';
import { inSentence, type Names } from './words.ts';

/** The sentences about a decision. */

export type Speaker = { readonly names: Names; readonly currency: string; readonly opened: Explanation };

const PATHS: Readonly<Record<Exclude<Path, 'wait'>, string>> = {
  pickup: 'collected there',
  transfer: 'by truck to the pickup store',
  ship_from_store: 'sent from the store',
  ship_from_warehouse: 'sent from the warehouse',
  drop_ship: 'sent by the supplier',
  transfer_then_ship: 'by truck, then sent',
  split: 'in parts',
};

export function titleOf(plan: Plan, names: Names): string {
  return [...new Set(plan.packages.map((each) => names.place(each.place)))].join(' + ');
}

/** A place by its name; a supply to it by that and its own. */
export function calledIn({ place, supply }: { place: string; supply?: string }, names: Names): string {
  return supply ? `${names.place(place)}, ${supply}` : names.place(place);
}

export function detailOf({ path, packages }: Plan, names: Names): string {
  const services = new Set(packages.flatMap((each) => each.service ?? []));
  const trucks = new Set(packages.flatMap((each) => (each.at && each.at !== each.place ? [names.place(each.at)] : [])));
  const supplies = new Set(packages.flatMap(({ lines }) => lines.flatMap((line) => line.supply ?? [])));
  return [
    path === 'wait' ? `once ${[...supplies].join(' and ')} is here` : PATHS[path],
    ...(path === 'wait' ? [] : supplies),
    ...(packages.length > 1 ? [`${packages.length} packages`] : []),
    ...[...trucks].map((at) => `by way of ${at}`),
    ...services,
  ].join(' \u00b7 ');
}

/** What became of a place, in a few words. */
export function placeSays(asked: AskedPlace, { currency, opened, names }: Speaker): string {
  const { state, regret, rule, because } = asked;
  if (state === 'chosen') return 'chosen';
  if (state === 'ruled_out') return rule ? `${because} (rule: ${rule})` : `${because}`;
  if (regret === null) return because ?? 'no plan';
  const with_ = partners(asked, opened, names);
  return `${state === 'armed' ? 'armed; ' : ''}${more(regret, currency)}${decided(asked, opened)}${with_}`;
}

/** Why not from there, in one sentence. */
export function whyNot(asked: AskedPlace, { names, currency, opened }: Speaker): string {
  const name = calledIn(asked, names);
  const { state, regret, because, rule } = asked;
  if (state === 'ruled_out')
    return rule ? `${name} was ruled out by the rule ${rule}: ${because}.` : `${name} was ruled out: ${because}.`;
  const chosen = opened.plans.find((each) => each.chosen);
  if (state === 'chosen' && chosen)
    return `${name} was chosen: the plan from ${titleOf(chosen.plan, names)} costs ${inSentence(BigInt(chosen.cost), currency)}${beside(opened)}.`;
  if (regret === null) return `${name} is in no plan: ${because}.`;
  const costs = inSentence(BigInt((chosen?.cost ?? 0) + regret), currency);
  const armed = state === 'armed' ? ', and it is armed as the fallback' : '';
  return `The best plan with ${name}${partners(asked, opened, names)} costs ${costs}, ${more(regret, currency)}${decided(asked, opened)}${armed}.`;
}

/** Said only of plans that were reckoned: of very long orders the chosen one alone is known. */
function beside({ plans }: Explanation): string {
  if (plans.length < 2) return '';
  return plans.every((each) => each.regret >= 0)
    ? ', and no other costs less'
    : '; what costs less comes after it by a rule or the margin floor';
}

function more(regret: number, currency: string): string {
  if (regret === 0) return 'the same as the chosen one, which came first';
  const by = inSentence(BigInt(Math.abs(regret)), currency);
  return regret > 0 ? `${by} more than the chosen one` : `${by} less, but a rule or the margin floor comes first`;
}

function decided({ decides, regret }: AskedPlace, { terms }: Explanation): string {
  const says = terms.find((each) => each.name === decides)?.says;
  return says && regret !== null && regret > 0 ? `, most of it for ${says.toLowerCase()}` : '';
}

function partners({ place, supply }: AskedPlace, { plans }: Explanation, names: Names): string {
  const plan = plans.find((each) => each.place === place && each.supply === supply && !each.chosen)?.plan;
  const others = new Set((plan?.packages ?? []).map((each) => each.place).filter((each) => each !== place));
  return others.size > 0 ? ` together with ${[...others].map(names.place).join(' and ')}` : '';
}
