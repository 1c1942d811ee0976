import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** npm run bench -- <name> [arguments]: each folder here is one bench, and says in its README what it measures. */
const [name = '', ...rest] = process.argv.slice(2);
const here = import.meta.dirname;
const names = readdirSync(here).filter((each) => existsSync(join(here, each, 'main.ts')));
if (!names.includes(name)) {
  process.stderr.write(`npm run bench -- <name>, one of: ${names.join(', ')}\n`);
  process.exit(1);
}
const { main } = (await import(join(here, name, 'main.ts'))) as { main(args: readonly string[]): Promise<void> };
await main(rest);
