import { writeFileSync } from 'node:fs';
import { measure } from './cost/measure.ts';
import { MEASURED, readMeasured } from './cost/measured.ts';
import { costPage } from './cost/page.ts';

/** `npm run cost`: measures a year, keeps what was measured, and writes the page; `-- --page` writes the page only. */
if (!process.argv.includes('--page')) {
  const measured = await measure(console.error);
  writeFileSync(MEASURED, `${JSON.stringify(measured, undefined, 2)}\n`);
}
writeFileSync(new URL('cost.md', import.meta.url), costPage(readMeasured()));
process.exit(0);
