// Writes pinyin-<city>.csv beside a divisions file: `node shared/data/divisions/make-pinyin.ts 3306`.
import { readFileSync, writeFileSync } from 'node:fs';
import { pinyin } from 'pinyin-pro';

const city = process.argv[2] ?? '3306';
const file = (kind: string) => new URL(`${kind}-${city}.csv`, import.meta.url);
const rows = readFileSync(file('divisions'), 'utf8').trim().split(/\r?\n/).slice(1);
const spelled = rows.map((row) => {
  const [code = '', name = ''] = row.split(',');
  return `${code},${pinyin(name, { toneType: 'none', type: 'array', v: true }).join(' ').toLowerCase()}`;
});
writeFileSync(file('pinyin'), `${['code,pinyin', ...spelled].join('\n')}\n`);
