import { addDays } from '../../shared/domain/time.ts';
import { CAST } from './cast.ts';
import type { Ask, Case, Item } from './model.ts';
import { deadlineOf, isGraced, leadsTo, saidIn, termFrom } from './rules.ts';

type Effect = (a: Case, ask: Ask, today: string) => Partial<Case>;

const item = (a: Case, { input }: Ask, change: (item: Item) => Item): Partial<Case> => ({
  items: a.items.map((one, n) => (n === Number(input.item) - 1 ? change(one) : one)),
});
const without = (list: readonly string[], who: string) => list.filter((one) => one !== who);
const UNDONE = { proposer: undefined, signer: undefined, star: undefined };

const EFFECTS: Partial<Record<Ask['what'], Effect>> = {
  save: (_, { input }) => ({
    ...(input.answers !== undefined && { whole: true }),
    ...(input.unit !== undefined && { unit: labelOf((input.unit as { name: string }).name) }),
  }),
  attach: (a, { who, input }) => ({
    files: { ...a.files, [(input.evidence as { id: string }).id]: CAST[who]?.role === 'submitter' ? 'applicant' : who },
  }),
  detach: (a, { input }) => {
    const { [String(input.evidence)]: _, ...files } = a.files;
    return { files };
  },
  submit: (a, { who }) => ({ filers: [...without(a.filers, who), who] }),
  assess: (a, { who }) => ({ assigned: [...without(a.assigned, who), who] }),
  assign: (_, { input }) => ({ assigned: input.reviewers as string[] }),
  recuse: (a, { who }) => ({ recused: [...a.recused, who], assigned: without(a.assigned, who) }),
  return: (a, _, today) => ({ until: { ...a.until, returned: addDays(today, 15) } }),
  rectify: (a, { input }) => ({
    of: a.state === 'reviewing' ? 'reviewing' : 'assessing',
    items: (input.items as { due: string }[]).map(({ due }) => ({ is: 'open', due })),
  }),
  'answer-item': (a, ask) => item(a, ask, ({ due }) => ({ is: 'done', due })),
  'reopen-item': (a, ask) => item(a, ask, () => ({ is: 'open', due: String(ask.input.due) })),
  'close-item': (a, ask) => item(a, ask, ({ due }) => ({ is: 'found', due, finder: ask.who })),
  'sign-item': (a, ask) => item(a, ask, (one) => ({ ...one, is: 'closed' })),
  score: (a, { who }) => ({ looked: a.looked || CAST[who]?.role === 'reviewer' }),
  'plan-visit': () => ({ looked: true }),
  'record-visit': () => ({ looked: true }),
  propose: (_, { who, input }) => ({ looked: true, proposer: who, star: Number(input.star) }),
  'send-back': () => UNDONE,
  sign: (_, { who }) => ({ signer: who }),
  publish: (a, { input }) => ({
    batch: String(input.batch),
    until: { ...a.until, noticed: String(input.until) },
  }),
  'call-off': (a) => ({ batch: undefined, until: { ...a.until, noticed: undefined } }),
  object: (a) => ({ objections: a.objections + 1 }),
  uphold: (a, { input }) =>
    input.outcome === 'failed' ? {} : { ...UNDONE, batch: undefined, until: { ...a.until, noticed: undefined } },
  name: (a, { input }) => ({ until: { ...a.until, named: termFrom(String(input.date)) } }),
  keep: (a, _, today) => {
    const { named = '' } = a.until;
    return today < addDays(named, -180) ? {} : { until: { ...a.until, named: termFrom(addDays(named, 1)) } };
  },
  remind: (a, _, today) => {
    const of = deadlineOf(a) ?? '';
    return { reminded: { of, on: today, ...(isGraced(a) && today > of && { late: true }) } };
  },
};

/** The application after a change. */
export function after(a: Case, ask: Ask, today: string): Case {
  const state = leadsTo(a, ask);
  const { reminded, ...rest } = a;
  const email = CAST[ask.who]?.email;
  return {
    ...rest,
    ...(state === a.state && { reminded }),
    ...EFFECTS[ask.what]?.(a, ask, today),
    state,
    version: a.version + 1,
    ...(ask.key !== undefined && { keys: { ...a.keys, [`${email} ${ask.key}`]: saidIn(ask) } }),
  };
}

/** Names that are one and the same unit, however they are typed. */
export const labelOf = (name: string): string => name.replace(/\s|校/g, '').normalize('NFKC').toUpperCase();
