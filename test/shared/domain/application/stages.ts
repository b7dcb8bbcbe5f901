import type { Application, State } from '../../../../shared/domain/application/application.ts';
import type { RectificationItem } from '../../../../shared/domain/application/rectification.ts';
import type { Evidence } from '../../../../shared/domain/evidence/evidence.ts';
import { type Actor, CLOCK } from '../../../../shared/domain/member.ts';
import { BEST, noonOf, reviewer, screener, secondReviewer, submitter, thirdReviewer } from '../examples.ts';

/** Somebody's deed, at noon of a day. */
export const deed = (by: Actor, day: string) => ({ by: by.email, at: noonOf(day) });

/** The items of the example's rectification: open, answered, found mended, and closed. */
const asked = (number: number, more: Partial<RectificationItem> = {}): RectificationItem => ({
  number,
  indicator: 'rules',
  text: `补第 ${number} 项制度`,
  due: '2023-06-20',
  ...more,
});
const answer = { ...deed(submitter, '2023-05-28'), text: '已补' };
const closed = deed(reviewer, '2023-05-29');
export const ITEMS: readonly RectificationItem[] = [
  asked(1),
  asked(2, { answer }),
  asked(3, { answer, closed }),
  asked(4, { answer, closed, signature: deed(secondReviewer, '2023-05-30') }),
];

const submitted = { submitted: { ...deed(submitter, '2023-03-02'), score: 10_000 } };
const recommended = {
  ...submitted,
  district: BEST,
  recommended: { ...deed(screener, '2023-03-10'), score: 10_000 },
};
const assessed = {
  ...recommended,
  assigned: [reviewer.email, secondReviewer.email],
  sheets: {
    [reviewer.email]: { documents: BEST, site: {} },
    [secondReviewer.email]: { documents: BEST, site: {} },
  },
};
const proposed = {
  ...assessed,
  city: BEST,
  proposal: { ...deed(reviewer, '2023-05-01'), star: 5, score: 10_000, reason: '' },
} as const;
const signature = deed(thirdReviewer, '2023-05-10');
const noticed = {
  ...proposed,
  signature,
  notice: { ...deed(reviewer, '2023-05-19'), batch: '2023-3306-01', from: '2023-05-19', until: '2023-05-26' },
};
const named = {
  ...noticed,
  award: {
    code: '330602-2023-0006',
    namedAt: noonOf('2023-05-30'),
    document: { number: '绍无废〔2023〕1号', date: '2023-05-30' },
    validUntil: '2026-05-29',
  },
};
const reviewed = { ...named, review: { ...deed(reviewer, '2023-05-31'), reason: '群众反映' } };
const ended = (by: Actor, reason: string) => ({ ended: { ...deed(by, '2023-05-31'), reason } });

const STAGES: Record<State, Partial<Application>> = {
  draft: {},
  submitted,
  screening: { ...submitted, district: BEST },
  returned: {
    ...submitted,
    returned: {
      ...deed(screener, '2023-05-31'),
      reason: '材料不全',
      indicators: { rules: '缺制度' },
      until: '2023-06-15',
    },
  },
  assessing: assessed,
  rectifying: { ...assessed, rectification: { ...deed(reviewer, '2023-05-20'), of: 'assessing', items: ITEMS } },
  proposed,
  noticed,
  objected: { ...noticed, objections: { raised: 2, handled: 1 } },
  named,
  reviewing: reviewed,
  declined: { ...submitted, ...ended(screener, '不符合条件') },
  failed: { ...assessed, ...ended(reviewer, '现场不符') },
  withdrawn: { ...submitted, ...ended(submitter, '重新准备') },
  revoked: { ...reviewed, ...ended(reviewer, '不再达标') },
  expired: { ...named, ...ended(CLOCK, '2026-05-29') },
};

const file = (id: string, more: object = {}): Evidence => ({
  id,
  indicator: 'rules',
  name: `${id}.pdf`,
  size: 1000,
  type: 'pdf',
  sha256: id.padEnd(64, '0'),
  ...deed(submitter, '2023-03-01'),
  ...more,
});
/** What the applicant shows, and what the second reviewer brought from a site visit. */
export const FILE = file('e1');
export const SITE_FILE = file('e2', {
  ...deed(secondReviewer, '2023-05-20'),
  name: '现场.jpg',
  type: 'jpeg',
  site: true,
});

/** A complete application that has come as far as `state`. */
export const applicationIn = (state: State, changes: Partial<Application> = {}): Application => ({
  id: '2023-330602-abcdefghij',
  version: 5,
  head: 'the hash of line 5',
  programme: '2023',
  category: 'school',
  standardVersion: 1,
  applicant: '330602001',
  unit: {
    name: '塔山小学',
    division: '330602001001',
    address: '解放路 1 号',
    contact: '王老师',
    phone: '0575-88888888',
    summary: '',
  },
  state,
  since: noonOf('2023-05-25'),
  updatedAt: noonOf('2023-05-26'),
  created: deed(submitter, '2023-03-01'),
  filers: [submitter.email],
  self: BEST,
  evidence: { e1: FILE },
  district: {},
  assigned: [],
  recused: [],
  sheets: {},
  visits: [],
  city: {},
  ...STAGES[state],
  ...changes,
});

/** One that holds a name, is reviewed and has something to mend. */
export const rectifyingAgain = (items: readonly RectificationItem[] = ITEMS): Application =>
  applicationIn('reviewing', {
    state: 'rectifying',
    rectification: { ...deed(reviewer, '2023-05-31'), of: 'reviewing', items },
  });
