import {
  type ActionName,
  type ActionOf,
  actionOf,
  type Conditions,
  type Rule,
} from '../../../books/reference/routing-rules.ts';
import { actions } from './actions.ts';
import { listed, type RuleNames, tagged } from './words.ts';

const WEEKDAYS = ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'];
const ORDERS = { ship: 'Delivery orders', pickup: 'Pickup orders' };

/** A rule as a sentence: 'Orders of Marketplace worth $500.00 or more are never served by Store 009.' */
export function sentenceOf(rule: Rule, names: RuleNames): string {
  const name = actionOf(rule);
  return `${ordersOf(rule.when, names)} ${says(name, rule.do[name] as ActionOf<typeof name>, names)}.`;
}

function says<A extends ActionName>(name: A, what: ActionOf<A>, names: RuleNames): string {
  return actions[name].says(what, names);
}

function ordersOf(when: Conditions, names: RuleNames): string {
  const [method, ...more] = when.methods ?? [];
  const parts = [
    method && more.length === 0 ? ORDERS[method] : 'Orders',
    when.channels && `of ${listed(when.channels.map(names.channel), 'or')}`,
    when.brands && `of brand ${listed(when.brands, 'or')}`,
    when.countries && `to ${listed(when.countries, 'or')}`,
    when.postcodes && `to a postcode that begins with ${listed(when.postcodes, 'or')}`,
    when.anyTags && `with an item${tagged(when.anyTags)}`,
    when.allTags && `with all items${tagged(when.allTags)}`,
    when.value && worth(when.value, names),
    ...timesOf(when),
  ];
  return parts.filter(Boolean).join(' ');
}

function worth({ from, to }: NonNullable<Conditions['value']>, { money }: RuleNames): string {
  if (to === undefined) return `worth ${money(from ?? 0)} or more`;
  return from === undefined ? `worth at most ${money(to)}` : `worth ${money(from)} to ${money(to)}`;
}

function timesOf({ weekdays, dates, hours }: Conditions): (string | undefined)[] {
  const days =
    weekdays &&
    `on ${listed(
      weekdays.map((day) => WEEKDAYS[day - 1] ?? ''),
      'or',
    )}`;
  const { from, to } = dates ?? {};
  const span =
    from && to
      ? from === to
        ? `on ${from}`
        : `from ${from} to ${to}`
      : from
        ? `from ${from} on`
        : to && `until ${to}`;
  return [days, span, hours && `between ${hours.from} and ${hours.to}`];
}
