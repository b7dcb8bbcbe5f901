import { ADMIN, done, filed, NEIGHBOUR, PROPOSER, SCREENER, SUBMITTER } from '../flow.ts';
import type { TestHost } from '../host.ts';
import { test as base } from './browser.ts';

export const READERS = ['everybody', 'submitter', 'newcomer', 'reviewer', 'screener', 'admin'] as const;

/** A registry with an application in every state, one of them wrong, and a day's record. */
export const test = base.extend('pages', { scope: 'file' }, async ({ registry }) => {
  const [draft, submitted, returned, assessing, proposed, named] = await Promise.all([
    filed(registry, 'draft'),
    filed(registry, 'submitted'),
    filed(registry, 'returned'),
    filed(registry, 'assessing'),
    filed(registry, 'proposed'),
    filed(registry, 'named'),
  ]);
  await done(registry, SUBMITTER, 'PATCH', `/applications/${draft.id}`, {
    unit: { phone: '七号' },
    answers: { 'textbook-reuse': { value: 'abc' }, ledger: {} },
  });
  await countTheDay(registry);
  return pagesOf({ draft, submitted, returned, assessing, proposed, named });
});
const countTheDay = ({ origin }: TestHost) =>
  fetch(`${origin}/local/progress`, { method: 'POST', headers: { 'content-type': 'application/json' } });

type Filed = Record<
  'draft' | 'submitted' | 'returned' | 'assessing' | 'proposed' | 'named',
  { id: string; cell?: string }
>;

/** The pages of each kind of reader. */
const pagesOf = ({ draft, submitted, returned, assessing, proposed, named }: Filed) => ({
  everybody: {
    as: undefined,
    at: [
      '/',
      '/cells',
      '/cells?q=没有这个名称',
      `/cells/${named.cell}`,
      '/districts/330602',
      '/api/v1/docs',
      '/no-such-page',
      '/sign-in/callback',
    ],
  },
  submitter: {
    as: SUBMITTER,
    at: [
      '/apply',
      '/apply/new',
      `/apply/${draft.id}`,
      `/apply/${draft.id}/unit?check=1`,
      `/apply/${draft.id}/part/reduction?check=1`,
      `/apply/${draft.id}/check`,
      `/apply/${submitted.id}`,
      `/apply/${returned.id}`,
      `/apply/${named.id}`,
    ],
  },
  newcomer: { as: NEIGHBOUR, at: ['/apply'] },
  reviewer: {
    as: PROPOSER,
    at: [
      '/desk',
      `/desk/${submitted.id}`,
      `/desk/${assessing.id}?prefill=self`,
      `/desk/${proposed.id}`,
      `/desk/${named.id}`,
    ],
  },
  screener: { as: SCREENER, at: ['/desk?state='] },
  admin: { as: ADMIN, at: ['/admin'] },
});
