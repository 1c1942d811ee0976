import { z } from 'zod';
import { operation } from '../../books/operation.ts';
import { type Case, isOpen } from '../../books/order/case.ts';
import type { CaseEvent } from '../../books/order/events.ts';
import type { Page } from '../../books/page.ts';
import { must } from '../../kernel/assert.ts';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts';
import { code, text, time, uuid } from '../../kernel/schema.ts';
import type { Instant } from '../../kernel/time.ts';
import { openCase, review, type Wrong } from './cases.ts';
import { catalogue } from './catalogue.ts';
import { choicesOf } from './choices.ts';

/** A case may stand on any page; its commands go to the page that has it. */
const anyPage = { on: 'order', anywhere: true } as const;
const staff = ['service', 'finance', 'operations', 'manager', 'administrator'] as const;
const caseTypes = Object.keys(catalogue) as [Case['type'], ...Case['type'][]];

const refusals = { no_case: 'no such case', closed: 'the case is closed' };

function find(page: Page | null, id: string): Case | Refusal {
  const found = must(page, 'page').cases.find((each) => each.id === id);
  if (!found) return refuse('no_case', 'there is no such case here', { field: 'case' });
  return isOpen(found) ? found : refuse('closed', `the case was closed: ${found.outcome ?? ''}`, { field: 'case' });
}

const open = operation({
  name: 'exception.open',
  ...anyPage,
  title: 'Open a case',
  summary: 'Something is wrong and somebody must look: a new case, or one more report of an open one.',
  input: z.strictObject({
    type: z.enum(caseTypes),
    key: text(200),
    says: text(2000),
    evidence: z.record(z.string(), z.unknown()).optional(),
    place: code().nullish(),
  }),
  roles: [],
  refusals: {},
  decide: ({ page, command }) => openCase(must(page, 'page'), command.input as Wrong, command.id, command.now),
});

const detect = operation({
  name: 'exception.detect',
  ...anyPage,
  title: 'Detect',
  summary: 'A deadline has passed: a case opens if the thing is still wrong.',
  input: z.strictObject({ type: z.enum(caseTypes), key: text(200) }),
  roles: [],
  refusals: {},
  decide: ({ page, command: { input, id, now } }) => {
    const wrong: Wrong = { ...input, says: catalogue[input.type].title, evidence: { deadline: now } };
    const [opened] = openCase(must(page, 'page'), wrong, id, now);
    if (opened?.type !== 'CaseOpened') return [];
    return catalogue[input.type].stillWrong(must(page, 'page'), { key: input.key } as Case)
      ? [{ ...opened, says: saysOf(must(page, 'page'), input) }]
      : [];
  },
});

function saysOf(page: Page, { type, key }: { type: Case['type']; key: string }): string {
  const group = page.kind === 'order' ? page.groups.find((each) => each.id === key) : undefined;
  const place =
    page.kind === 'order' ? page.slices.find((slice) => slice.group === key && slice.place)?.place : undefined;
  switch (type) {
    case 'late_pick':
      return `not picked at ${place ?? 'its place'} in time for the promise`;
    case 'not_collected':
      return `waits on the shelf at ${group?.place ?? 'the store'} and was not collected`;
    case 'transfer_late':
      return `transfer ${key} has missed its time`;
    case 'supply_late':
      return `the supply to ${place ?? 'its place'} has missed its time`;
    default:
      return catalogue[type].title;
  }
}

const reviewCases = operation({
  name: 'exception.review',
  ...anyPage,
  title: 'Review cases',
  summary: 'Cases whose cause has gone close themselves.',
  input: z.strictObject({}),
  roles: [],
  refusals: {},
  decide: ({ page }) => review(must(page, 'page')),
});

const take = operation({
  name: 'exception.take',
  ...anyPage,
  path: '/cases/{case}/claims',
  title: 'Take a case',
  summary: 'It is your turn now.',
  input: z.strictObject({ case: uuid() }),
  roles: staff,
  refusals,
  decide: ({ page, command: { input, actor } }) => {
    const found = find(page, input.case);
    if (isRefusal(found)) return found;
    return found.person === actor.name ? [] : [{ type: 'CaseTaken', case: found.id, person: actor.name }];
  },
});

const pass = operation({
  name: 'exception.pass',
  ...anyPage,
  path: '/cases/{case}/hand-offs',
  title: 'Pass a case',
  summary: 'Hands it to a role or a person, with one sentence; the clock does not restart.',
  input: z.strictObject({
    case: uuid(),
    role: z.enum(['associate', 'manager', 'service', 'finance', 'operations', 'administrator']),
    person: text(200).nullish(),
    because: text(500).min(1),
  }),
  roles: staff,
  refusals,
  decide: ({ page, command: { input } }) => {
    const found = find(page, input.case);
    return isRefusal(found)
      ? found
      : [{ type: 'CasePassed', case: found.id, role: input.role, person: input.person ?? null, says: input.because }];
  },
});

const snooze = operation({
  name: 'exception.snooze',
  ...anyPage,
  path: '/cases/{case}/snoozes',
  title: 'Snooze a case',
  summary: 'Out of the queue until a time before its act-by, with a reason.',
  input: z.strictObject({ case: uuid(), until: time(), because: text(500).min(1) }),
  roles: staff,
  refusals: { ...refusals, too_late: 'later than the last moment to act', in_the_past: 'that time has passed' },
  decide: ({ page, command: { input, now } }) => {
    const found = find(page, input.case);
    return isRefusal(found) ? found : snoozeUntil(found, input.until, input.because, now);
  },
});

function snoozeUntil(found: Case, until: Instant, says: string, now: Instant): CaseEvent[] | Refusal {
  if (until <= now) return refuse('in_the_past', 'that time has passed', { field: 'until' });
  if (found.actBy && until >= found.actBy)
    return refuse('too_late', 'by then nothing could be done any more', {
      field: 'until',
      remedy: `choose a time before ${found.actBy}`,
      facts: { actBy: found.actBy },
    });
  return [{ type: 'CaseSnoozed', case: found.id, until, says }];
}

const resolve = operation({
  name: 'exception.resolve',
  ...anyPage,
  path: '/cases/{case}/resolutions',
  title: 'Resolve a case',
  summary: 'Runs one of its choices and closes it, all or nothing.',
  input: z.strictObject({
    case: uuid(),
    choice: code().meta({ description: 'Key of one of the choices that the case shows' }),
    cause: code().optional(),
    input: z.record(z.string(), z.unknown()).optional().meta({ description: 'What the choice asks for' }),
  }),
  roles: staff,
  refusals: {
    ...refusals,
    no_choice: 'no such choice',
    needs: 'the choice asks for more',
    too_late: 'by then nothing could be done',
    in_the_past: 'that time has passed',
  },
  decide: ({ page, command: { input, now } }) => resolveCase(must(page, 'page'), input, now),
});

function resolveCase(
  page: Page,
  input: { case: string; choice: string; cause?: string | undefined; input?: Record<string, unknown> | undefined },
  now: string,
): CaseEvent[] | Refusal {
  const found = find(page, input.case);
  if (isRefusal(found)) return found;
  const place = input.choice.startsWith('place.')
    ? [{ place: input.choice.slice(6), name: input.choice.slice(6) }]
    : [];
  const choices = choicesOf(page, found, now, place);
  const chosen = choices.find((each) => each.key === input.choice);
  if (!chosen)
    return refuse('no_choice', `the case has no choice ${input.choice}`, {
      field: 'choice',
      remedy: `choose one of ${choices.map((each) => each.key).join(', ')}`,
    });
  const missing = chosen.asks.find((field) => input.input?.[field] === undefined);
  if (missing)
    return refuse('needs', `${chosen.title} asks for ${missing}`, {
      field: `input.${missing}`,
      remedy: `send ${chosen.asks.join(', ')} in input`,
    });
  const command = chosen.command && {
    operation: chosen.command.operation,
    input: { ...(chosen.command.input as object), ...input.input },
  };
  if (command?.operation === 'exception.snooze') {
    const { until, because } = command.input as unknown as { until: string; because: string };
    return snoozeUntil(found, until, because, now);
  }
  return [
    {
      type: 'CaseResolved',
      case: found.id,
      choice: chosen.key,
      outcome: chosen.outcome,
      cause: input.cause ?? chosen.cause,
      command,
    },
  ];
}

const runDefault = operation({
  name: 'exception.run_default',
  ...anyPage,
  title: 'Time is up',
  summary: 'Nobody chose: the default runs, and the case says so.',
  input: z.strictObject({ case: uuid() }),
  roles: [],
  refusals: refusals,
  decide: ({ page, command: { input, now } }) => {
    const found = must(page, 'page').cases.find((each) => each.id === input.case);
    if (!found || !isOpen(found) || !found.byDefault) return [];
    return resolveCase(must(page, 'page'), { case: found.id, choice: found.byDefault, cause: 'time_was_up' }, now);
  },
});

export const exceptionOperations = [open, detect, reviewCases, take, pass, snooze, resolve, runDefault];
