import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Application, STATES } from '../../../../shared/domain/application/application.ts';
import { mayRead, seenBy, trailFor } from '../../../../shared/domain/application/visible.ts';
import {
  admin,
  citySubmitter,
  neighbour,
  otherScreener,
  reviewer,
  screener,
  secondReviewer,
  submitter,
  thirdReviewer,
} from '../examples.ts';
import { applicationIn, FILE, ITEMS, SITE_FILE } from './stages.ts';
import { stops, trail } from './trail.ts';

const READERS = [submitter, neighbour, citySubmitter, screener, otherScreener, reviewer, admin];
const readersOf = (applicant: string, state: (typeof STATES)[number]) =>
  READERS.filter((reader) => mayRead(reader, { applicant, state })).map((reader) => reader.email.split('@')[0]);

describe('who may read an application', () => {
  test('a draft is its township’s alone', () => {
    expect(readersOf('330602001', 'draft')).toEqual(['t330602001']);
    expect(readersOf('3306', 'draft')).toEqual(['city']);
  });

  test.each(STATES.filter((state) => state !== 'draft'))('%s: its township, its district and the city', (state) => {
    expect(readersOf('330602001', state)).toEqual(['t330602001', 'd330602', 'r1', 'admin']);
    expect(readersOf('3306', state)).toEqual(['city', 'r1', 'admin']);
  });
});

const OUTSIDERS = [submitter, screener];
const CITY = [reviewer, secondReviewer, thirdReviewer];
const events = trail.map(({ event }) => event);
const HIDDEN = ['分类规范', '曾任顾问', '稳妥', '应为五星', '垃圾混装', '某居民', '13800000000', '192.0.2.1'];

describe('what they see of it', () => {
  test.each([reviewer, admin])('a $role sees all', (reader) => {
    expect(STATES.map((state) => seenBy(reader, applicationIn(state)))).toEqual(STATES.map((s) => applicationIn(s)));
  });

  test.each(OUTSIDERS)('a $role sees no reviewer, sheet, finding or objector, on whatever way', (reader) => {
    const examples = [...stops, ...STATES.map((state) => applicationIn(state))];
    fc.assert(
      fc.property(fc.constantFrom(...examples), fc.nat({ max: events.length }), (application, n) => {
        const seen = JSON.stringify([seenBy(reader, application), trailFor(reader, events.slice(0, n))]);
        const found = [...CITY.flatMap(({ email, name }) => [email, name]), ...HIDDEN].filter((word) =>
          seen.includes(word),
        );
        expect(found).toEqual([]);
        const { city, sheets, assigned, recused, signature, objections } = seenBy(reader, application);
        expect({ city, sheets, assigned, recused, signature, objections }).toEqual({
          city: {},
          sheets: {},
          assigned: [],
          recused: [],
        });
      }),
    );
  });

  test('the applicant sees neither the district’s answers nor who screened', () => {
    for (const application of [...stops, ...STATES.map((state) => applicationIn(state))]) {
      const seen = seenBy(submitter, application);
      expect([seen.district, 'recommended' in seen]).toEqual([{}, false]);
      expect(JSON.stringify([seen, trailFor(submitter, events)])).not.toContain(screener.email);
    }
  });

  test('the district sees its own', () => {
    const { district, recommended } = applicationIn('assessing');
    expect(seenBy(screener, applicationIn('assessing'))).toMatchObject({ district, recommended });
  });

  test('the star is seen once it is public, without its reason', () => {
    const { star, score, at } = applicationIn('noticed').proposal ?? {};
    const open = STATES.filter((state) => seenBy(submitter, applicationIn(state)).proposal !== undefined);
    expect(open).toEqual(['noticed', 'objected', 'named', 'reviewing', 'revoked', 'expired']);
    for (const state of open)
      expect(seenBy(submitter, applicationIn(state)).proposal).toEqual({ by: '', at, star, score, reason: '' });
  });

  test('what has to be mended is seen, and whose answer it was, but not who asked, closed or signed', () => {
    const { rectification } = seenBy(submitter, applicationIn('rectifying'));
    expect(
      rectification?.items.map(({ answer, closed, signature }) => [answer?.by, closed?.by, signature?.by]),
    ).toEqual([
      [undefined, undefined, undefined],
      [submitter.email, undefined, undefined],
      [submitter.email, '', undefined],
      [submitter.email, '', ''],
    ]);
    expect(rectification?.items.map(({ text }) => text)).toEqual(ITEMS.map(({ text }) => text));
  });

  test('why it ended is seen, and by whom only if it was one’s own', () => {
    const by = (state: 'declined' | 'failed' | 'withdrawn' | 'revoked') =>
      seenBy(submitter, applicationIn(state)).ended;
    expect(['declined', 'failed', 'withdrawn', 'revoked'].map((state) => by(state as 'failed')?.by)).toEqual([
      '',
      '',
      submitter.email,
      '',
    ]);
    expect(by('failed')?.reason).toBe('现场不符');
  });

  test('of the files those that the applicant shows are seen', () => {
    const application = applicationIn('assessing', { evidence: { e1: FILE, e2: SITE_FILE } });
    expect(OUTSIDERS.map((reader) => seenBy(reader, application).evidence)).toEqual([{ e1: FILE }, { e1: FILE }]);
  });

  test('of a visit the day is seen, and neither who comes nor what was found', () => {
    const after = stops.find(({ visits }) => visits[0]?.held) as Application;
    expect(seenBy(submitter, after).visits).toEqual([
      { by: '', at: '2023-03-21T04:00:00.000Z', day: '2023-04-01', visitors: '' },
    ]);
  });
});

describe('what they see of its trail', () => {
  const seen = (reader: typeof reviewer) => trailFor(reader, events);
  const quiet = ['save', 'score', 'delete'];

  test('an administrator sees every line, and before and after but of a draft', () => {
    const drafts = events.filter(({ to }) => to === 'draft').map(({ version }) => version);
    expect(seen(admin).map(({ version }) => version)).toEqual(events.map(({ version }) => version));
    expect(seen(admin).map(({ version, changes }) => (drafts.includes(version) ? 0 : changes.length))).toEqual(
      seen(admin).map(({ changes }) => changes.length),
    );
    expect(seen(admin).filter(({ version }) => !drafts.includes(version))).toEqual(
      events.filter(({ version }) => !drafts.includes(version)),
    );
  });

  test('nobody but its township learns what was typed in a draft', () => {
    const typed = JSON.stringify(seen(admin).filter(({ to, from }) => to === 'draft' || from === 'draft'));
    expect(['塔山小学', '王老师', '85000000'].filter((word) => typed.includes(word))).toEqual([]);
  });

  test('a reviewer sees every line that is news, without before and after and addresses', () => {
    const news = events.filter(({ transition }) => !quiet.includes(transition));
    expect(seen(reviewer)).toEqual(
      news.map((event) => ({ ...event, source: { via: 'page' }, changes: [], previous: '', hash: '' })),
    );
  });

  test.each(OUTSIDERS)('a $role sees neither quiet lines nor the city’s own business', (reader) => {
    const inside = ['assign', 'recuse', 'propose', 'send-back', 'sign', 'record-visit', 'close-item', ...quiet];
    const heard = events.filter(({ transition }) => !inside.includes(transition));
    expect(seen(reader).map(({ version }) => version)).toEqual(heard.map(({ version }) => version));
    expect(seen(reader).filter(({ role, by, name }) => role === 'reviewer' && by + name !== '')).toEqual([]);
    expect(seen(reader).flatMap(({ changes, source }) => [...changes, ...Object.keys(source)])).toEqual(
      heard.map(() => 'via'),
    );
  });

  test('the score of the recommendation stays between district and city', () => {
    const score = (reader: typeof reviewer) =>
      seen(reader).find(({ transition }) => transition === 'recommend')?.detail.score;
    expect([score(submitter), score(screener), score(reviewer)]).toEqual([undefined, 10_000, 10_000]);
  });
});
