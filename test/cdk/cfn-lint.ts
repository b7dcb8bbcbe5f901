import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pythonPrograms } from '../python.ts';

/** Pinned: its rules, and the specification that comes with it, change with every version. */
export const install = (): string => pythonPrograms('cfn-lint==1.58.0');

interface Finding {
  readonly Level: string;
  readonly Message: string;
  readonly Rule: { readonly Id: string };
}

/** What cfn-lint says of a template for a region: each knows types of its own. */
export function linted(template: string, region: string): Finding[] {
  const { stdout, stderr } = spawnSync(
    join(install(), 'cfn-lint'),
    ['--format', 'json', '--regions', region, '--', template],
    {
      encoding: 'utf8',
    },
  );
  if (!stdout.startsWith('[')) throw new Error(`cfn-lint did not run: ${stderr}`);
  return JSON.parse(stdout);
}
