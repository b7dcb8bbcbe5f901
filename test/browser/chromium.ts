import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import bundled from '@sparticuz/chromium';
import { type Browser, type BrowserContext, chromium, type LaunchOptions } from 'playwright-core';

/**
 * A Chromium that needs npm only: it brings its libraries and a font, so nothing of the machine has to be there. On a
 * platform that it does not run on, CHROMIUM names another.
 */
export const startBrowser = async (): Promise<Browser> => chromium.launch(await options());

/** The same with a profile in a folder, as people have it: what a page stores is there again after a restart. */
export const startWithProfile = async (folder: string, baseURL: string): Promise<BrowserContext> =>
  chromium.launchPersistentContext(folder, { ...(await options()), baseURL });

async function options(): Promise<LaunchOptions> {
  const own = process.env.CHROMIUM;
  // Containers forbid the sandbox, and the only pages that it would guard against are our own.
  const args = ['--no-sandbox'];
  if (own) return { executablePath: own, args };
  const folder = await unpacked();
  const env = {
    ...process.env,
    LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
    FONTCONFIG_FILE: join(folder, 'fonts.conf'),
  };
  return { executablePath: join(folder, 'chromium'), args, env };
}

/** The folder of the unpacked browser, beside the packed one; it is put in place whole, also when several test files come first. */
async function unpacked(): Promise<string> {
  const home = join(createRequire(import.meta.url).resolve('@sparticuz/chromium'), '../../..');
  const folder = join(home, 'unpacked');
  if (existsSync(folder)) return folder;
  const begun = mkdtempSync(join(home, 'unpacking-'));
  await withEnvironment(
    // The package unpacks into the folder for temporary files, and its libraries only where it sees itself in Lambda.
    { TMPDIR: begun, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
    () => bundled.executablePath(),
  );
  writeFileSync(join(begun, 'fonts.conf'), fonts(folder));
  try {
    renameSync(begun, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(begun, { recursive: true });
  }
  return folder;
}

async function withEnvironment(wanted: NodeJS.ProcessEnv, work: () => Promise<unknown>): Promise<void> {
  const before = { ...process.env };
  Object.assign(process.env, wanted);
  try {
    await work();
  } finally {
    for (const name of Object.keys(wanted)) delete process.env[name];
    Object.assign(process.env, before);
  }
}

/** The machine's fonts where it has any, and the one that came along. */
const fonts = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;
