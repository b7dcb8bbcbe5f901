import { createHash } from 'node:crypto';
import type { Application } from './application.ts';
import { canonical } from './chain.ts';

type Content = Pick<
  Application,
  'id' | 'programme' | 'category' | 'standardVersion' | 'applicant' | 'unit' | 'self' | 'evidence'
>;

/**
 * What the applicant says, in sixteen signs: a printed form and the data are the same exactly when their sums are.
 * What reviewers brought is not part of it, nor an answer that was emptied again.
 */
export function contentSum({ self, evidence, unit, ...application }: Content): string {
  const { id, programme, category, standardVersion, applicant } = application;
  const files = Object.values(evidence).filter(({ site }) => !site);
  const said = {
    ...{ id, programme, category, standardVersion, applicant, unit },
    self: Object.fromEntries(Object.entries(self).filter(([, answer]) => canonical(answer) !== '{}')),
    files: files.map(({ indicator, name, sha256 }) => canonical({ indicator, name, sha256 })).sort(),
  };
  const sum = createHash('sha256').update(canonical(said)).digest('hex').slice(0, 16).toUpperCase();
  return sum.replace(/.{4}(?=.)/g, '$&-');
}
