import { beforeAll, expect, test } from 'vitest';
import { scopeOf } from '../../../functions/verify/every-unit.ts';
import type { Application } from '../../../shared/domain/application/application.ts';
import { INVARIANTS, offences } from '../../../shared/domain/invariants/invariants.ts';
import type { Picture } from '../../../shared/domain/invariants/picture.ts';
import { readPicture } from '../../../shared/store/picture.ts';
import { filed } from '../../flow.ts';
import { openSite } from '../../site.ts';

const STATES = ['draft', 'returned', 'assessing', 'objected', 'noticed', 'named', 'revoked'] as const;
type Made = (typeof STATES)[number];

/** A sound picture of a reporting unit with one application in each of these states. */
let sound: Picture;
const made = {} as Record<Made, string>;
beforeAll(async () => {
  const site = await openSite();
  const { table, policy } = site.site;
  for (const state of STATES) made[state] = (await filed(site, state)).id;
  const programme = policy.programme('2023');
  if (!programme) throw new Error('no programme');
  const ground = {
    programme,
    divisions: policy.divisions().find,
    standard: policy.standard,
    at: '2023-06-02T01:00:00Z',
  };
  sound = await readPicture(table, scopeOf(policy, '2023', '330602'), ground);
  site.stop();
});

/** The picture with one application changed. */
const changed = (state: Made, change: (a: Application) => object): Picture => ({
  ...sound,
  filed: sound.filed.map((one) =>
    one.application.id === made[state]
      ? { ...one, application: { ...one.application, ...change(one.application) } as Application }
      : one,
  ),
});
/** What the changed picture breaks besides its trails and lists, which notice every change of an application. */
const found = (picture: Picture) => {
  const { 'every trail is whole, and makes its application': _t, ...others } = offences(picture);
  const {
    'the queue shows everything but drafts, as it is stored': _q,
    'the applicants’ lists show everything, as it is stored': _a,
    ...rest
  } = others;
  return rest;
};
const live = () => {
  if (!sound.live) throw new Error('the tally changed');
  return sound.live;
};
const cellOf = (state: Made) => sound.cells.find(({ application }) => application === made[state])?.code ?? '';
const batchOf = (state: Made) => sound.noticeRows.find(({ application }) => application === made[state])?.batch ?? '';
const unitOf = (state: Made) => [...sound.occupied].find(([, id]) => id === made[state])?.[0] ?? '';

/** Every invariant that was seen to fail. */
const failed = new Set<string>();
function expectOnly(picture: Picture, broken: Record<string, string[]>, of = offences): void {
  expect(of(picture)).toEqual(broken);
  for (const name of Object.keys(broken)) failed.add(name);
}

test('a sound picture breaks nothing', () => {
  expect(offences(sound)).toEqual({});
  expect(sound.filed).toHaveLength(STATES.length);
});

test('a tally that counts otherwise', () => {
  const tally = { ...live().tally, 'state:returned': 2, 'load:r1@example.test': 1, cells: 3 };
  expectOnly(
    { ...sound, live: { ...live(), tally } },
    {
      'the tally is what the applications come to': ['cells', 'load:r1@example.test', 'state:returned'],
      'the tally’s cells are those that are named': ['cells'],
    },
  );
});

test('a tally that changed meanwhile is not held against anything', () => {
  const { live: _, ...restless } = sound;
  expect(offences({ ...restless, cells: sound.cells })).toEqual({});
});

test('a running number that was lost, or given twice', () => {
  expectOnly({ ...sound, live: { ...live(), serial: 1 } }, { 'the tally has the last running number': ['serial'] });
  const twice = changed('revoked', ({ award }) => ({ award: { ...award, code: cellOf('named') } }));
  expectOnly(
    twice,
    {
      'a running number is given once': [cellOf('named')],
      'a cell is what its application has become': [cellOf('named'), cellOf('revoked')],
      'a unit’s history has its cells as they are': [cellOf('named'), cellOf('revoked')],
      'a line of a notice tells how its application stands': [`${batchOf('revoked')} ${made.revoked}`],
    },
    found,
  );
});

test('two live applications for one unit', () => {
  const { unit } = sound.filed.find(({ application }) => application.id === made.named)?.application ?? {};
  expectOnly(
    changed('assessing', () => ({ unit })),
    {
      'a unit has one live application in its category': [unitOf('named')],
      'a unit is occupied by its live application alone': [unitOf('assessing'), unitOf('named')].sort(),
    },
    found,
  );
});

test('a unit that is occupied by none or by another, or still occupied', () => {
  const name = 'a unit is occupied by its live application alone';
  const [key, id] = [unitOf('named'), made.returned];
  expectOnly({ ...sound, occupied: new Map([...sound.occupied].filter(([k]) => k !== key)) }, { [name]: [key] });
  expectOnly({ ...sound, occupied: new Map([...sound.occupied, [key, id]]) }, { [name]: [key] });
  expectOnly(
    { ...sound, occupied: new Map([...sound.occupied, ['2023#school#x', id]]) },
    { [name]: ['2023#school#x'] },
  );
});

test('a name with one signer, or with none', () => {
  const name = 'what is named was proposed and signed by two people';
  const one = changed('named', ({ proposal }) => ({ signature: proposal && { by: proposal.by, at: proposal.at } }));
  expectOnly(one, { [name]: [made.named] }, found);
  expectOnly(
    changed('named', () => ({ signature: undefined })),
    { [name]: [made.named] },
    found,
  );
});

test('a name that was given while its notice ran', () => {
  const early = changed('named', ({ award }) => ({ award: { ...award, namedAt: '2023-05-20T01:00:00.000Z' } }));
  expectOnly(
    early,
    {
      'what is named was named after its notice': [made.named],
      'a cell is what its application has become': [cellOf('named')],
      'a unit’s history has its cells as they are': [cellOf('named')],
    },
    found,
  );
});

test('an objection that is open where it must not be, or is not on file', () => {
  expectOnly(
    changed('named', () => ({ objections: { raised: 1, handled: 0 } })),
    {
      'an objection is open only while it is looked into': [made.named],
      'every objection is on file under its number': [made.named],
    },
    found,
  );
  const lost = sound.filed.map((one) => ({ ...one, objections: [] }));
  expectOnly({ ...sound, filed: lost }, { 'every objection is on file under its number': [made.objected] });
});

test('somebody who judged what they filed', () => {
  expectOnly(
    changed('assessing', ({ filers }) => ({ filers: [...filers, 'd330602@example.test'] })),
    { 'nobody judges what they filed': [made.assessing] },
    found,
  );
});

test('a trail with a line less, and one whose application is gone', () => {
  const name = 'every trail is whole, and makes its application';
  const cut = sound.filed.map((one) =>
    one.application.id === made.returned ? { ...one, events: one.events.toSpliced(1, 1) } : one,
  );
  expectOnly({ ...sound, filed: cut }, { [name]: [`${made.returned} version 2: missing`] });
  const [{ events } = { events: [] }] = sound.filed;
  const gone = [{ id: 'x', application: undefined, events }];
  expectOnly({ ...sound, gone }, { [name]: [`x version ${events.length}: removed`] });
});

test('a cell that is not what its application is, or that no application is', () => {
  const [code, other] = [cellOf('named'), '330602-2023-0009'];
  const better = sound.cells.map((cell) => (cell.code === code ? { ...cell, star: 3 as const } : cell));
  const agree = 'a cell is what its application has become';
  const counts = 'the tally’s cells are those that are named';
  expectOnly({ ...sound, cells: better }, { [agree]: [code], [counts]: ['star:3', 'star:5'] });
  const [cell] = sound.cells.filter((one) => one.code === code);
  expectOnly(
    {
      ...sound,
      cells: [...sound.cells, { ...cell, code: other, standing: 'expired' } as (typeof sound.cells)[number]],
    },
    { [agree]: [other], 'the tally has the last running number': ['serial'] },
  );
});

test('a history without a cell', () => {
  const name = 'a unit’s history has its cells as they are';
  const history = sound.history.filter(({ code }) => code !== cellOf('revoked'));
  expectOnly({ ...sound, history }, { [name]: [cellOf('revoked')] });
});

test('what time does next is missing, or stale', () => {
  const name = 'time does next what the applications tell, and nothing else';
  const [first] = sound.due;
  if (!first) throw new Error('nothing is due');
  const key = `${first.day}#${first.application}`;
  expectOnly({ ...sound, due: sound.due.slice(1) }, { [name]: [key] });
  expectOnly(
    { ...sound, due: [...sound.due, { ...first, day: '2023-01-01' }] },
    {
      [name]: [`2023-01-01#${first.application}`],
    },
  );
});

test('a line of a notice that tells otherwise, or of a notice that is not the application’s', () => {
  const name = 'a line of a notice tells how its application stands';
  const key = `${batchOf('noticed')} ${made.noticed}`;
  const told = (standing: 'named' | 'dropped') =>
    sound.noticeRows.map((row) => (row.application === made.noticed ? { ...row, standing } : row));
  expectOnly({ ...sound, noticeRows: told('named') }, { [name]: [key] });
  const undone = changed('noticed', () => ({ notice: undefined }));
  const due = sound.due.filter(({ application }) => application !== made.noticed);
  expectOnly({ ...undone, due }, { [name]: [key] }, found);
  expect(found({ ...undone, due, noticeRows: told('dropped') })).toEqual({});
});

test('a notice that is not on file', () => {
  const batches = sound.batches.filter(({ id }) => id !== batchOf('noticed'));
  expectOnly(
    { ...sound, batches },
    { 'a notice is on file, with the applications that it makes public': [`${batchOf('noticed')} ${made.noticed}`] },
  );
});

test('a notice that is noted as settled while something waits', () => {
  const settled = (state: Made) => ({
    ...sound,
    batches: sound.batches.map((one) => (one.id === batchOf(state) ? { ...one, settled: true as const } : one)),
  });
  const name = 'of a notice that is settled nothing is left to decide';
  expectOnly(settled('noticed'), { [name]: [batchOf('noticed')] });
  expect(offences(settled('named'))).toEqual({});
});

test('a batch that was broken off more than a day ago', () => {
  const name = 'a batch is finished within a day';
  const broken = (state: Made, unfinished: string, at: string) => ({
    ...sound,
    at,
    batches: sound.batches.map((batch) => (batch.id === batchOf(state) ? { ...batch, unfinished } : batch)),
  });
  const [published, naming] = ['2023-05-18T01:00:00.000Z', '2023-06-01T01:00:00.000Z'].map((at) => Date.parse(at));
  const later = (from = 0, hours: number) => new Date(from + hours * 3_600_000).toISOString();
  expectOnly(broken('noticed', 'publish', later(published, 25)), { [name]: [batchOf('noticed')] });
  expect(offences(broken('noticed', 'publish', later(published, 23)))).toEqual({});
  const off = { by: 'r2@example.test', at: later(published, 48), reason: '名单有误' };
  const callingOff = (hours: number) => {
    const picture = broken('noticed', 'call-off', later(published, hours));
    const calledOff = (one: (typeof picture.batches)[number]) =>
      one.id === batchOf('noticed') ? { ...one, calledOff: off } : one;
    return { ...picture, batches: picture.batches.map(calledOff) };
  };
  expectOnly(callingOff(48 + 25), { [name]: [batchOf('noticed')] });
  expect(offences(callingOff(48 + 23))).toEqual({});
  const since = (state: Application['state'], hours: number) => ({
    ...callingOff(48 + 72),
    filed: changed('noticed', () => ({ state, since: later(published, hours) })).filed,
  });
  const stuck = (picture: Picture) => found(picture)[name] ?? [];
  expect([since('objected', 48), since('noticed', 48 + 49)].map(stuck)).toEqual([[], []]);
  expect(stuck(since('noticed', 48 + 47))).toEqual([batchOf('noticed')]);
  expectOnly(broken('named', 'name', later(naming, 25)), { [name]: [batchOf('named')] });
  expect(offences(broken('named', 'name', later(naming, 23)))).toEqual({});
});

test('a list that does not have an application, has another of it, has it twice, or elsewhere', () => {
  const lists = [
    ['queue', 'the queue shows everything but drafts, as it is stored'],
    ['byApplicant', 'the applicants’ lists show everything, as it is stored'],
  ] as const;
  for (const [list, name] of lists) {
    const rows = sound[list];
    const [row] = rows;
    if (!row) throw new Error('an empty list');
    const broken = { [name]: [row.id] };
    expectOnly({ ...sound, [list]: rows.slice(1) }, broken);
    expectOnly({ ...sound, [list]: [...rows, row] }, broken);
    expectOnly({ ...sound, [list]: [{ ...row, inPlace: false }, ...rows.slice(1)] }, broken);
    expectOnly({ ...sound, [list]: [{ ...row, listed: { ...row.listed, name: '某校' } }, ...rows.slice(1)] }, broken);
    expectOnly({ ...sound, [list]: [...rows, { ...row, id: 'x' }] }, { [name]: ['x'] });
    expect(offences({ ...sound, at: '2023-06-01T01:00:30.000Z', [list]: rows.slice(1) })).toEqual({});
  }
});

test('every invariant was seen to fail', () => {
  expect([...failed].sort()).toEqual(Object.keys(INVARIANTS).sort());
});
