import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readConfig } from '../kernel/config.ts';
import { openLog } from '../kernel/log.ts';
import { openDatabase } from '../kernel/postgres/connect.ts';
import { readMigrations } from '../kernel/postgres/migrate.ts';
import { CannotStart, messageOf } from '../kernel/postgres/trouble.ts';
import { openHouse } from '../open.ts';
import { auditBooks } from './audit.ts';
import { decideAgain } from './decide.ts';
import { exportLedger } from './ledger.ts';
import { makeSnapshot } from './outlook.ts';
import { replayFolder } from './replay.ts';
import { simulatePolicy } from './simulate.ts';
import { type Bench, Usage } from './usage.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const HELP = `npm run imv -- <command>

  replay <file|folder> --channel <code or kind> [--report <file>]
      Gives recorded deliveries of a channel to the system, as if the channel had sent them. A second replay changes
      nothing. Writes a report with a row per delivery; the last line is one JSON object with the counts.
  audit [--since <time>] [--all]
      Proves the books. Ends with 1, and prints the rows that differ, if a proof fails.
  export ledger [--out <file>]
      Writes the money book as a plain-text journal that \`hledger check --strict\` accepts.
  decide --replay <order> [--group <group>]
  decide --all <n>
      Asks a recorded routing decision again and says "same", byte for byte, or which facts have changed; every plan with
      its cost term by term, every place with its regret or the reason against it, and the facts of today beside those
      of the question. With --all, the latest n decisions; the last line is one JSON object. Ends with 1 if any differs.
  simulate --policy <file> --kind <routing|rules|carriers|promise> [--orders <n>]
           [--from <day or time>] [--to <day or time>] [--week <perDay>] [--seed <n>]
  simulate --draft <id> ...
      Decides the latest orders (1000) again, as the policies are and as they might become, and compares. --from and
      --to take those that were decided then: days of the house, both included, or times. With --week, a generated week
      of so many orders a day, drawn from them. The last line is one JSON object. Changes nothing.
  outlook
      Reckons at once what units are worth where they lie, from the cell's own sales, and publishes it if it has changed.

It joins the database of a running server, or starts the data itself: PORT, IMV_DATA and DATABASE_URL as for npm start.
`;

type Command = (bench: Bench) => Promise<number>;

const commands: Record<string, Command> = {
  replay: replayFolder,
  audit: auditBooks,
  export: exportLedger,
  decide: decideAgain,
  simulate: simulatePolicy,
  outlook: makeSnapshot,
};

async function main(): Promise<number> {
  const { values, positionals } = readArguments();
  const [name = '', ...rest] = positionals;
  const command = commands[name];
  if (values.help || !command) {
    process.stdout.write(HELP);
    return values.help || name === '' ? 0 : 2;
  }
  const config = readConfig(process.env, root);
  const log = openLog(config.logLevel);
  const database = await openDatabase({
    url: config.databaseUrl,
    dir: join(config.data, 'postgres'),
    cell: 'cell_main',
    migrations: readMigrations(join(root, 'schema')),
    log: { info: () => undefined, warn: (line) => log.warn(line) },
  });
  const { house, close } = await openHouse(database, log);
  try {
    return await command({
      house,
      database,
      arguments: rest,
      options: values,
      say: (line) => process.stderr.write(`${line}\n`),
    });
  } finally {
    await close();
    await database.close();
  }
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        channel: { type: 'string' },
        report: { type: 'string' },
        since: { type: 'string' },
        all: { type: 'boolean' },
        out: { type: 'string' },
        policy: { type: 'string' },
        kind: { type: 'string' },
        draft: { type: 'string' },
        orders: { type: 'string' },
        from: { type: 'string' },
        to: { type: 'string' },
        week: { type: 'string' },
        seed: { type: 'string' },
        replay: { type: 'string' },
        group: { type: 'string' },
      },
    });
  } catch (error) {
    throw new Usage(messageOf(error));
  }
}

main()
  .then((code) => {
    process.exitCode = code;
  })
  .catch((error: unknown) => {
    const known = error instanceof CannotStart || error instanceof Usage;
    process.stderr.write(`${known ? messageOf(error) : ((error as Error).stack ?? String(error))}\n`);
    if (error instanceof Usage) process.stderr.write(`\n${HELP}`);
    process.exitCode = error instanceof Usage ? 2 : 1;
  });
