import type { State } from '../../../../shared/domain/application/application.ts';

export const states: Record<State, string> = {
  draft: 'Draft',
  submitted: 'Submitted',
  screening: 'District screening',
  returned: 'Returned for correction',
  assessing: 'City assessment',
  rectifying: 'Rectification',
  proposed: 'Proposed',
  noticed: 'Public notice',
  objected: 'Objection under review',
  named: 'Named',
  reviewing: 'Re-verification',
  declined: 'Not recommended',
  failed: 'Not passed',
  withdrawn: 'Withdrawn',
  revoked: 'Revoked',
  expired: 'Expired',
};
