import { execFileSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Programs of Python's package index in an environment of their own, made once; `pinned` names the packages with their
 * versions, the first of which names the environment. Python 3.10 or newer has to be there. Gives the folder of programs.
 */
export function pythonPrograms(...pinned: readonly [string, ...string[]]): string {
  const folder = resolve('node_modules/.cache', pinned[0].replace('==', '-'));
  const programs = join(folder, 'bin');
  // Written last: an installation that broke off is made anew.
  const whole = join(folder, 'installed');
  if (existsSync(whole)) return programs;
  rmSync(folder, { recursive: true, force: true });
  execFileSync('python3', ['-c', 'import sys; assert sys.version_info >= (3, 10), "Python 3.10 or newer is needed"']);
  execFileSync('python3', ['-m', 'venv', folder], { stdio: 'inherit' });
  execFileSync(join(programs, 'pip'), ['install', '--quiet', '--disable-pip-version-check', ...pinned], {
    stdio: 'inherit',
  });
  writeFileSync(whole, '');
  return programs;
}
