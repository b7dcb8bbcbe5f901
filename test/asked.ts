import type { transitionBodies } from '../functions/web/input/schemas.ts';
import type { State } from '../shared/domain/application/application.ts';
import type { Answers } from '../shared/domain/standard/answer.ts';
import { CITY_UNIT, done, filed, PROPOSER, SCREENER, SIGNER, SUBMITTER } from './flow.ts';
import type { TestHost } from './host.ts';
import type { Answer } from './reach.ts';

type Registry = Parameters<typeof filed>[0];
type Filed = Answer['body'];

/** Asks for a move over the API; anything but success ends the test. */
export const post = (registry: Registry, who: string, { id }: { id: string }, move: string, body: object = {}) =>
  done(registry, who, 'POST', `/applications/${id}/${move}`, body);

export const read = (registry: Registry, who: string, { id }: { id: string }): Promise<Filed> =>
  done(registry, who, 'GET', `/applications/${id}`);

/** The lines of a trail as somebody reads them, oldest first. */
export const trailOf = async (registry: Registry, who: string, { id }: { id: string }): Promise<Filed[]> =>
  (await done(registry, who, 'GET', `/applications/${id}/events`)).items;

/** The moves that are open to its reader, apart from evidence, which has tests of its own. */
export const movesOf = ({ moves }: { readonly moves: readonly string[] }): string[] =>
  moves.filter((move) => move !== 'attach' && move !== 'detach');

export const answered = async (registry: Registry): Promise<Filed> =>
  post(registry, SUBMITTER, await filed(registry, 'rectifying'), 'answer-item', { item: 1, text: '台账已补齐' });
const found = async (registry: Registry): Promise<Filed> =>
  post(registry, PROPOSER, await answered(registry), 'close-item', { item: 1 });

/** A move that is asked for over the API: who makes it, on what, and with which words. */
export interface Asking {
  readonly who: string;
  readonly on: (registry: Registry) => Promise<Filed>;
  readonly body: object;
  readonly to: State;
}

const at =
  (state: State, by?: string) =>
  (registry: Registry): Promise<Filed> =>
    filed(registry, state, by ? { by, category: 'office' } : {});
const because = { reason: '另有情况' };
const visit = { day: '2023-06-01', visitors: '孙、周' };
const RULES: Answers = { rules: { value: '1' } };

/** Every move that the API takes by its name, once. The full answers of a school come with those that need them. */
export const askings = (full: Answers): Record<keyof typeof transitionBodies, Asking> => ({
  submit: { who: SUBMITTER, on: at('draft'), body: {}, to: 'submitted' },
  withdraw: { who: SUBMITTER, on: at('submitted'), body: because, to: 'withdrawn' },
  'screen-start': { who: SCREENER, on: at('submitted'), body: {}, to: 'screening' },
  recommend: { who: SCREENER, on: at('screening'), body: { answers: full }, to: 'assessing' },
  recall: { who: SCREENER, on: at('assessing'), body: {}, to: 'screening' },
  decline: { who: SCREENER, on: at('screening'), body: because, to: 'declined' },
  assess: { who: PROPOSER, on: at('submitted', CITY_UNIT), body: {}, to: 'assessing' },
  score: { who: PROPOSER, on: at('assessing'), body: { answers: RULES }, to: 'assessing' },
  assign: { who: PROPOSER, on: at('assessing'), body: { reviewers: [SIGNER] }, to: 'assessing' },
  recuse: { who: PROPOSER, on: at('assessing'), body: because, to: 'assessing' },
  'plan-visit': { who: PROPOSER, on: at('assessing'), body: visit, to: 'assessing' },
  'record-visit': { who: PROPOSER, on: at('assessing'), body: { ...visit, findings: '规范' }, to: 'assessing' },
  return: { who: SCREENER, on: at('screening'), body: because, to: 'returned' },
  fail: { who: PROPOSER, on: at('assessing'), body: because, to: 'failed' },
  rectify: {
    who: PROPOSER,
    on: at('assessing'),
    body: { items: [{ indicator: 'ledger', text: '补齐三月', due: '2023-06-20' }] },
    to: 'rectifying',
  },
  'answer-item': { who: SUBMITTER, on: at('rectifying'), body: { item: 1, text: '已补' }, to: 'rectifying' },
  'reopen-item': { who: SIGNER, on: answered, body: { ...because, item: 1, due: '2023-06-20' }, to: 'rectifying' },
  'close-item': { who: SIGNER, on: answered, body: { item: 1 }, to: 'rectifying' },
  'sign-item': { who: SIGNER, on: found, body: { item: 1 }, to: 'assessing' },
  propose: { who: PROPOSER, on: at('assessing'), body: { answers: full, star: 5 }, to: 'proposed' },
  'send-back': { who: SIGNER, on: at('proposed'), body: because, to: 'assessing' },
  sign: { who: SIGNER, on: at('proposed'), body: {}, to: 'proposed' },
  uphold: { who: PROPOSER, on: at('objected'), body: { ...because, outcome: 'failed' }, to: 'failed' },
  dismiss: { who: PROPOSER, on: at('objected'), body: because, to: 'noticed' },
  name: { who: PROPOSER, on: at('noticed'), body: { number: '绍无废办〔2023〕9号', date: '2023-06-01' }, to: 'named' },
  review: { who: PROPOSER, on: at('named'), body: because, to: 'reviewing' },
  keep: { who: PROPOSER, on: at('reviewing'), body: because, to: 'named' },
  revoke: { who: PROPOSER, on: at('reviewing'), body: because, to: 'revoked' },
});

/** What a request to move something looks like, for those who send it on their own. */
export const asking = (
  who: string,
  { id }: { id: string },
  move: string,
  body: object,
  headers: Record<string, string> = {},
): Parameters<TestHost['call']> => [who, 'POST', `/applications/${id}/${move}`, body, headers];
