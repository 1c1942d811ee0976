import type { Book } from '../../../../books/reference/book.ts';
import type { Rule, RulesPolicy, Selection } from '../../../../books/reference/routing-rules.ts';
import type { Fault } from '../check.ts';

type Named = {
  readonly field: string;
  readonly to: 'place' | 'channel' | 'brand' | 'cluster' | 'service';
  readonly name: string;
};

/** Places, channels, brands, clusters and services that are named and that nobody knows. */
export function unknownNames({ rules, clusters }: RulesPolicy, book: Book): Fault[] {
  const channels = [...book.channels.values()];
  const known = {
    place: book.placeIndex,
    channel: book.channels,
    brand: new Set(channels.map((each) => each.brand)),
    cluster: new Set(Object.keys(clusters)),
    service: new Set(book.places.flatMap((place) => place.services)),
  };
  const named = [
    ...Object.entries(clusters).flatMap(([name, codes]) => all('place', `clusters.${name}`, codes)),
    ...rules.flatMap((rule, i) => namesIn(rule, `rules.${i}`)),
  ];
  return named
    .filter(({ to, name }) => !known[to].has(name))
    .map(({ field, to, name }) => ({ field, reason: reasonOf(to, name), remedy: remedyOf(to, [...known[to].keys()]) }));
}

function reasonOf(to: Named['to'], name: string): string {
  return to === 'service' ? `no place has the service ${name}` : `there is no ${to} ${name}`;
}

function remedyOf(to: Named['to'], known: readonly string[]): string {
  if (to === 'cluster') return 'add it to clusters, or name one that is there';
  if (to === 'place' || known.length > 12) return `name a ${to} of the reference book`;
  return `use one of ${known.join(', ')}`;
}

function namesIn({ when, do: what }: Rule, at: string): Named[] {
  return [
    ...all('channel', `${at}.when.channels`, when.channels),
    ...all('brand', `${at}.when.brands`, when.brands),
    ...(what.needs ? [{ field: `${at}.do.needs.service`, to: 'service' as const, name: what.needs.service }] : []),
    ...selectionsIn(what).flatMap(([path, selection]) => [
      ...all('place', `${at}.do.${path}.codes`, selection.codes),
      ...all('cluster', `${at}.do.${path}.clusters`, selection.clusters),
    ]),
  ];
}

/** Wherever a rule may select places: by itself, or under `at`, or in tiers. */
function selectionsIn(what: Rule['do']): [path: string, selection: Selection][] {
  const { exclude, only, tiers = [], ...others } = what;
  const found: [string, Selection | undefined][] = [
    ['exclude', exclude],
    ['only', only],
  ];
  for (const [name, other] of Object.entries(others))
    if (typeof other === 'object' && 'at' in other) found.push([`${name}.at`, other.at]);
  for (const [i, tier] of tiers.entries()) found.push([`tiers.${i}`, tier]);
  return found.filter((each): each is [string, Selection] => each[1] !== undefined);
}

function all(to: Named['to'], field: string, names: readonly string[] = []): Named[] {
  return names.map((name, i) => ({ field: `${field}.${i}`, to, name }));
}
