import type { Application, State } from '../../../../shared/domain/application/application.ts';
import type { Inputs, TransitionName } from '../../../../shared/domain/application/inputs.ts';
import { type Actor, type ActorRole, CLOCK, PUBLIC } from '../../../../shared/domain/member.ts';
import { admin, noonOf, screener, secondReviewer, submitter, thirdReviewer } from '../examples.ts';
import { deed, SITE_FILE } from './stages.ts';

/** Somebody of each role who may act where `submitter` applied. */
export const SOMEBODY: Record<ActorRole, Actor> = {
  submitter,
  screener,
  reviewer: secondReviewer,
  admin,
  public: PUBLIC,
  clock: CLOCK,
};

/** An input for each transition that no guard minds. */
export const INPUTS: Inputs = {
  save: { unit: { summary: '分类投放' }, answers: { rules: { value: '2' } } },
  attach: {
    evidence: { id: 'e3', indicator: 'rules', name: '制度.pdf', size: 9, type: 'pdf', sha256: 'c'.repeat(64) },
  },
  detach: { evidence: 'e1' },
  delete: {},
  submit: {},
  withdraw: { reason: '重新准备' },
  'screen-start': {},
  recommend: { answers: { rules: { value: '2' } } },
  recall: {},
  decline: { reason: '不符合条件' },
  assess: {},
  score: { answers: { rules: { value: '2' } } },
  assign: { reviewers: [thirdReviewer.email] },
  recuse: { reason: '曾任该校顾问' },
  'plan-visit': { day: '2023-06-05', visitors: '孙、周' },
  'record-visit': { day: '2023-05-31', visitors: '孙、周', findings: '分类规范' },
  return: { reason: '补材料', indicators: { rules: '缺第三项制度' } },
  fail: { reason: '现场不符' },
  rectify: { items: [{ indicator: 'rules', text: '补制度', due: '2023-06-20' }] },
  'answer-item': { item: 1, text: '已补' },
  'reopen-item': { item: 2, reason: '仍缺签字', due: '2023-06-30' },
  'close-item': { item: 2 },
  'sign-item': { item: 3 },
  propose: { star: 5, reason: '' },
  'send-back': { reason: '星级存疑' },
  sign: {},
  publish: { batch: '2023-3306-02', until: '2023-06-08' },
  'call-off': { batch: '2023-3306-01', reason: '名单有误' },
  object: { text: '垃圾混装', name: '某居民', contact: '13800000000' },
  uphold: { reason: '查实', outcome: 'assessing' },
  dismiss: { reason: '不属实' },
  name: { number: '绍无废〔2023〕2号', date: '2023-05-30' },
  review: { reason: '年度抽查' },
  keep: { reason: '持续达标' },
  revoke: { reason: '不再达标' },
  remind: {},
  lapse: {},
  expire: {},
};

/** The deadline that the example of a state is about. */
const DEADLINES: Partial<Record<State, string>> = {
  returned: '2023-06-15',
  rectifying: '2023-06-20',
  named: '2026-05-29',
};

/** What a transition takes besides its input: a signature, a time, a reminder that went out. */
export function readyFor(
  transition: TransitionName,
  state: State,
): { readonly changes: Partial<Application>; readonly now: string } {
  const of = DEADLINES[state];
  switch (transition) {
    case 'detach':
      return state === 'assessing' || state === 'reviewing'
        ? { changes: { evidence: { e1: SITE_FILE } }, now: noonOf('2023-06-01') }
        : { changes: {}, now: noonOf('2023-06-01') };
    case 'recall':
      return { changes: { assigned: [], sheets: {}, visits: [] }, now: noonOf('2023-06-01') };
    case 'publish':
      return { changes: { signature: deed(thirdReviewer, '2023-05-10') }, now: noonOf('2023-06-01') };
    case 'object':
      return { changes: {}, now: noonOf('2023-05-26') };
    case 'remind':
      return { changes: {}, now: noonOf('2026-01-01') };
    case 'lapse':
    case 'expire':
      return { changes: of ? { reminded: { of, on: '2023-06-12' } } : {}, now: noonOf('2026-05-30') };
    default:
      return { changes: {}, now: noonOf('2023-06-01') };
  }
}
