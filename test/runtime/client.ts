import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

/**
 * The runtime interface client that Lambda's own image runs. It is no dependency: installing it compiles, so its file alone
 * is fetched, without scripts, and kept.
 */
const VERSION = '4.0.2';
const SHA512 = 'FE5Vskx7mYNnqAnWWJXUOsLp2VGgdsJsCoRLFTa8L4Yk0QVtArqR8q58yPA++QC1a73ZWJXBQ2AH31nIAv7NOQ==';

const ROOT = new URL('../../', import.meta.url).pathname;
const CACHE = join(ROOT, 'node_modules/.cache');
const KEPT = join(CACHE, `aws-lambda-ric-${VERSION}.tgz`);

/** Unpacks the client into a folder, with a stand-in for its native half, and tells what to run. */
export function unpackClient(folder: string): string {
  if (!isGenuine()) fetchClient();
  if (!isGenuine()) throw new Error(`${KEPT} is not the runtime interface client that was agreed on`);
  execFileSync('tar', [
    '-xzf',
    KEPT,
    '-C',
    folder,
    '--strip-components=1',
    'package/index.mjs',
    'package/package.json',
  ]);
  // The client asks for `./rapid-client.node`; where no such file is, Node finds this one.
  const [standIn, outfile] = ['test/runtime/rapid-client.ts', join(folder, 'rapid-client.node.js')];
  buildSync({ entryPoints: [join(ROOT, standIn)], outfile, format: 'esm', platform: 'node' });
  return join(folder, 'index.mjs');
}

const isGenuine = () => existsSync(KEPT) && createHash('sha512').update(readFileSync(KEPT)).digest('base64') === SHA512;

function fetchClient(): void {
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(join(CACHE, 'fetching-'));
  const pack = ['pack', `aws-lambda-ric@${VERSION}`, '--prefer-offline', '--silent', '--pack-destination', folder];
  execFileSync('npm', pack, { cwd: folder });
  // Moved there whole: another test may be looking for it at this moment.
  renameSync(join(folder, `aws-lambda-ric-${VERSION}.tgz`), KEPT);
  rmSync(folder, { recursive: true });
}
