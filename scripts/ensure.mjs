// Makes a checkout ready: the right Node, the dependencies of the lock file, a build of what the sources say now.
// Node's own modules only: it runs before anything is installed. A second run costs a few milliseconds.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
let isQuiet = false;
const say = (line) => isQuiet || process.stderr.write(`${line}\n`);

/**
 * The scripts that need it call it themselves: npm runs no `prestart` for people who have told it to ignore scripts.
 */
export function ensure({ quiet = false, build: builds = true } = {}) {
  isQuiet = quiet;
  checkNode();
  install();
  if (!builds) return;
  build('server', ['src', 'seed', 'schema', 'scripts/build.mjs'], ['dist/main.js', 'dist/imv.js'], () =>
    run(process.execPath, ['scripts/build.mjs']),
  );
  if (!existsSync(join(root, 'console/vite.config.ts'))) return;
  build(
    'console',
    ['console/src', 'console/index.html', 'console/public', 'console/vite.config.ts', 'api/openapi.json'],
    ['console/dist/index.html'],
    () => npm(['run', 'build', '--silent', '--workspace', 'console']),
  );
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  fail(`IMV Orders needs Node 20.19 or newer; this is ${process.versions.node}. Install a newer one from nodejs.org.`);
}

/** `npm ci` when the lock file is another one than was installed; `npm install` where the registry lacks a platform's package. */
function install() {
  const stamp = join(root, 'node_modules/.imv-installed');
  const wanted = sha(readFileSync(join(root, 'package-lock.json')));
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  if (isInstalled()) return writeFileSync(stamp, wanted);
  say('Installing the dependencies (about a minute the first time) ...');
  const began = Date.now();
  // the build needs development packages, also where NODE_ENV says production
  const options = ['--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  if (!npm(['ci', ...options]) && !npm(['install', ...options])) {
    fail('The dependencies could not be installed. Is the npm registry reachable? The lines above say what npm met.');
  }
  writeFileSync(stamp, sha(readFileSync(join(root, 'package-lock.json'))));
  say(`  done in ${seconds(began)}`);
}

/** Whether somebody has run npm himself: its own list of what it installed agrees with the lock file. */
function isInstalled() {
  const list = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(list)) return false;
  const installed = JSON.parse(readFileSync(list, 'utf8')).packages;
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(packages)
    .filter(([path]) => path.startsWith('node_modules/') || path.includes('/node_modules/'))
    .every(([path, { version, optional, os, cpu, libc }]) => {
      const found = installed[path];
      if (found) return found.version === version;
      const isForHere = fits(os, process.platform) && fits(cpu, process.arch) && !libc;
      return optional === true && !(isForHere && (os || cpu));
    });
}

function fits(list, here) {
  return !list || list.includes(here);
}

/** Builds a part if its sources or the dependencies are not those of the last build. */
function build(what, sources, outputs, make) {
  const stamp = join(root, 'node_modules', `.imv-built-${what}`);
  const wanted = sha(
    sources
      .flatMap((source) => files(join(root, source)))
      .map(fingerprint)
      .join('\n') + readFileSync(join(root, 'package-lock.json')),
  );
  const isThere = outputs.every((output) => existsSync(join(root, output)));
  if (isThere && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say(`Building the ${what} ...`);
  const began = Date.now();
  mkdirSync(join(root, 'dist'), { recursive: true });
  if (!make()) fail(`The ${what} could not be built; the lines above say why.`);
  writeFileSync(stamp, wanted);
  say(`  done in ${seconds(began)}`);
}

function files(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => name !== 'node_modules' && name !== 'dist')
    .sort()
    .flatMap((name) => files(join(path, name)));
}

/** Size and time of change say whether a file is another one; reading all of them would cost a second start its speed. */
function fingerprint(path) {
  const { size, mtimeMs } = statSync(path);
  return `${relative(root, path)} ${size} ${mtimeMs}`;
}

function run(command, args) {
  const shell = process.platform === 'win32';
  return spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], shell }).status === 0;
}

/** The npm that runs us, if it is one: it may not be on the path. */
function npm(args) {
  const self = process.env.npm_execpath;
  return self?.endsWith('npm-cli.js') ? run(process.execPath, [self, ...args]) : run('npm', args);
}

function sha(content) {
  return createHash('sha256').update(content).digest('hex');
}

function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}

function fail(message) {
  process.stderr.write(`\n${message}\n`);
  process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensure({ quiet: process.argv.includes('--quiet'), build: !process.argv.includes('--install-only') });
}
