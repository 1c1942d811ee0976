import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject, validatorCompiler } from 'fastify-type-provider-zod';
import { statement } from '../../kernel/sql/statement.ts';
import type { House } from '../house.ts';
import { toWire } from '../wire.ts';
import { bookRoutes } from './book/routes.ts';
import { channelRoutes } from './channels.ts';
import { commandRoutes } from './commands.ts';
import { serveConsole } from './console.ts';
import { answerErrors } from './errors.ts';
import { identityOf, type Person } from './identity.ts';
import { policyRoutes } from './policies/routes.ts';
import { simulationRoutes } from './policies/simulation.ts';
import { problemView } from './problem.ts';
import { caseReads } from './reads/cases.ts';
import { decisionReads } from './reads/decision.ts';
import { feedReads } from './reads/feed.ts';
import { orderReads } from './reads/orders.ts';
import { referenceReads } from './reads/reference.ts';
import { stockReads } from './reads/stock.ts';
import { sessionRoutes } from './sessions.ts';
import { openStream } from './stream.ts';

declare module 'fastify' {
  interface FastifyRequest {
    person: Person | null;
  }
  interface FastifyContextConfig {
    /** Answers without credentials. */
    open?: boolean;
  }
}

const BODY_LIMIT = 8 * 1024 * 1024;

/** The HTTP edge: parse and check, identity and permission, then the desk. No rule of the business lives here. */
export async function openServer(
  house: House,
  options: { log?: FastifyBaseLogger | boolean; console?: string | null } = {},
): Promise<FastifyInstance> {
  const app = Fastify({
    ...(typeof options.log === 'object' ? { loggerInstance: options.log } : { logger: false }),
    bodyLimit: BODY_LIMIT,
    genReqId: () => crypto.randomUUID(),
    requestIdHeader: false,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: true,
    routerOptions: { maxParamLength: 200 },
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(() => toWire);
  answerErrors(app);
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        'img-src': ["'self'", 'data:'],
        'style-src': ["'self'", "'unsafe-inline'"],
        'upgrade-insecure-requests': null,
      },
    },
    strictTransportSecurity: false,
  });
  await app.register(cookie);
  await app.register(rateLimit, { global: false });
  await app.register(swagger, {
    openapi: API,
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });

  app.addHook('onRoute', (route) => {
    const response = route.schema?.response as Record<string, unknown> | undefined;
    if (response) response['4xx'] = problemView;
  });

  const identify = identityOf(house.db, house.clock.now);
  app.decorateRequest('person', null);
  app.addHook('onRequest', async (request) => {
    // the console's files hold nothing of the business; every address of the API asks who you are
    const open = request.routeOptions.config.open || !request.url.startsWith('/v1');
    const hasCredentials = request.headers.authorization !== undefined || request.headers.cookie !== undefined;
    if (request.is404 || (open && !hasCredentials)) return;
    request.person = await identify(request).catch((error) => {
      if (open) return null;
      throw error;
    });
  });
  app.addHook('onSend', async (request, reply) => void reply.header('x-request-id', request.id));

  const stream = openStream(house);
  app.addHook('preClose', async () => stream.close());
  await app.register(async (routes) => {
    commandRoutes(routes, house, house.operations);
    orderReads(routes, house);
    decisionReads(routes, house);
    caseReads(routes, house);
    stockReads(routes, house);
    referenceReads(routes, house);
    bookRoutes(routes, house);
    policyRoutes(routes, house);
    simulationRoutes(routes, house);
    feedReads(routes, house, stream);
    sessionRoutes(routes, house);
    channelRoutes(routes, house);
    healthRoutes(routes, house);
    routes.get('/v1/openapi.json', { schema: { hide: true } }, () => app.swagger());
  });
  if (options.console) await serveConsole(app, options.console);
  return app;
}

/** The description of the API alone, without a house behind it. */
export async function describeApi(operations: House['operations']): Promise<object> {
  const nobody = { desk: { onCommit: () => undefined }, clock: { now: () => '' }, operations } as unknown as House;
  const app = await openServer(nobody);
  await app.ready();
  const description = app.swagger() as { components?: { schemas?: Record<string, unknown> } };
  await app.close();
  const text = JSON.stringify(description);
  const schemas = description.components?.schemas ?? {};
  for (const name of Object.keys(schemas)) if (!text.includes(`"#/components/schemas/${name}"`)) delete schemas[name];
  return description;
}

const ping = statement('health.ping', 'select 1');

function healthRoutes(app: FastifyInstance, house: House): void {
  app.get('/healthz', { config: { open: true }, schema: { hide: true } }, () => ({ status: 'ok' }));
  app.get('/readyz', { config: { open: true }, schema: { hide: true } }, async (_request, reply) => {
    const ready = await house.db.run(ping).then(
      () => true,
      () => false,
    );
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'database away' });
  });
}

const API = {
  openapi: '3.1.0',
  info: {
    title: 'IMV Orders',
    version: '1',
    description:
      'One order spine for every channel, promise, fulfilment path and return. A command is a resource that is created; add `?preview=true` to see what it would do. Money is an integer number of minor units.',
  },
  components: {
    securitySchemes: {
      key: { type: 'http' as const, scheme: 'bearer' },
      session: { type: 'apiKey' as const, in: 'cookie' as const, name: 'imv_session' },
    },
  },
  security: [{ key: [] }, { session: [] }] as Record<string, string[]>[],
};
