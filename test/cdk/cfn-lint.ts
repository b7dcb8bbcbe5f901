import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Pinned: its rules, and the specification that comes with it, change with every version. */
const VERSION = '1.58.0';
const VENV = resolve(`node_modules/.cache/cfn-lint-${VERSION}`);
const INSTALLED = join(VENV, 'installed');

interface Finding {
  readonly Level: string;
  readonly Message: string;
  readonly Rule: { readonly Id: string };
}

/** What cfn-lint says of a template for a region: each knows types of its own. */
export function linted(template: string, region: string): Finding[] {
  const { stdout, stderr } = spawnSync(
    join(VENV, 'bin/cfn-lint'),
    ['--format', 'json', '--regions', region, '--', template],
    {
      encoding: 'utf8',
    },
  );
  if (!stdout.startsWith('[')) throw new Error(`cfn-lint did not run: ${stderr}`);
  return JSON.parse(stdout);
}

/** Once; Python 3.10 or newer has to be there. */
export function install(): void {
  if (existsSync(INSTALLED)) return;
  const { stdout = '' } = spawnSync('python3', ['-c', 'import sys; print(sys.version_info >= (3, 10))'], {
    encoding: 'utf8',
  });
  if (stdout.trim() !== 'True') throw new Error('cfn-lint needs Python 3.10 or newer as python3');
  rmSync(VENV, { recursive: true, force: true });
  execFileSync('python3', ['-m', 'venv', VENV], { stdio: 'inherit' });
  const quietly = ['install', '--quiet', '--disable-pip-version-check', `cfn-lint==${VERSION}`];
  execFileSync(join(VENV, 'bin/pip'), quietly, { stdio: 'inherit' });
  execFileSync('touch', [INSTALLED]);
}
