import type { Ended } from '../../shared/domain/health/run.ts';
import type { Report } from './recount.ts';
import { nameOf } from './run.ts';

/** How a recount ended: drift is told, and is mended by then. */
export function ended(reports: Readonly<Record<string, readonly Report[]>>): Ended {
  const all = Object.entries(reports).flatMap(([programme, own]) => own.map((report) => ({ programme, ...report })));
  const counted = all.filter((one) => 'drift' in one);
  const drift = counted.flatMap(({ programme, district, drift }) =>
    drift.map((one) => ({ programme, district, ...one })),
  );
  return {
    told: { counts: { units: counted.length, drift: drift.length }, ...(drift.length > 0 && { drift }) },
    failed: Object.fromEntries(
      all.flatMap((one) => ('failed' in one ? [[nameOf(one.programme, one), one.failed]] : [])),
    ),
  };
}
