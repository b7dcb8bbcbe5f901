import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { api } from '../../../../functions/web/api/api.ts';
import { addressed, callOf, openingOf } from '../../../../functions/web/api/commands.ts';
import { documentOf } from '../../../../functions/web/api/document.ts';

const run = promisify(execFile);
const TSC = 'node_modules/typescript/bin/tsc';

test('what the page shows for the client has the types that the client says, in every operation', async () => {
  const folder = mkdtempSync('node_modules/.cache/commands-');
  try {
    const root = process.cwd();
    const calls = addressed((await documentOf(api)).paths).map(callOf);
    const code = [openingOf('http://registry.test'), ...calls]
      .join('\n')
      .replace("'./functions/", `'${root}/functions/`);
    writeFileSync(join(folder, 'right.ts'), code);
    writeFileSync(join(folder, 'wrong.ts'), code.replace("'/codes'", "'/coeds'"));
    const settings = { extends: `${root}/tsconfig.json`, include: ['*.ts'], exclude: [] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings));
    const { stdout } = await run('node_modules/.bin/node', [TSC, '--incremental', 'false', '-p', folder]).catch(
      (f) => f,
    );
    const faults = [...stdout.matchAll(/(\w+)\.ts\((\d+),\d+\): error (TS\d+)/g)];
    expect(faults.map(([, file, , fault]) => [file, fault])).toEqual([['wrong', 'TS2345']]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 90_000);
