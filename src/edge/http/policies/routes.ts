import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { draftOf, versionsOf } from '../../../books/reference/drafts.ts';
import type { PolicyKind } from '../../../books/reference/policies.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { text, time, uuid } from '../../../kernel/schema.ts';
import type { House } from '../../house.ts';
import { Refused } from '../errors.ts';
import type { Person } from '../identity.ts';
import { differencesBetween } from './differences.ts';
import * as review from './review.ts';
import { MAY, STEPS, type StepName } from './steps.ts';
import {
  differences, documentOf, draftView, headsOf, kind, kindsView, ruleNames, versionsView, versionView, viewDraft, viewKinds, viewVersion,
} from './views.ts'; // biome-ignore format: a list

const note = () => text(500).min(1, 'say why');
const tags = ['policies'];
const ofKind = z.object({ kind });
const version = z.coerce.number().int().min(0).max(1_000_000);
const written = { base: z.number().int().min(0), document: z.record(z.string(), z.unknown()), note: note() };

/** Policies: what holds, what will, what is proposed, and the way from a draft to a version. */
export function policyRoutes(app: FastifyInstance, house: House): void {
  reads(app, house);
  drafts(app, house);
  steps(app, house);
}

function reads(app: FastifyInstance, house: House): void {
  app.route({
    method: 'GET',
    url: '/v1/policies',
    schema: {
      operationId: 'policies.list', tags,
      summary: 'Every kind of policy: the version in force, those that are scheduled, the drafts',
      response: { 200: kindsView },
    },
    handler: (request) => viewKinds(house.db, personOf(request), house.clock.now()),
  }); // biome-ignore format: a list
  app.route({
    method: 'GET',
    url: '/v1/policies/:kind',
    schema: {
      operationId: 'policies.versions', tags,
      summary: 'Versions of a policy, the oldest first',
      params: ofKind,
      response: { 200: versionsView },
    },
    handler: async (request) => {
      const versions = await versionsOf(house.db, (request.params as { kind: PolicyKind }).kind);
      return { versions: headsOf(versions, house.clock.now()) };
    },
  }); // biome-ignore format: a list
  app.route({
    method: 'GET',
    url: '/v1/policies/:kind/differences',
    schema: {
      operationId: 'policies.differences', tags,
      summary: 'What one version says otherwise than another; version 0 is what holds where none was written',
      params: ofKind,
      querystring: z.object({ from: version, to: version }),
      response: { 200: z.object({ differences }) },
    },
    handler: async (request) => {
      const { kind } = request.params as { kind: PolicyKind };
      const { from, to } = request.query as { from: number; to: number };
      const versions = await versionsOf(house.db, kind);
      const [before, after] = [from, to].map((each) => {
        if (each > 0 && !versions.some((one) => one.version === each)) throw missing(kind, each);
        return documentOf(kind, versions, each);
      });
      return { differences: differencesBetween(kind, before, after, ruleNames(await house.book())) };
    },
  }); // biome-ignore format: a list
  app.route({
    method: 'GET',
    url: '/v1/policies/:kind/:version',
    schema: {
      operationId: 'policies.version', tags,
      summary: 'One version: its document, its rules as sentences, who wrote and approved it',
      params: z.object({ kind, version }),
      response: { 200: versionView },
    },
    handler: async (request) => {
      const { kind, version } = request.params as { kind: PolicyKind; version: number };
      const versions = await versionsOf(house.db, kind);
      const found = versions.find((each) => each.version === version);
      if (!found) throw missing(kind, version);
      return viewVersion(house.db, await house.book(), versions, found, personOf(request), house.clock.now());
    },
  }); // biome-ignore format: a list
}

function drafts(app: FastifyInstance, house: House): void {
  app.route({
    method: 'POST',
    url: '/v1/policies/drafts',
    schema: {
      operationId: 'policies.write_draft', tags,
      summary: 'Write a draft of a policy against its newest version',
      description: rolesSaid(MAY.write),
      body: z.strictObject({ kind, ...written }),
      response: { 201: draftView },
    },
    handler: async (request, reply) => {
      const { kind, ...sent } = request.body as { kind: PolicyKind } & review.Sent;
      const id = await review.write(house, personOf(request), kind, sent);
      return reply.code(201).send(await shown(house, request, id));
    },
  }); // biome-ignore format: a list
  app.route({
    method: 'GET',
    url: '/v1/policies/drafts/:draft',
    schema: {
      operationId: 'policies.draft', tags,
      summary: 'A draft: what it says, what it changes, who did what with it',
      params: z.object({ draft: uuid() }),
      response: { 200: draftView },
    },
    handler: (request) => shown(house, request, idIn(request)),
  }); // biome-ignore format: a list
  app.route({
    method: 'PUT',
    url: '/v1/policies/drafts/:draft',
    schema: {
      operationId: 'policies.change_draft', tags,
      summary: 'Change a draft; review begins again',
      description: 'Its author alone.',
      params: z.object({ draft: uuid() }),
      body: z.strictObject(written),
      response: { 200: draftView },
    },
    handler: async (request) => {
      await review.change(house, personOf(request), await found(house, idIn(request)), request.body as review.Sent);
      return shown(house, request, idIn(request));
    },
  }); // biome-ignore format: a list
}

type Said = { readonly note?: string | null; readonly at?: string | null };
const mayNote = z.strictObject({ note: text(500).nullish() }).nullish();

/** The steps of the review: what is sent along, what each does. */
const REVIEW = [
  {
    name: 'submit', summary: 'Ask for review', body: mayNote,
    does: (house, person, draft, said) => review.submit(house, person, draft, said.note ?? null),
  },
  {
    name: 'approve', summary: 'Approve a draft of somebody else', body: mayNote,
    does: (house, person, draft, said) => review.approve(house, person, draft, said.note ?? null),
  },
  {
    name: 'reject', summary: 'Send a draft back with the reason', body: z.strictObject({ note: note() }),
    does: (house, person, draft, said) => review.reject(house, person, draft, said.note ?? ''),
  },
  {
    name: 'activate', summary: 'Make an approved draft a version, now or from a moment ahead',
    body: z.strictObject({ at: time().nullish() }).nullish(),
    does: (house, person, draft, said) => review.activate(house, person, draft, said.at ?? null),
  },
  {
    name: 'withdraw', summary: 'End a draft, or a version whose time has not come', body: mayNote,
    does: (house, person, draft, said) => review.withdraw(house, person, draft, said.note ?? null),
  },
] as const satisfies readonly {
  name: StepName; summary: string; body: z.ZodType;
  does: (house: House, person: Person, draft: Awaited<ReturnType<typeof found>>, said: Said) => Promise<void>;
}[]; // biome-ignore format: a table

const rolesSaid = (roles: readonly string[]) => `Roles: ${roles.join(', ')}.`;

function steps(app: FastifyInstance, house: House): void {
  for (const step of REVIEW)
    app.route({
      method: 'POST',
      url: `/v1/policies/drafts/:draft/${step.name}`,
      schema: {
        operationId: `policies.${step.name}_draft`, tags,
        summary: step.summary,
        description: rolesSaid(STEPS[step.name].roles),
        params: z.object({ draft: uuid() }),
        body: step.body,
        response: { 200: draftView },
      },
      handler: async (request) => {
        await step.does(house, personOf(request), await found(house, idIn(request)), (request.body ?? {}) as Said);
        return shown(house, request, idIn(request));
      },
    }); // biome-ignore format: a list
  app.route({
    method: 'POST',
    url: '/v1/policies/:kind/rollback',
    schema: {
      operationId: 'policies.roll_back', tags,
      summary: 'Let an older version hold again, as a new version from now',
      description: rolesSaid(MAY.rollBack),
      params: ofKind,
      body: z.strictObject({ version: z.number().int().min(0), note: note() }),
      response: { 201: versionView },
    },
    handler: async (request, reply) => {
      const { kind } = request.params as { kind: PolicyKind };
      const { version, note } = request.body as { version: number; note: string };
      const made = await review.rollBack(house, personOf(request), kind, version, note);
      const versions = await versionsOf(house.db, kind);
      const written = versions.find((each) => each.version === made);
      if (!written) throw missing(kind, made);
      const [book, now] = [await house.book(), house.clock.now()];
      return reply.code(201).send(await viewVersion(house.db, book, versions, written, personOf(request), now));
    },
  }); // biome-ignore format: a list
}

const personOf = (request: FastifyRequest) => request.person as Person;
const idIn = (request: FastifyRequest) => (request.params as { draft: string }).draft;

async function found(house: House, id: string) {
  const draft = await draftOf(house.db, id);
  if (draft) return draft;
  throw new Refused(
    refuse('not_found', 'there is no such draft', { field: 'draft', remedy: 'look at GET /v1/policies' }),
  );
}

async function shown(house: House, request: FastifyRequest, id: string) {
  return viewDraft(house.db, await house.book(), await found(house, id), personOf(request), house.clock.now());
}

function missing(kind: PolicyKind, version: number): Refused {
  return new Refused(
    refuse('not_found', `${kind} has no version ${version}`, {
      field: 'version',
      remedy: `look at GET /v1/policies/${kind}`,
    }),
  );
}
