import { z } from 'zod';
import { allowedView } from './allowed.ts';
import { amount, moment, promiseClass } from './terms.ts';

/** A decision as it is told: the plans, the places, the terms; see `reads/decision.ts`. */

const term = z.object({ name: z.string(), says: z.string() });

const supply = z.string().nullable().meta({ description: 'The announced supply that it waits for' });

export const planSeen = z
  .object({
    rank: z.number().int(),
    place: z.string().meta({ description: 'Whose best plan it is' }),
    supply,
    places: z.array(z.string()),
    title: z.string(),
    detail: z.string(),
    mode: z.string(),
    path: z.string(),
    chosen: z.boolean(),
    armed: z.boolean().meta({ description: 'A place of the fallback: this is its best plan for the whole group' }),
    kept: z.number().int().meta({ description: 'Likelihood in parts per ten thousand' }),
    class: promiseClass.meta({ description: 'By the bounds that the decision was made under' }),
    misses: z.boolean(),
    ready: moment,
    costs: z.record(z.string(), amount),
    cost: amount,
    regret: amount.meta({ description: 'What it costs more than the chosen plan, in minor units' }),
    decides: z.string().nullable().meta({ description: 'The term in which it loses most' }),
  })
  .meta({ id: 'WeighedPlan' });

const placeSeen = z.object({
  source: z.string().meta({ description: 'What may be asked about: a place, or a supply that was announced to it' }),
  place: z.string(),
  supply,
  name: z.string(),
  kind: z.string(),
  latitude: z.number(),
  longitude: z.number(),
  km: z.number().int().nullable(),
  state: z.enum(['chosen', 'armed', 'lost', 'ruled_out']),
  says: z.string(),
  rule: z.string().nullable(),
  regret: amount.nullable(),
  decides: z.string().nullable(),
});

export const decisionHeads = z.object({
  decisions: z.array(
    z.object({
      group: z.string(),
      sequence: z.number().int(),
      at: moment,
      actor: z.string(),
      operation: z.string(),
      says: z.string(),
    }),
  ),
});

const version = z.number().int();

const likelihood = z.number().int();

const surerSeen = z
  .object({
    item: z.string(),
    title: z.string().meta({ description: 'What the order calls the item' }),
    place: z.string(),
    minutes: z.number().int(),
    cost: amount,
    kept: likelihood.meta({ description: 'The plan on its own as it was decided, in parts per ten thousand' }),
    lifted: likelihood.meta({ description: 'The same if the count confirms the record' }),
    dueBy: moment.meta({
      description: 'A count asked for now is due by then: in an hour, or before the fallback must start',
    }),
    asked: z
      .object({ at: moment, dueBy: moment })
      .nullable()
      .meta({ description: 'The count that is still to be done' }),
    countedAt: moment.nullable().meta({ description: 'The last count since the decision' }),
    allowed: allowedView.meta({ description: 'Asking for it now' }),
  })
  .meta({ id: 'Surer' });

export const decisionView = z
  .object({
    order: z.string(),
    number: z.string(),
    group: z.string(),
    sequence: z.number().int(),
    at: moment,
    method: z.enum(['ship', 'pickup']),
    by: moment,
    wantedBy: moment.nullable(),
    currency: z.string(),
    policies: z
      .object({
        routing: version,
        promise: version,
        rules: version,
        carriers: version,
        worth: version,
        likelihood: version,
      })
      .meta({ description: 'Versions that it was decided by; 0 is what the system comes with' }),
    edition: z.string(),
    replay: z.object({
      same: z.boolean().meta({ description: 'The question asked again has the same answer, byte for byte' }),
      changed: z.array(z.string()).meta({ description: 'Else the facts that are not what they were' }),
    }),
    answer: z.enum(['plan', 'no_plan']),
    because: z.string().nullable(),
    terms: z.array(term),
    plans: z.array(planSeen),
    places: z.array(placeSeen),
    destination: z.object({ latitude: z.number(), longitude: z.number() }).nullable(),
    rules: z.object({ applied: z.array(z.string()), cost: amount }),
    fallback: z
      .object({
        until: moment,
        lastStart: moment,
        regret: amount,
        triggers: z.array(z.string()),
        held: z.boolean(),
        steps: z.array(z.object({ step: z.string(), place: z.string(), by: moment })),
      })
      .nullable(),
    surer: surerSeen
      .nullable()
      .meta({ description: 'The cheapest way to be surer: the count that lifts the plan most for what it costs' }),
    considered: z.object({ plans: z.number().int(), places: z.number().int() }),
  })
  .meta({ id: 'RoutingDecision' });

export const whyNotView = z
  .object({
    place: z.string(),
    name: z.string(),
    answer: z.string(),
    rule: z.string().nullable(),
    regret: amount.nullable(),
    terms: z.array(term.extend({ here: amount, chosen: amount, more: amount })),
    plan: planSeen.nullable(),
  })
  .meta({ id: 'WhyNot' });
