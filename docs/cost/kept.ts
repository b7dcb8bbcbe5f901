import type { Measured } from './measured.ts';
import { ASSUMED, type Scenario } from './scenarios.ts';
import { add } from './work.ts';

const GB = 1_024 ** 3;

/** What the table and its indexes keep when as many years are in it as are kept; a repeated request's mark goes in a week. */
export function gigabytesKept({ stored, applications }: Measured, scenario: Scenario): number {
  const lasting = Object.entries(stored).filter(([kind]) => kind !== 'ONCE' && kind !== 'OUTBOX');
  const year = add(lasting.map(([, kind]) => kind.bytes + kind.indexes));
  return (year / GB) * (scenario.applications / applications) * ASSUMED.yearsKept;
}
