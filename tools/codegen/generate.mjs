// The console's types and forms from api/openapi.json; with --check it only compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapi, { astToString } from 'openapi-typescript';
import { commandsIn } from './commands.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const api = JSON.parse(readFileSync(join(root, 'api/openapi.json'), 'utf8'));
const made = '// Made by `npm run api-types` from api/openapi.json. Not to be edited.\n\n';
const files = {
  'console/src/api/schema.gen.ts': made + astToString(await openapi(api)),
  'console/src/api/commands.gen.ts': `${made}export const commands = ${JSON.stringify(commandsIn(api), null, 2)} as const;\n`,
};

for (const [name, text] of Object.entries(files)) {
  if (!process.argv.includes('--check')) writeFileSync(join(root, name), text);
  else if (readFileSync(join(root, name), 'utf8') !== text) {
    console.error(`${name} is not what api/openapi.json says. Run: npm run api-types`);
    process.exitCode = 1;
  }
}
