import type { Application } from '../../../../shared/domain/application/application.ts';
import type { Decision } from '../../../../shared/domain/application/change.ts';
import { decide } from '../../../../shared/domain/application/decide.ts';
import type { Inputs, TransitionName } from '../../../../shared/domain/application/inputs.ts';
import { open } from '../../../../shared/domain/application/open.ts';
import { type Actor, CLOCK, PUBLIC } from '../../../../shared/domain/member.ts';
import {
  BEST,
  exampleContext,
  noonOf,
  reviewer,
  screener,
  secondReviewer,
  submitter,
  thirdReviewer,
} from '../examples.ts';
import { allowed } from './tried.ts';

type Stop = {
  readonly [T in TransitionName]: readonly [day: string, actor: Actor, transition: T, input: Inputs[T]];
}[TransitionName];

const unit = { name: '塔山小学', division: '330602001001', address: '路', contact: '王老师', phone: '85000000' };
const reason = '理由';
const visited = { day: '2023-04-01', visitors: '两位同志' };

/** One whole way: corrected, mended, objected to, named, reviewed, kept, expired. */
const STOPS: readonly Stop[] = [
  ['2023-03-01', submitter, 'save', { unit, answers: BEST }],
  ['2023-03-02', submitter, 'submit', {}],
  ['2023-03-03', screener, 'screen-start', {}],
  ['2023-03-03', screener, 'return', { reason, indicators: { rules: '缺制度' } }],
  ['2023-03-15', CLOCK, 'remind', {}],
  ['2023-03-16', submitter, 'save', { answers: { rules: { value: '2', note: '已补' } } }],
  ['2023-03-16', submitter, 'submit', {}],
  ['2023-03-17', screener, 'screen-start', {}],
  ['2023-03-17', screener, 'score', { answers: { rules: { value: '1' } } }],
  ['2023-03-18', screener, 'recommend', { answers: BEST }],
  ['2023-03-19', reviewer, 'assign', { reviewers: [reviewer.email, secondReviewer.email, thirdReviewer.email] }],
  ['2023-03-20', thirdReviewer, 'score', { answers: BEST }],
  ['2023-03-20', thirdReviewer, 'recuse', { reason: '曾任顾问' }],
  ['2023-03-21', reviewer, 'plan-visit', visited],
  ['2023-04-01', reviewer, 'record-visit', { ...visited, findings: '分类规范' }],
  ['2023-04-02', reviewer, 'rectify', { items: [{ indicator: 'rules', text: '补', due: '2023-04-20' }] }],
  ['2023-04-10', submitter, 'answer-item', { item: 1, text: '已补' }],
  ['2023-04-11', reviewer, 'reopen-item', { item: 1, reason: '仍缺', due: '2023-04-30' }],
  ['2023-04-12', submitter, 'answer-item', { item: 1, text: '再补' }],
  ['2023-04-13', reviewer, 'close-item', { item: 1 }],
  ['2023-04-14', secondReviewer, 'sign-item', { item: 1 }],
  ['2023-04-15', reviewer, 'propose', { answers: BEST, star: 4, reason: '稳妥' }],
  ['2023-04-16', secondReviewer, 'send-back', { reason: '应为五星' }],
  ['2023-04-17', reviewer, 'propose', { star: 5, reason: '' }],
  ['2023-04-18', secondReviewer, 'sign', {}],
  ['2023-04-19', secondReviewer, 'publish', { batch: '2023-3306-01', until: '2023-04-26' }],
  ['2023-04-20', PUBLIC, 'object', { text: '垃圾混装', name: '某居民', contact: '13800000000' }],
  ['2023-04-21', reviewer, 'dismiss', { reason: '不属实' }],
  ['2023-04-27', CLOCK, 'remind', {}],
  ['2023-04-28', reviewer, 'name', { number: '1号', date: '2023-04-28' }],
  ['2024-04-28', secondReviewer, 'review', { reason: '抽查' }],
  ['2024-05-28', secondReviewer, 'keep', { reason: '达标' }],
  ['2026-04-01', CLOCK, 'remind', {}],
  ['2026-04-28', CLOCK, 'expire', {}],
];

function gone(): Decision[] {
  const at = (day: string) => exampleContext({ now: noonOf(day) });
  const decisions = [allowed(open({ id: '2023-330602-abcdefghij', unit: {} }, submitter, at('2023-03-01')))];
  for (const [day, actor, transition, input] of STOPS) {
    const before = decisions.at(-1)?.after as Application;
    decisions.push(allowed(decide(before, transition, actor, input as Inputs[typeof transition], at(day))));
  }
  return decisions;
}

/** The decisions of a whole way, one after the other. */
export const trail: readonly Decision[] = gone();
/** Each application on that way. */
export const stops: readonly Application[] = trail.flatMap(({ after }) => after ?? []);
