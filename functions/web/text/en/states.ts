import type { State } from '../../../../shared/domain/application/application.ts';

export const states: Record<State, string> = {
  draft: 'Draft',
  submitted: 'Submitted',
  returned: 'Returned for correction',
  assessing: 'Under city assessment',
  proposed: 'Awaiting second signature',
  named: 'Named',
  failed: 'Not passed',
  withdrawn: 'Withdrawn',
};
