import { afterAll, beforeAll, expect, test } from 'vitest';
import { ADMIN, done, PROPOSER, SCREENER, SUBMITTER } from '../../../flow.ts';
import { meddled } from '../../../meddle.ts';
import { openSite, type TestSite } from '../../../site.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.stop());

const DISTRICTS = ['330602', '330603', '330604', '330681', '330683', '330624'];
const divisions = async (query: string) =>
  (await done(site, undefined, 'GET', `/divisions${query}`)).items.map(
    (d: Record<string, string>) => `${d.code} ${d.name}`,
  );

test('without a word, the districts of the city are listed', async () => {
  const { items } = await done(site, undefined, 'GET', '/divisions');
  expect(items.map(({ code }: { code: string }) => code).sort()).toEqual([...DISTRICTS].sort());
  expect(items[0]).toEqual({ code: '330602', name: '越城区', level: 'district', parent: '3306' });
});

test('below a division are its own, and below a village none', async () => {
  expect((await divisions('?parent=330602')).length).toBe(17);
  expect((await divisions('?parent=330602001'))[0]).toBe('330602001004 花园社区');
  expect(await divisions('?parent=330602001004')).toEqual([]);
  expect(await divisions('?parent=9999')).toEqual([]);
});

test('a division is found by name, code, pinyin and initials, best first', async () => {
  for (const q of ['hyshq', 'huayuanshequ', '花园社区', '330602001004', ' HY shq ', '３３０６０２００１００４'])
    expect((await divisions(`?q=${encodeURIComponent(q)}`))[0]).toBe('330602001004 花园社区');
  expect(await divisions('?q=zzzzzz')).toEqual([]);
  expect(await divisions('?q=')).toEqual([]);
  expect((await divisions('?q=sq')).length).toBe(20);
});

test('a search below a division finds nothing beside it', async () => {
  const found = await divisions('?q=hyshq&parent=330602007');
  expect(found).toEqual(['330602007015 龙洲花园社区']);
});

test('a search below a division is not cut short by better hits elsewhere', async () => {
  const below = await divisions('?q=sq&parent=330624');
  expect(below.length).toBe(20);
});

test('programmes are listed, and one is read with the denominators in force', async () => {
  const { items } = await done(site, undefined, 'GET', '/programmes');
  expect(items.map(({ id, line }: Record<string, string>) => [id, line])).toEqual([
    ['2023', 'zero-waste'],
    ['eco2023', 'eco'],
    ['lowcarbon2023', 'low-carbon'],
  ]);
  expect(items.slice(0, 1)).toEqual([
    {
      id: '2023',
      line: 'zero-waste',
      name: { zh: '2023 年度“无废城市细胞”创建', en: 'Zero-waste city cells 2023' },
      city: '3306',
      window: { opens: '2023-01-01', closes: '2023-12-31' },
    },
  ]);
  const programme = await done(site, undefined, 'GET', '/programmes/2023');
  expect([programme.starBands, programme.quotas.cells]).toEqual([{ 3: 85, 4: 90, 5: 95 }, { count: 100 }]);
  expect(Object.keys(programme.denominators).sort()).toEqual([...DISTRICTS].sort());
  const { townships, villages, asOf } = programme.denominators['330602'];
  expect([townships, villages, asOf]).toEqual([17, 352, '2023-06-30']);
});

test('standards are listed once a category, and one is read with points as people write them', async () => {
  const { items } = await done(site, undefined, 'GET', '/standards');
  const policy = site.site.policy.everyStandard();
  expect(items.map((s: Record<string, unknown>) => [s.category, s.version, s.indicators])).toEqual(
    policy.map((s) => [s.category, 1, s.sections.flatMap((section) => section.indicators).length]),
  );
  const school = await done(site, undefined, 'GET', '/standards/school/1');
  const points = school.sections.flatMap((s: { indicators: { points: number; bonus: boolean }[] }) =>
    s.indicators.filter(({ bonus }) => !bonus).map((i) => i.points),
  );
  expect([school.bonusCap, points.reduce((a: number, b: number) => a + b, 0)]).toEqual([5, 100]);
  const indicators = school.sections.flatMap((s: { indicators: { id: string; rule: object }[] }) => s.indicators);
  expect(indicators.find(({ id }: { id: string }) => id === 'sorting-rate').rule.threshold).toBe(90);
});

const source = { zh: '2023 年末官方区划统计表', en: 'official counts for the end of 2023' };
const OFFICIAL: Record<string, readonly [townships: number, villages: number]> = {
  330602: [17, 352],
  330603: [16, 340],
  330604: [20, 363],
  330681: [23, 515],
  330683: [15, 292],
  330624: [12, 286],
};
const denominator = (district: string) => {
  const [townships, villages] = OFFICIAL[district] ?? [0, 0];
  return { townships, villages, asOf: '2023-12-31', source };
};
const address = (district: string) => `/programmes/2023/denominators/${district}`;
const villageTargets = async () => {
  const { districts } = await done(site, undefined, 'GET', '/progress?programme=2023');
  const of = (district: string) => districts.find((d: { district: string }) => d.district === district);
  return DISTRICTS.map((district) => of(district).villages.target);
};

test('official counts move the targets, and the division list brings them back', async () => {
  expect(await villageTargets()).toEqual([18, 18, 19, 26, 16, 15]);
  for (const district of DISTRICTS) await done(site, ADMIN, 'PUT', address(district), denominator(district));
  expect(await villageTargets()).toEqual([18, 17, 19, 26, 15, 15]);
  const { denominators } = await done(site, undefined, 'GET', '/programmes/2023');
  expect(denominators).toEqual(Object.fromEntries(DISTRICTS.map((d) => [d, denominator(d)])));
  for (const district of DISTRICTS) await done(site, ADMIN, 'DELETE', address(district));
  expect(await villageTargets()).toEqual([18, 18, 19, 26, 16, 15]);
});

test('setting a denominator answers with the programme as it then is', async () => {
  const wish = { ...denominator('330602'), townships: 21, source: { zh: ' 调整 ', en: 'adjusted' } };
  const body = await done(site, ADMIN, 'PUT', address('330602'), wish);
  expect(body).toEqual(await done(site, undefined, 'GET', '/programmes/2023'));
  expect(body.denominators['330602']).toEqual({ ...wish, source: { zh: '调整', en: 'adjusted' } });
  const progress = await done(site, undefined, 'GET', '/progress/330602');
  expect([progress.townships.total, progress.townships.target]).toEqual([21, 5]);
  await done(site, ADMIN, 'DELETE', address('330602'));
});

test('only an administrator sets denominators', async () => {
  for (const who of [SUBMITTER, SCREENER, PROPOSER])
    for (const [method, body] of [['PUT', denominator('330602')], ['DELETE']] as const) {
      const answer = await site.call(who, method, address('330602'), body);
      expect([answer.status, answer.body.code, answer.body.role]).toEqual([403, 'not-your-role', 'admin']);
    }
  const nobody = await site.call(undefined, 'DELETE', address('330602'));
  expect([nobody.status, nobody.body.code]).toEqual([401, 'not-signed-in']);
  const stranger = await site.call('nobody@example.test', 'DELETE', address('330602'));
  expect([stranger.status, stranger.body.code]).toEqual([403, 'not-a-member']);
});

test('a denominator belongs to a district of a programme', async () => {
  for (const path of [address('3306'), address('330699'), '/programmes/1999/denominators/330602'])
    expect((await site.call(ADMIN, 'DELETE', path)).status).toBe(404);
});

test.each<readonly [string, object]>([
  ['townships missing', { townships: undefined }],
  ['townships not-a-number', { townships: '17' }],
  ['townships wrong-type', { townships: 0 }],
  ['villages wrong-type', { villages: 1.5 }],
  ['villages wrong-type', { villages: 100_001 }],
  ['source.en missing', { source: { zh: '统计' } }],
  ['source.zh wrong-type', { source: { zh: ' ', en: 'count' } }],
  ['version unknown-field', { version: 1 }],
])('a denominator is refused: %s', async (said, change) => {
  const { status, body } = await site.call(ADMIN, 'PUT', address('330602'), { ...denominator('330602'), ...change });
  expect([status, `${body.problems[0].field} ${body.problems[0].fault}`]).toEqual([400, said]);
});

test('of two administrators at once, the slower is told that the other was faster', async () => {
  const slow = meddled(site.site.table, 'command', async (command, next) => {
    if (command === 'PutItemCommand') await done(site, ADMIN, 'PUT', address('330603'), denominator('330603'));
    return next();
  });
  const answer = await site.on(slow).call(ADMIN, 'PUT', address('330602'), denominator('330602'));
  const { status, code, yours, current } = answer.body;
  expect([status, code, current - yours]).toEqual([412, 'stale-version', 1]);
  const { denominators } = await done(site, undefined, 'GET', '/programmes/2023');
  expect([denominators['330602'].asOf, denominators['330603'].asOf]).toEqual(['2023-06-30', '2023-12-31']);
  await done(site, ADMIN, 'DELETE', address('330603'));
});
