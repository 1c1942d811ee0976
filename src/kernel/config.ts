import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** Everything that can be set from outside, in one place. */
export type Config = {
  readonly port: number;
  readonly host: string;
  /** Where the embedded database and the demo keys are kept. */
  readonly data: string;
  /** A PostgreSQL server of one's own, 15 to 18; none: the embedded one. */
  readonly databaseUrl: string | null;
  readonly world: 'demo' | 'none';
  /** Whether this process also does the jobs; of several on one database, one should. */
  readonly worker: boolean;
  readonly logLevel: string;
};

/** Reads the environment; throws an Error that names the variable and the remedy. */
export function readConfig(env: NodeJS.ProcessEnv, here: string): Config {
  const port = Number(env.PORT ?? 4100);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT is ${env.PORT}: give a port number between 0 and 65535.`);
  const world = env.IMV_WORLD ?? 'demo';
  if (world !== 'demo' && world !== 'none')
    throw new Error(`IMV_WORLD is ${world}: use demo (a world to look at) or none (an empty system for a real shop).`);
  if (env.DATABASE_URL && !/^postgres(ql)?:\/\//.test(env.DATABASE_URL))
    throw new Error('DATABASE_URL must begin with postgres://');
  const worker = env.IMV_WORKER ?? 'yes';
  if (worker !== 'yes' && worker !== 'no')
    throw new Error(`IMV_WORKER is ${worker}: use yes (this process does the jobs too) or no (another one does them).`);
  return {
    port,
    host: env.HOST ?? '127.0.0.1',
    data: dataFolder(env.IMV_DATA, here),
    databaseUrl: env.DATABASE_URL || null,
    world,
    worker: worker === 'yes',
    logLevel: env.LOG_LEVEL ?? 'warn',
  };
}

function dataFolder(given: string | undefined, here: string): string {
  if (!given) return join(here, '.imv');
  return resolve(given.startsWith('~/') ? join(homedir(), given.slice(2)) : given);
}
