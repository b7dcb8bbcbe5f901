import { expect } from 'vitest';
import { standingRows } from '../../../functions/web/spreadsheet/kinds/divisions.ts';
import { dayText } from '../../../functions/web/text/day.ts';
import { texts } from '../../../functions/web/text/text.ts';
import { HOLIDAY_IDS } from '../../../shared/domain/policy/calendar-draft.ts';
import { loadMembership } from '../../../shared/store/membership.ts';
import { loadPublished } from '../../../shared/store/policy.ts';
import { ADMIN, done } from '../../flow.ts';
import type { TestHost } from '../../host.ts';
import { filledIn } from '../../workbook.ts';
import { type Hands, headingOf, test, WAYS, type Way } from '../hands.ts';

const t = texts.zh;

/** What each way of working takes for itself, so that none does what another has done. */
const OWN: Record<Way, { n: number; district: string; category: string; programme: string; year: string }> = {
  'without scripts': { n: 1, district: '330602', category: 'shop', programme: '2023', year: '2027' },
  'by keyboard alone': { n: 2, district: '330603', category: 'hotel', programme: 'lowcarbon2023', year: '2028' },
  'pressing twice': { n: 3, district: '330604', category: 'park', programme: 'eco2023', year: '2029' },
};

const leadOf = ({ page }: Hands) => page.locator('.lead').textContent();
/** What a page says of what was just done. */
const saidOn = ({ page }: Hands) => page.getByRole('status').locator('p').first().textContent();

const workbook = async (name: string, lines: readonly (readonly (string | null)[])[]) => ({
  name: `${name}.xlsx`,
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: await filledIn(lines),
});

test.for(WAYS)('%s somebody is invited, changed, let in no more and again', async (way, { registry, work }) => {
  const email = `new${OWN[way].n}@example.test`;
  const trail = async () => (await loadMembership(registry.site.table, email))?.lines.map(({ change }) => change);
  const hands = await work(way, ADMIN, '/admin');
  await hands.follow('/admin/members');
  await hands.follow(t.members.invite);
  await hands.fill({ email, name: '李初', role: 'screener', division: '越城区 330602', language: 'en' });
  await hands.press(t.members.invite);
  expect(await saidOn(hands)).toBe(t.members.done.invited(email));
  await hands.fill({ name: '李审', role: 'reviewer', division: '' });
  await hands.press(t.members.save);
  expect(await saidOn(hands)).toBe(t.members.done.changed());
  await hands.fill({ reason: '离岗' });
  await hands.press(t.members.disable);
  await hands.fill({ reason: '返岗' });
  await hands.press(t.members.enable);
  expect(await saidOn(hands)).toBe(t.members.done.enabled());
  expect(await trail()).toEqual(['invited', 'changed', 'disabled', 'enabled']);
});

/** How often something of that name was published. */
const publications = async ({ site }: TestHost, id: string) =>
  (await loadPublished(site.table)).records.filter((record) => record.id === id).length;

test.for(WAYS)('%s members come in by a spreadsheet', async (way, { registry, work }) => {
  const email = `brought${OWN[way].n}@example.test`;
  const people = [email, '不是邮箱'].map((each) => [each, '李明', '申报员', '塔山街道']);
  const hands = await work(way, ADMIN, '/admin/members');
  await hands.follow('/admin/members/import');
  await hands.bring(await workbook('成员', [['邮箱', '姓名', '岗位', '所属单位'], ...people]));
  await hands.press(t.sheets.upload);
  expect(await leadOf(hands)).toBe(t.sheets.found(2, 1, 1));
  await hands.press(t.sheets.run(1));
  expect(await leadOf(hands)).toBe(t.imports.members.finished(1));
  expect((await loadMembership(registry.site.table, email))?.lines.map(({ change }) => change)).toEqual(['invited']);
});

test.for(WAYS)('%s next year’s programme is made of this one’s, and changed', async (way, { registry, work }) => {
  const { programme } = OWN[way];
  const next = programme.replace('2023', '2024');
  const name = registry.site.policy.programme(programme)?.name.zh ?? '';
  const hands = await work(way, ADMIN, '/admin');
  await hands.follow('/admin/programmes');
  await hands.press(t.programmes.next(name));
  for (const [validYears, publish] of [
    ['4', t.programmes.publishNew],
    ['5', t.programmes.publish],
  ] as const) {
    await hands.fill({ validYears });
    await hands.press(t.programmes.look);
    await hands.fill({ reason: '市年度工作计划' });
    await hands.press(publish);
    expect(await headingOf(hands)).toBe(t.programmes.title);
    expect((await done(registry, undefined, 'GET', `/programmes/${next}`)).validYears).toBe(Number(validYears));
    if (validYears === '4') await hands.follow(`/admin/programmes/${next}`);
  }
  expect(await publications(registry, next)).toBe(2);
});

test.for(WAYS)('%s a standard is written anew, previewed, published and compared', async (way, { registry, work }) => {
  const { category } = OWN[way];
  const name = registry.site.policy.standard(category)?.name.zh ?? '';
  const hands = await work(way, ADMIN, '/admin');
  await hands.follow('/admin/standards');
  await hands.press(`${t.standards.begin} ${name}`);
  await hands.fill({ 'title.zh': '修订版' });
  await hands.press(t.drafting.save);
  await hands.follow(t.standards.preview);
  expect(await headingOf(hands)).toBe('修订版');
  await hands.follow(t.standards.back);
  await hands.follow(t.standards.toChanges);
  await hands.fill({ reason: '年度修订' });
  await hands.press(t.standards.publish(2));
  await hands.follow(`/admin/standards/${category}/compare?from=1&to=2`);
  expect(await headingOf(hands)).toBe(t.standards.comparing(name, 1, 2));
  expect((await done(registry, undefined, 'GET', `/standards/${category}/2`)).title.zh).toBe('修订版');
  expect(await publications(registry, category)).toBe(1);
});

test.for(WAYS)('%s a denominator is set', async (way, { registry, work }) => {
  const { district } = OWN[way];
  const hands = await work(way, ADMIN, '/admin');
  await hands.follow('/admin/denominators');
  const row = hands.page.locator(`[id="${district}"]`);
  await hands.unfold(t.admin.edit, row);
  await hands.fill({ townships: '9', villages: '99', asOf: '2023-05-01', zh: '区民政局', en: 'Civil affairs' }, row);
  await hands.press(t.admin.save, row);
  expect((await done(registry, undefined, 'GET', `/progress/${district}`)).denominator).toEqual({
    ...{ townships: 9, villages: 99, asOf: '2023-05-01', source: { zh: '区民政局', en: 'Civil affairs' } },
  });
});

test.for(WAYS)('%s the holidays of a year are entered, looked at and published', async (way, { registry, work }) => {
  const { year } = OWN[way];
  const days = HOLIDAY_IDS.flatMap((id, n) =>
    ['first', 'last'].map((part) => [`${id}.${part}`, `${year}-0${n + 1}-01`]),
  );
  const hands = await work(way, ADMIN, '/admin');
  await hands.follow('/admin/calendar');
  await hands.follow(`/admin/calendar/${year}`);
  await hands.fill({ source: '国办发明电', date: '2023-05-04', ...Object.fromEntries(days) });
  await hands.press(t.calendar.look);
  expect(await hands.page.locator('table.month').count()).toBe(12);
  await hands.press(t.calendar.publish(year));
  expect(new URL(hands.page.url()).search).toBe(`?year=${year}`);
  expect(registry.site.policy.calendar.isWorkday(`${year}-01-01`)).toBe(false);
  expect(await publications(registry, year)).toBe(1);
});

test.for(WAYS)('%s a newer list of divisions is looked at and published', async (way, { registry, work }) => {
  const { district } = OWN[way];
  const rows = standingRows(registry.site, district, t);
  const unitName = registry.site.policy.divisions().find(district)?.name ?? '';
  const [code = '', name] = rows[30] ?? [];
  const lines = rows.map((row) => [row[0] ?? '', row[0] === code ? `新${name}` : (row[1] ?? '')]);
  const hands = await work(way, ADMIN, '/admin');
  await hands.follow('/admin/divisions');
  await hands.bring(await workbook('区划', [['代码', '名称'], ...lines]));
  await hands.press(t.sheets.upload);
  await hands.press(t.sheets.run(rows.length));
  // Where a script runs it goes on by itself.
  while ((await hands.page.getByRole('button', { name: t.sheets.goOn }).count()) > 0) await hands.press(t.sheets.goOn);
  await hands.fill({ asOf: '2023-05-31', source: '绍政函〔2023〕8 号' });
  await hands.press(t.divisions.publish);
  expect(await saidOn(hands)).toBe(t.divisions.published(unitName, dayText(t, '2023-05-31')));
  expect(registry.site.policy.divisions().find(code)?.name).toBe(`新${name}`);
  expect(await publications(registry, district)).toBe(1);
});

test.for(WAYS)(
  '%s the lists behind the registry’s health are opened, and its trail is verified',
  async (way, { work }) => {
    const hands = await work(way, ADMIN, '/admin');
    await hands.follow('/admin/health');
    for (const [link, title] of [
      ['due', t.health.due],
      ['outbox', t.health.outbox],
    ]) {
      await hands.follow(`/admin/health/${link}`);
      expect(await headingOf(hands)).toBe(title);
      await hands.follow('/admin/health');
    }
    await hands.follow('/admin');
    await hands.follow('/admin/trail');
    await hands.press(`${t.trail.verify} 越城区`);
    expect(await hands.page.getByRole('status').textContent()).toBe(t.trail.whole(0, 0, 0));
  },
);
