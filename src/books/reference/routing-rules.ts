import { z } from 'zod';
import { code, text } from '../../kernel/schema.ts';

const MOST_CENTS = 100_000_000;
const MOST_UNITS = 100_000;
const DAY_MINUTES = 1440;
const YEAR_MINUTES = 366 * DAY_MINUTES;

const price = z.number().int('whole cents').min(0, 'not negative').max(MOST_CENTS, `at most ${MOST_CENTS} cents`);
const some = (each: z.ZodString) => z.array(each).min(1, 'name at least one, or leave it out').max(1000).optional();
const tags = some(text(100).min(1));
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day such as 16:30');
const span = (most: number, unit: string) =>
  z.number().int(`whole ${unit}`).min(1, `at least 1 of ${unit}`).max(most, `at most ${most} ${unit}`);
const units = z.number().int('whole units').min(0, 'not negative').max(MOST_UNITS, `at most ${MOST_UNITS}`);

/** Some places: those with one of the codes, those of one of the clusters, those of one of the kinds. */
const selection = z
  .strictObject({
    codes: some(code()),
    clusters: some(text(100).min(1)),
    kinds: z.array(z.enum(['store', 'warehouse', 'supplier'])).min(1).optional(),
  })
  .refine(({ codes, clusters, kinds }) => codes || clusters || kinds, 'name codes, clusters or kinds of places'); // biome-ignore format: one line a field

/** What an order must be for a rule to hold; what is left out does not matter, and all that is said must be so. */
const conditions = z.strictObject({
  channels: some(code()),
  brands: some(text(100).min(1)),
  methods: z.array(z.enum(['ship', 'pickup'])).min(1).optional(),
  countries: some(z.string().regex(/^[A-Z]{2}$/, 'an ISO 3166 country code such as US')),
  /** How the postcode begins. */
  postcodes: some(text(20).min(1)),
  /** At least one line has at least one of these tags; every line has at least one of those. */
  anyTags: tags,
  allTags: tags,
  /** Of the goods, both ends included. */
  value: z.strictObject({ from: price.optional(), to: price.optional() })
    .refine(({ from, to }) => from !== undefined || to !== undefined, 'say from, to, or both')
    .refine(({ from = 0, to = MOST_CENTS }) => from <= to, 'from is not above to')
    .optional(),
  /** Days and hours are the place's own where a rule speaks of places, and the selling entity's where it does not. */
  weekdays: z.array(z.number().int().min(1, '1 is Monday').max(7, '7 is Sunday')).min(1).optional(),
  dates: z.strictObject({ from: z.iso.date().optional(), to: z.iso.date().optional() })
    .refine(({ from, to }) => from || to, 'say from, to, or both')
    .refine(({ from, to }) => !from || !to || from <= to, 'from is not after to')
    .optional(),
  hours: z.strictObject({ from: clock, to: clock }).refine(({ from, to }) => from < to, 'from is before to').optional(),
}); // biome-ignore format: one line a field

/** What a rule can do. A new kind is a line here and a file in `stages/route/rules/actions`. */
const actions = {
  exclude: selection,
  only: selection,
  farthest: z.strictObject({ km: span(20_000, 'kilometres'), at: selection.optional() }),
  buffer: z.strictObject({ units, at: selection.optional(), tags }),
  mostADay: z.strictObject({ orders: units.optional(), units: units.optional(), at: selection })
    .refine((it) => (it.orders === undefined) !== (it.units === undefined), 'say orders or units, one of them'),
  needs: z.strictObject({ service: text(40).min(1), tags }),
  tiers: z.array(selection).min(1).max(10),
  surcharge: z.strictObject({
    cents: z.number().int('whole cents').min(-1_000_000, 'at least -1000000').max(1_000_000, 'at most 1000000')
      .refine((cents) => cents !== 0, 'not 0: leave the rule out'),
    at: selection,
  }),
  mostPackages: span(20, 'packages'),
  leastPart: price.min(1, 'at least 1 cent'),
  together: z.strictObject({ tags: z.array(text(100).min(1)).min(1).max(100) }),
  remorse: span(7 * DAY_MINUTES, 'minutes'),
  wave: span(DAY_MINUTES, 'minutes'),
  accept: z.strictObject({ minutes: span(7 * DAY_MINUTES, 'minutes'), at: selection.optional() }),
  park: z.strictObject({ minutes: span(YEAR_MINUTES, 'minutes'), end: z.enum(['cancel', 'ask']) }),
} as const; // biome-ignore format: one line a kind

export const ACTIONS = Object.keys(actions) as readonly ActionName[];
export type ActionName = keyof typeof actions;
export type ActionOf<A extends ActionName> = z.infer<(typeof actions)[A]>;

const rule = z.strictObject({
  name: text(100).min(1),
  when: conditions.default({}),
  do: z.strictObject(actions).partial().refine((it) => Object.keys(it).length === 1, `exactly one of ${Object.keys(actions).join(', ')}`),
}); // biome-ignore format: one line a field

/**
 * Rules of the business for routing, in an order that matters: what sets a figure (buffer, tiers, remorse, wave,
 * accept, park) is set by the last rule that holds; what limits (all others) limits together, and surcharges add up.
 */
export const rulesPolicy = z
  .strictObject({
    rules: z.array(rule).max(500).default([]),
    /** Places under a name, as many as wanted. */
    clusters: z.record(text(100).min(1), z.array(code()).min(1).max(1000)).default({}),
  })
  .superRefine(({ rules }, issues) => {
    const seen = new Map<string, number>();
    for (const [i, { name }] of rules.entries()) {
      const first = seen.get(name);
      if (first !== undefined)
        issues.addIssue({ code: 'custom', path: ['rules', i, 'name'], message: `rule ${first} has this name already` });
      else seen.set(name, i);
    }
  });

export type RulesPolicy = z.infer<typeof rulesPolicy>;
export type Rule = RulesPolicy['rules'][number];
export type Conditions = Rule['when'];
export type Selection = z.infer<typeof selection>;

/** The one thing that a rule does. */
export function actionOf(rule: Rule): ActionName {
  return Object.keys(rule.do)[0] as ActionName;
}
