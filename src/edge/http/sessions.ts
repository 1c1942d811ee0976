import { verify } from '@node-rs/argon2';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { refuse } from '../../kernel/refusal.ts';
import { plusDays } from '../../kernel/time.ts';
import type { House } from '../house.ts';
import { Refused } from './errors.ts';
import { beginSession, COOKIE, endSession, type Person, personByEmail } from './identity.ts';
import { showcase } from './showcase.ts';

const me = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.string(),
  places: z.array(z.string()).nullable(),
  entities: z.array(z.string()).nullable(),
  limit: z.number().int(),
  world: z.object({ name: z.string(), demo: z.boolean() }),
  now: z.string(),
});

const signIn = z.strictObject({ email: z.string().max(320), password: z.string().max(500).optional() });

/** Sign-in with mail and password; in the demo world its people need none. */
export function sessionRoutes(app: FastifyInstance, house: House): void {
  const view = (person: Person) => ({ ...person, world: house.world, now: house.clock.now() });

  app.route({
    method: 'POST',
    url: '/v1/sessions',
    config: { open: true, rateLimit: { max: 30, timeWindow: '1 minute' } },
    schema: {
      operationId: 'sessions.begin',
      summary: 'Sign in',
      tags: ['people'],
      body: signIn,
      response: { 201: me },
    },
    handler: async (request, reply) => {
      const { email, password } = request.body as z.infer<typeof signIn>;
      const person = await personByEmail(house.db, email);
      const known =
        person &&
        (house.world.demo && person.demo
          ? true
          : person.password !== null &&
            password !== undefined &&
            (await verify(person.password, password).catch(() => false)));
      if (!person || !known)
        throw new Refused(
          refuse('not_signed_in', 'mail or password is wrong', {
            field: 'password',
            remedy: 'try again, or ask an administrator for a new password',
          }),
        );
      const now = house.clock.now();
      const secret = await beginSession(house.db, person.id, now, plusDays(now, 14));
      reply.setCookie(COOKIE, secret, { path: '/', httpOnly: true, sameSite: 'lax', maxAge: 14 * 86_400 });
      return reply.code(201).send(view(person));
    },
  });

  app.route({
    method: 'DELETE',
    url: '/v1/sessions/current',
    schema: { operationId: 'sessions.end', summary: 'Sign out', tags: ['people'], response: { 204: z.null() } },
    handler: async (request, reply) => {
      const secret = request.cookies[COOKIE];
      if (secret) await endSession(house.db, secret);
      return reply.clearCookie(COOKIE, { path: '/' }).code(204).send(null);
    },
  });

  app.route({
    method: 'GET',
    url: '/v1/me',
    config: { open: true },
    schema: { operationId: 'people.me', summary: 'Who you are', tags: ['people'], response: { 200: me } },
    handler: async (request) => {
      if (request.person) return view(request.person);
      const refusal = refuse('not_signed_in', 'nobody is signed in', {
        remedy: 'sign in, or send Authorization: Bearer <API key>',
      });
      // the sign-in page of the demo world shows whose work one may look at; a real shop shows nothing
      throw new Refused(refusal, house.world.demo ? { demo: await showcase(house) } : {});
    },
  });
}
