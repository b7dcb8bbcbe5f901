// Takes over the holidays of the installed package `chinese-days`: `npm install --save-exact chinese-days@latest`, then `npm run calendar`.
import { copyFileSync, readFileSync } from 'node:fs';

const file = new URL('./chinese-days.json', import.meta.url);
copyFileSync(new URL('../../../node_modules/chinese-days/dist/chinese-days.json', import.meta.url), file);
const { holidays } = JSON.parse(readFileSync(file, 'utf8')) as { holidays: Record<string, string> };
const years = Object.keys(holidays).filter((day) => day.endsWith('-10-01'));
console.log(`${years.length} years, the last ${years.sort().at(-1)?.slice(0, 4)}`);
