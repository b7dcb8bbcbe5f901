import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { type Application, STATES, type State } from '../../../shared/domain/application/application.ts';
import type { Decision } from '../../../shared/domain/application/change.ts';
import { type Listed, listOfApplicant, listQueue, type Page, type Where } from '../../../shared/store/applications.ts';
import type { Table } from '../../../shared/store/client.ts';
import { assessed, committed, moving, noticed, opening } from '../../decisions.ts';
import { counted } from '../../meddle.ts';
import { freshTable } from '../../table.ts';

let table: Table;
beforeAll(async () => {
  table = await freshTable();
});

/** A few places of two districts and the city's own units, so that they meet often. */
const APPLICANTS = ['330602001', '330602002', '330603001', '3306'] as const;
const DISTRICTS = ['330602', '330603', '3306'] as const;

interface Sketch {
  readonly applicant: string;
  readonly state: State;
  readonly day: number;
}
const sketches = fc.array(
  fc.record({
    applicant: fc.constantFrom(...APPLICANTS),
    state: fc.constantFrom(...STATES),
    day: fc.integer({ min: 1, max: 3 }),
  }),
  { maxLength: 12 },
);

/** A decision that only writes an application as it is. */
const written = (after: Application): Decision => ({
  ...opening(after.id),
  after,
  due: { before: undefined, after: undefined },
});

let programmes = 0;

/** Stores applications in a programme of their own, under ids in a shuffled order. */
async function stored(drawn: readonly Sketch[]): Promise<{ programme: string; all: Application[] }> {
  const programme = `p${++programmes}`;
  const all = drawn.map(({ applicant, state, day }, n): Application => {
    const { after } = opening(`${programme}-${applicant}-${(n * 7) % 13}`, { name: `单位${n}` });
    if (!after) throw new Error('no draft');
    return { ...after, programme, applicant, state, since: `2023-06-0${day}T00:00:00.000Z` };
  });
  await Promise.all(all.map((after) => committed(table, written(after))));
  return { programme, all };
}

const order = (a: Application) => `${a.state}#${a.since}#${a.id}`;
const shown = ({ unit, ...a }: Application): Listed => {
  const { id, version, programme, category, applicant, state, since, assigned } = a;
  return { id, version, programme, category, applicant, state, since, assigned, name: unit.name };
};
const expected = (all: readonly Application[], fits: (a: Application) => boolean): Listed[] =>
  all
    .filter(fits)
    .sort((a, b) => (order(a) < order(b) ? -1 : 1))
    .map(shown);

/** Every page, one after the other; each must be full but the last. */
async function turned(most: number, read: (after: string | undefined) => Promise<Page<Listed>>): Promise<Listed[]> {
  const rows: Listed[] = [];
  let after: string | undefined;
  do {
    const page = await read(after);
    if (page.next !== undefined) expect(page.rows.length).toBe(most);
    rows.push(...page.rows);
    after = page.next;
  } while (after !== undefined);
  return rows;
}

test('a queue merges its districts by state and age, whatever the page size', async () => {
  await fc.assert(
    fc.asyncProperty(
      sketches,
      fc.subarray([...DISTRICTS]),
      fc.option(fc.constantFrom(...STATES), { nil: undefined }),
      async (drawn, districts, state) => {
        const { programme, all } = await stored(drawn);
        const fits = (a: Application) =>
          a.state !== 'draft' &&
          (state === undefined || a.state === state) &&
          districts.some((d) => d === a.applicant.slice(0, 6));
        for (let most = 1; most <= all.length + 1; most++) {
          const rows = await turned(most, (after) => listQueue(table, { programme, districts, state, after, most }));
          expect(rows).toEqual(expected(all, fits));
        }
      },
    ),
    { numRuns: 15 },
  );
});

test('a township’s list holds its own and its drafts, whatever the page size', async () => {
  await fc.assert(
    fc.asyncProperty(
      sketches,
      fc.constantFrom(...APPLICANTS),
      fc.option(fc.constantFrom(...STATES), { nil: undefined }),
      async (drawn, applicant, state) => {
        const { programme, all } = await stored(drawn);
        const fits = (a: Application) => a.applicant === applicant && (state === undefined || a.state === state);
        for (let most = 1; most <= all.length + 1; most++) {
          const range = { programme, applicant, state, most };
          const rows = await turned(most, (after) => listOfApplicant(table, { ...range, after }));
          expect(rows).toEqual(expected(all, fits));
        }
      },
    ),
    { numRuns: 15 },
  );
});

test('a programme whose name begins like another’s is not listed with it', async () => {
  const sketch: Sketch = { applicant: '330602001', state: 'submitted', day: 1 };
  const { programme, all } = await stored([sketch]);
  const longer = { ...(all[0] as Application), id: 'other-330602-0', programme: `${programme}1` };
  await committed(table, written(longer));
  const range = { programme, state: undefined, after: undefined, most: 9 };
  const mine = await listOfApplicant(table, { ...range, applicant: '330602001' });
  expect(mine.rows).toEqual(all.map(shown));
  const queue = await listQueue(table, { ...range, districts: ['330602'] });
  expect(queue.rows).toEqual(all.map(shown));
});

test('an empty page ends a list', async () => {
  const none = { programme: 'none', state: undefined, after: undefined, most: 5 };
  expect(await listQueue(table, { ...none, districts: ['330602'] })).toEqual({ rows: [] });
  expect(await listOfApplicant(table, { ...none, applicant: '330602001' })).toEqual({ rows: [] });
});

test('a page costs one request for each district, even when more follow', async () => {
  const five = Array.from({ length: 5 }, (): Sketch => ({ applicant: '330602001', state: 'named', day: 1 }));
  const { programme } = await stored(five);
  const { table: own, sent } = counted(table);
  const range = { programme, state: undefined, after: undefined, most: 2 };
  await listQueue(own, { ...range, districts: ['330602', '330603'] });
  expect(sent).toEqual(['Query', 'Query']);
});

test('a place outside the state that is asked for means its beginning', async () => {
  const day = (state: State): Sketch => ({ applicant: '330602001', state, day: 1 });
  const { programme, all } = await stored([day('assessing'), day('submitted'), day('withdrawn')]);
  const range = { programme, state: 'submitted' as const, districts: ['330602'], most: 5 };
  const rows = expected(all, ({ state }) => state === 'submitted');
  for (const after of ['a', 'assessing#', 'withdrawn#2023', '\uffff', '😀'])
    expect(await listQueue(table, { ...range, after })).toEqual({ rows });
});

test('a list tells the deadline, and whose work it is', async () => {
  const own = await freshTable();
  const noticing = await noticed(own, '2023-330602-aaaaaaaaaa');
  const assessing = await assessed(own, '2023-330602-bbbbbbbbbb', '府山小学');
  await committed(own, moving(assessing, 'assign', { reviewers: ['r2@example.test'] }));
  const range = { programme: '2023', state: undefined, after: undefined, most: 9 };
  const { rows } = await listQueue(own, { ...range, districts: ['330602'] });
  expect(rows.map(({ id, deadline, assigned }) => [id, deadline, assigned])).toEqual([
    [assessing.id, undefined, ['r2@example.test']],
    [noticing.id, '2023-06-08', []],
  ]);
  const work = await listQueue(own, {
    ...range,
    districts: ['330602'],
    where: { assigned: { to: 'r2@example.test' } },
  });
  expect(work.rows.map(({ id }) => id)).toEqual([assessing.id]);
});

test('a queue is narrowed by whatever its lines tell', async () => {
  const own = await freshTable();
  const noticing = await noticed(own, '2023-330602-aaaaaaaaaa');
  const assessing = await assessed(own, '2023-330602-bbbbbbbbbb', '府山小学');
  const range = { programme: '2023', state: undefined, after: undefined, most: 9, districts: ['330602'] };
  const found = async (where: Where) => (await listQueue(own, { ...range, where })).rows.map(({ id }) => id);
  const [one, other] = [assessing.id, noticing.id];
  const { applicant, proposal } = noticing;
  expect(await found({ applicant, category: 'school', assigned: 'nobody' })).toEqual([one, other]);
  expect(await found({ assigned: 'somebody' })).toEqual([]);
  expect(await found({ name: '府山' })).toEqual([one]);
  expect(await found({ star: proposal?.star })).toEqual([other]);
  expect([await found({ dueBy: '2023-06-07' }), await found({ dueBy: '2023-06-08' })]).toEqual([[], [other]]);
  expect(await found({ category: 'school', name: '小学', dueBy: '2023-06-08' })).toEqual([other]);
});
