import type { Fault } from '../../shared/domain/trail/days.ts';
import type { Failed } from '../verify/every-unit.ts';
import { runVerify, type Verified } from '../verify/run.ts';
import { atOnce } from './at-once.ts';

/** `npm run verify`: proves every trail and every day's seal, or names the first broken link of each reporting unit. */
async function main(): Promise<void> {
  const units = await atOnce('verify', runVerify);
  for (const unit of units) console.log(sentence(unit));
  if (units.some((unit) => 'failed' in unit || unit.broken.length > 0)) process.exitCode = 1;
}

function sentence(unit: Verified | Failed): string {
  const head = `${unit.programme} ${unit.district}:`;
  if ('failed' in unit) return `${head} failed: ${unit.failed}`;
  const { applications, drafts, lines, days } = unit;
  const gone = `${applications} applications with ${lines} lines, ${drafts} drafts, ${days} sealed days`;
  const [first, ...others] = unit.broken;
  if (!first) return `${head} whole (${gone})`;
  return `${head} BROKEN: ${link(first)}${others.length > 0 ? `, and ${others.length} more` : ''} (${gone})`;
}

const FAULTS: Readonly<Record<Exclude<Fault['fault'], 'seal-differs'>, string>> = {
  missing: 'is missing',
  altered: 'was altered',
  'not-linked': 'is not the next of the one before',
  'head-differs': 'is the last that the application names, and is not there',
  differs: 'is the last, but what the lines make is not what is stored',
  removed: 'is the last, but the application is gone',
};

function link(fault: Fault): string {
  if (fault.fault === 'seal-differs')
    return `the seal of ${fault.day} over ${fault.sealed} applications cannot be made again from ${fault.found}`;
  const { application, version, at, field } = fault;
  return `${application} version ${version}, of ${at}, ${FAULTS[fault.fault]}${field ? ` (${field})` : ''}`;
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
