import type { Star } from '../../../shared/domain/programme.ts';
import { type Typed, typedAnswers, typedUnder } from '../input/form.ts';
import type { transitionBodies } from '../input/schemas.ts';

/** The moves that are buttons of an application's page at the desk. */
export type DeskMove = Exclude<keyof typeof transitionBodies, 'submit' | 'withdraw' | 'answer-item' | 'assign'>;

const reason = (move: DeskMove) => (form: Typed) => ({ reason: form[`${move}.reason`] ?? '' });
const nothing = () => ({});
const sheet = (form: Typed) => {
  const site = typedAnswers(form, 'site');
  return { answers: typedAnswers(form), ...(Object.keys(site).length > 0 && { site }) };
};
const item = (form: Typed) => ({ item: Number(form.item) });
const under =
  (move: DeskMove, ...fields: string[]) =>
  (form: Typed) =>
    Object.fromEntries(fields.map((field) => [field, form[`${move}.${field}`] ?? '']));

/** What each button of the desk reads from the one form around it. */
export const deskInputs: { readonly [T in DeskMove]: (form: Typed) => unknown } = {
  'screen-start': nothing,
  recommend: (form) => ({ answers: typedAnswers(form) }),
  recall: nothing,
  decline: reason('decline'),
  assess: nothing,
  score: (form) => sheet(form),
  recuse: reason('recuse'),
  'plan-visit': under('plan-visit', 'day', 'visitors'),
  'record-visit': under('record-visit', 'day', 'visitors', 'findings'),
  return: (form) => ({ ...reason('return')(form), indicators: typedUnder(form, 'correct') }),
  fail: reason('fail'),
  rectify: (form) => ({
    items: Object.entries(typedUnder(form, 'correct')).map(([indicator, text]) => ({
      ...{ indicator, text },
      due: form['rectify.due'] ?? '',
    })),
  }),
  'reopen-item': (form) => ({
    ...item(form),
    reason: form[`reopen-item.${form.item}.reason`] ?? '',
    due: form[`reopen-item.${form.item}.due`] ?? '',
  }),
  'close-item': item,
  'sign-item': item,
  propose: (form) => ({ ...sheet(form), star: Number(form.star) as Star, reason: form['propose.reason'] ?? '' }),
  'send-back': reason('send-back'),
  sign: nothing,
  uphold: (form) => ({ ...reason('uphold')(form), outcome: form['uphold.outcome'] ?? '' }),
  dismiss: reason('dismiss'),
  name: under('name', 'number', 'date'),
  review: reason('review'),
  keep: reason('keep'),
  revoke: reason('revoke'),
};
