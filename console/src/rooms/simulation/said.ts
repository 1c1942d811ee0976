import { change, moneySaid } from '../../words/money.ts';
import type { Simulation } from './asked.ts';

/** 'The draft saves $412.30 over 500 orders, and leaves 6 without a plan' */
export function headOf({ orders, moved, fell, rose, lost, gained, currency }: Simulation): string {
  const by = fell.by + rose.by;
  const over = `over ${counted(orders, 'order')}`;
  if (moved === 0 && by === 0 && lost === 0 && gained === 0) return `The draft changes nothing ${over}`;
  const amount = moneySaid(Math.abs(by), currency);
  const costs = by === 0 ? 'costs the same' : by < 0 ? `saves ${amount}` : `costs ${amount} more`;
  return `The draft ${costs} ${over}${lost === 0 ? '' : `, and leaves ${lost.toLocaleString('en')} without a plan`}`;
}

/** Who is served otherwise, who has no plan any more, and what becomes of splits and promises. */
export function restOf(simulation: Simulation): string {
  const { moved, fell, rose, today, draft } = simulation;
  return [
    shareSaid(simulation),
    `${served(moved)}.`,
    fell.orders + rose.orders > 0 &&
      `${fell.orders.toLocaleString('en')} cost less, ${rose.orders.toLocaleString('en')} cost more.`,
    plansSaid(simulation),
    `Split orders ${wentFrom(today.splits, draft.splits, String)}, promises kept ${wentFrom(today.kept, draft.kept, tenths)}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function served(moved: number): string {
  return moved === 0
    ? 'Every order is served as today'
    : `${counted(moved, 'order')} ${moved === 1 ? 'is' : 'are'} served otherwise`;
}

function shareSaid({ fell, rose, today }: Simulation): string {
  const by = fell.by + rose.by;
  // what a sale saves of a markdown is in the cost: where it is most of it a share says nothing
  if (by === 0 || today.cost <= Math.abs(by)) return '';
  const parts = Math.round((Math.abs(by) * 10_000) / today.cost);
  return `That is ${parts < 5 ? 'less than 0.1%' : tenths(parts)} of the cost of today.`;
}

function plansSaid({ lost, gained }: Simulation): string {
  const said = [
    lost > 0 ? `${counted(lost, 'order')} ${lost === 1 ? 'has' : 'have'} no plan any more` : '',
    gained > 0 ? `${counted(gained, 'order')} ${gained === 1 ? 'gets' : 'get'} a plan` : '',
  ].filter(Boolean);
  return said.length === 0 ? '' : `${said.join(', and ')}; what they cost is left out.`;
}

function wentFrom(was: number, is: number, say: (figure: number) => string): string {
  return was === is ? `stay at ${say(is)}` : `${is > was ? 'rise' : 'fall'} from ${say(was)} to ${say(is)}`;
}

/** 'Late +12.00, freight +3.50': what a difference is mostly made of. */
export function mostlySaid(
  by: Readonly<Record<string, number>>,
  { terms, currency }: Pick<Simulation, 'terms' | 'currency'>,
): string {
  const said = terms
    .map(({ name, says }) => ({ says, by: by[name] ?? 0 }))
    .filter((each) => each.by !== 0)
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by))
    .slice(0, 2)
    .map((each) => `${each.says.toLowerCase()} ${change(each.by, currency)}`)
    .join(', ');
  return said.charAt(0).toUpperCase() + said.slice(1);
}

export function counted(n: number, what: string): string {
  return `${n.toLocaleString('en')} ${what}${n === 1 ? '' : 's'}`;
}

/** 9742 parts are '97.4%'; it never rounds up to a certainty. */
export function tenths(parts: number): string {
  const rounded = Math.round(parts / 10);
  return parts < 10_000 && rounded >= 1000 ? '99.9%' : `${(rounded / 10).toFixed(1)}%`;
}

/** '+0.4 points' */
export function points(by: number): string {
  return Math.abs(by) < 5 ? 'less than 0.1 points' : `${signOf(by)}${(Math.abs(by) / 100).toFixed(1)} points`;
}

/** '+12', '\u22123', '0' */
export function signed(by: number): string {
  return `${signOf(by)}${Math.abs(by).toLocaleString('en')}`;
}

function signOf(by: number): string {
  return by > 0 ? '+' : by < 0 ? '\u2212' : '';
}

/** What the people who walk in would have brought; null where no local demand has a price yet. */
export function lostLocalSales({ terms, today, draft }: Simulation): { today: number; draft: number } | null {
  if (!terms.some((each) => each.name === 'demand')) return null;
  return { today: today.costs.demand ?? 0, draft: draft.costs.demand ?? 0 };
}

/** How full a place was on its busiest day: '38 of 40', '38' where there is no limit. */
export function fullnessSaid(busiest: number, perDay: number | null): string {
  return perDay === null ? String(busiest) : `${busiest} of ${perDay}`;
}
