import { runProgress } from '../../functions/progress/run.ts';
import { saveDraft } from '../../functions/web/changing/policy-drafts.ts';
import { bring } from '../../functions/web/spreadsheet/import/bring.ts';
import { carryOn } from '../../functions/web/spreadsheet/import/carry-on.ts';
import { divisionKind, standingRows } from '../../functions/web/spreadsheet/kinds/divisions.ts';
import type { Kind } from '../../functions/web/spreadsheet/kinds/kind.ts';
import { memberKind } from '../../functions/web/spreadsheet/kinds/members.ts';
import { texts } from '../../functions/web/text/text.ts';
import { STATES, type State } from '../../shared/domain/application/application.ts';
import { HOLIDAY_IDS } from '../../shared/domain/policy/calendar-draft.ts';
import { standardDraftOf } from '../../shared/domain/policy/standard-draft.ts';
import { withIndicator } from '../../shared/domain/policy/standard-edit.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { loadMember } from '../../shared/store/members.ts';
import { post } from '../asked.ts';
import { ADMIN, done, filed, NEIGHBOUR, PROPOSER, SCREENER, SIGNER, SUBMITTER } from '../flow.ts';
import type { TestHost } from '../host.ts';
import type { Answer } from '../reach.ts';
import { filledIn } from '../workbook.ts';
import { test as base } from './browser.ts';

type Registry = Pick<TestHost, 'site' | 'as' | 'call'>;

export const READERS = ['everybody', 'submitter', 'newcomer', 'reviewer', 'conflicted', 'screener', 'admin'] as const;
/** Comes from the township that all of these are from. */
const FIFTH = 'r5@example.test';

/** A registry with an application in every state, one of them wrong, and a day's record. */
export const test = base.extend('pages', { scope: 'file' }, ({ registry }) => everyPage(registry));

export async function everyPage(registry: Registry) {
  const all = {} as Filed;
  for (const state of STATES) all[state] = await filed(registry, state);
  await done(registry, SUBMITTER, 'PATCH', `/applications/${all.draft.id}`, {
    unit: { phone: '七号' },
    answers: { 'textbook-reuse': { value: 'abc' }, ledger: {} },
  });
  const visit = { day: '2023-06-05', visitors: '孙、周' };
  await post(registry, PROPOSER, all.assessing, 'record-visit', { ...visit, day: '2023-05-30', findings: '分类规范' });
  await post(registry, PROPOSER, all.assessing, 'plan-visit', visit);
  await post(registry, SIGNER, all.assessing, 'score', { answers: { ledger: { value: '2', note: '缺两月' } } });
  await done(registry, PROPOSER, 'POST', `/applications/${all.assessing.id}/notes`, { text: '复核时再看台账。' });
  await post(registry, SUBMITTER, all.rectifying, 'answer-item', { item: 1, text: '台账已补齐' });
  const revised = await correctedAfterReturn(registry);
  const signed = await post(registry, SIGNER, await filed(registry, 'proposed'), 'sign');
  const report = { asOf: '2023-03-31', source: '区统计局一季度报表', values: { forest: 41.5, air: 84.9 } };
  await done(registry, SCREENER, 'POST', '/programmes/eco2023/readings/330602', report);
  await countTheDay(registry);
  await beginStandard(registry);
  await beginCalendar(registry);
  await bringSheets(registry);
  const off = (await filed(registry, 'noticed')).notice.batch;
  await done(registry, SIGNER, 'POST', `/notices/${off}/call-off`, { reason: '公示名单遗漏1家单位' });
  return pagesOf(all, { signed: signed.id, revised: revised.id, off });
}

/** Returned for its ledger, and handed in again with that, another indicator and the telephone changed. */
async function correctedAfterReturn(registry: Registry): Promise<Answer['body']> {
  const own = await filed(registry, 'screening');
  const indicators = { ledger: '缺三月台账', bins: '容器破损' };
  await post(registry, SCREENER, own, 'return', { reason: '材料不全', indicators });
  const answers = { ledger: { value: '1', note: '已补三月台账，见附件' }, rules: { value: '1' } };
  await done(registry, SUBMITTER, 'PATCH', `/applications/${own.id}`, { unit: { phone: '0575-85111111' }, answers });
  await post(registry, SUBMITTER, own, 'submit');
  return post(registry, SCREENER, own, 'screen-start');
}

const countTheDay = ({ site }: Registry) => runProgress(site.table, site.policy, site.now());

/** The holidays of the next year, as they might be announced. */
async function beginCalendar({ site }: Registry): Promise<void> {
  const name = { kind: 'CALENDAR' as const, id: '2027' };
  const days = Object.fromEntries(
    HOLIDAY_IDS.flatMap((id, n) => ['first', 'last'].map((part) => [`${id}.${part}`, `2027-0${n + 1}-01`])),
  );
  const fields = { ...days, source: '国办发明电〔2026〕7号', date: '2026-11-04', 'spring.madeUp': '2027-02-06' };
  await saveDraft(site, { email: ADMIN, name, seen: 0 }, fields);
}

/** The next version of a standard, one indicator of it half written. */
async function beginStandard({ site }: Registry): Promise<void> {
  const shop = site.policy.standard('shop');
  const draft = shop && withIndicator(standardDraftOf(shop), [1, 0], { id: 'unfinished', points: 'x' });
  await saveDraft(site, { email: ADMIN, name: { kind: 'STANDARD', id: 'shop' }, seen: 0 }, draft);
}

/** Spreadsheets as they are shown before anything counts: members, a sound list of divisions, and one to mend. */
async function bringSheets({ site }: Registry): Promise<void> {
  const member = await loadMember(site.table, ADMIN);
  if (!member) throw new Error(ADMIN);
  const brought = async (kind: Kind, id: string, lines: readonly (readonly string[])[]) => {
    const file = { id, name: `${id}.xlsx`, bytes: await filledIn(lines) };
    const scope = kind.scope?.among(site, member, undefined);
    const bringing = { site, member, source: { via: 'page' as const }, scope };
    const sheet = await bring(kind, bringing, texts.zh, file);
    if (isRefusal(sheet)) throw new Error(JSON.stringify(sheet));
    return () => carryOn(kind, bringing, id);
  };
  const people = ['li@example.test', '不是邮箱'].map((email) => [email, '李明', '申报员', '塔山街道']);
  await brought(memberKind, 'some-members', [['邮箱', '姓名', '岗位', '所属单位'], ...people]);
  const places = standingRows(site, '330624', texts.zh).filter(([code = '']) => !code.startsWith('330624001'));
  const newer = places.map(([code = '', name = ''], n) => [code, n === 30 ? `新${name}` : name]);
  const list = [['代码', '名称'], ...newer, ['330624002399', '无废新村']];
  await brought(divisionKind, 'newer-list', list);
  await (await brought(divisionKind, 'gathered-list', list))();
  const faulty = [...list, ['33062400239', '又一新村'], ['330624002398', '']];
  await brought(divisionKind, 'faulty-list', faulty);
  await (await brought(divisionKind, 'gathered-in-part', faulty))();
}

type Filed = Record<State, Answer['body']>;

const at = (room: 'apply' | 'desk', all: Filed, states: readonly State[]) =>
  states.map((state) => `/${room}/${all[state].id}`);

/** The pages of each kind of reader. */
const pagesOf = (all: Filed, { signed, revised, off }: { signed: string; revised: string; off: string }) => ({
  everybody: {
    as: undefined,
    at: [
      '/',
      '/cells',
      '/cells?q=没有这个名称',
      `/cells/${all.named.award.code}`,
      `/cells/${all.revoked.award.code}`,
      `/cells/${all.named.award.code}/certificate`,
      '/districts/330602',
      '/districts/330602?programme=lowcarbon2023',
      '/districts/330602?programme=eco2023',
      '/under-way?stage=assessing',
      '/districts/330602/under-way?from=applied',
      '/districts/330602/under-way?state=assessing',
      '/townships/330602001',
      '/townships/330602001?programme=lowcarbon2023',
      '/programmes',
      '/programmes/2023',
      '/programmes/lowcarbon2023',
      '/programmes/eco2023',
      '/notices?programme=eco2023',
      '/reports',
      '/reports/2023-06',
      '/reports/2023-06?programme=lowcarbon2023',
      '/reports/2023-06?programme=eco2023',
      '/notices',
      `/notices/${all.noticed.notice.batch}`,
      `/notices/${all.objected.notice.batch}`,
      `/notices/${off}`,
      `/notices/${all.noticed.notice.batch}/${all.noticed.id}/objection`,
      `/notices/${all.noticed.notice.batch}/${all.noticed.id}/objection/received`,
      '/check',
      `/check/${all.named.award.code}`,
      '/check/330602-2023-9999',
      '/data',
      '/help',
      '/accessibility',
      '/api/v1/docs',
      '/api/v1/docs/first-call',
      '/design',
      '/no-such-page',
      '/sign-in/callback',
    ],
  },
  submitter: {
    as: SUBMITTER,
    at: [
      '/apply',
      '/apply/new',
      '/apply/sheets',
      '/apply/sheets?programme=lowcarbon2023',
      '/townships/330602001',
      '/inbox',
      '/inbox/settings',
      '/apply/new?category=school',
      `/apply/${all.draft.id}`,
      `/apply/${all.draft.id}/unit?check=1`,
      `/apply/${all.draft.id}/part/reduction?check=1`,
      `/apply/${all.draft.id}/check`,
      `/apply/${all.draft.id}/evidence?indicator=ledger`,
      `/apply/${all.named.id}/print`,
      `/apply/${all.returned.id}/part/management`,
      `/apply/${all.rectifying.id}/check`,
      ...at('apply', all, ['submitted', 'returned', 'rectifying', 'noticed', 'named', 'expired']),
    ],
  },
  newcomer: { as: NEIGHBOUR, at: ['/apply'] },
  reviewer: {
    as: PROPOSER,
    at: [
      '/desk',
      '/desk?state=&sort=name&assigned=nobody&q=%E5%B0%8F%E5%AD%A6',
      '/desk/views',
      '/desk?state=assessing&end=1',
      `/desk/bulk?action=assign&preview=1&reviewers=${SIGNER}&application=${all.assessing.id}&application=${all.rectifying.id}`,
      `/desk/${all.assessing.id}?prefill=district`,
      `/desk/${all.assessing.id}?only=differs`,
      `/desk/${all.assessing.id}/assign`,
      '/desk/what-if?all=1',
      '/desk/consistency?category=school&indicator=ledger',
      ...at('desk', all, ['rectifying', 'proposed', 'noticed', 'objected', 'named', 'reviewing', 'failed']),
      '/desk/batches',
      `/desk/batches?done=${off}`,
      `/desk/batches?done=${all.noticed.notice.batch}`,
      `/desk/batches/${all.noticed.notice.batch}/call-off`,
      '/desk/batches/new',
      `/desk/batches/preview?application=${signed}&application=${all.assessing.id}`,
      `/desk/${all.rectifying.id}/print`,
    ],
  },
  conflicted: { as: FIFTH, at: at('desk', all, ['assessing']) },
  screener: {
    as: SCREENER,
    at: [
      '/programmes/eco2023/districts/330602',
      '/programmes/eco2023',
      '/desk?programme=lowcarbon2023&state=',
      '/desk?state=',
      `/desk/${revised}`,
      ...at('desk', all, ['submitted', 'screening', 'returned']),
    ],
  },
  admin: {
    as: ADMIN,
    at: [
      '/admin',
      '/admin/denominators',
      '/admin/divisions',
      '/admin/divisions/newer-list',
      '/admin/divisions/gathered-list',
      '/admin/divisions/faulty-list',
      '/admin/divisions/gathered-in-part',
      '/admin/health',
      '/admin/health/due',
      '/admin/health/outbox',
      '/admin/calendar',
      '/admin/calendar?from=2026-12-28&days=x',
      '/admin/calendar/2027',
      '/admin/calendar/2027/preview',
      '/admin/members',
      '/admin/members?q=ts&district=330602',
      '/admin/members/new',
      '/admin/members/import',
      '/admin/members/import/some-members',
      '/admin/members/r5%40example.test',
      '/admin/programmes',
      '/admin/programmes/2023',
      '/admin/programmes/2023/changes',
      '/admin/standards',
      '/admin/standards/shop/1',
      '/admin/standards/shop/draft',
      '/admin/standards/shop/draft/1/0',
      '/admin/standards/shop/draft/changes',
      '/admin/standards/shop/draft/preview',
      '/admin/standards/shop/compare?from=1&to=1',
      '/admin/trail',
      `/admin/trail/${all.named.id}`,
      '/inbox/undelivered',
      `/desk/${all.assessing.id}`,
    ],
  },
});
