// Writes api/openapi.json from the operations and routes; with --check it only compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { describeApi } from '../src/edge/http/server.ts';
import { operations } from '../src/registry.ts';

const text = `${JSON.stringify(await describeApi(operations), null, 2)}\n`;
if (process.argv.includes('--check')) {
  if (readFileSync('api/openapi.json', 'utf8') !== text) {
    console.error('api/openapi.json is not what the operations say. Run: npm run openapi');
    process.exit(1);
  }
} else writeFileSync('api/openapi.json', text);
