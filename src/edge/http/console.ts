import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Serves the built console; every address that is no file and no part of the API is a page of it. */
export async function serveConsole(app: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return;
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    cacheControl: false,
    setHeaders: (reply, path) =>
      void reply.header(
        'cache-control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ),
  });
  const page = { config: { open: true }, schema: { hide: true } };
  app.get('/', page, (_request, reply) => reply.sendFile('index.html'));
  for (const path of [
    '/orders',
    '/orders/*',
    '/cases',
    '/cases/*',
    '/sign-in',
    '/returns',
    '/stock',
    '/routing',
    '/routing/*',
    '/flow',
    '/close',
    '/books',
    '/tasks',
  ]) {
    app.get(path, page, (_request, reply) => reply.sendFile('index.html'));
  }
}
