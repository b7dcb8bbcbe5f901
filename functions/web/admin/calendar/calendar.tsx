import { type Context, Hono } from 'hono';
import {
  CALENDAR_PLACES,
  type CalendarFields,
  calendarFieldsOf,
  calendarYearIn,
} from '../../../../shared/domain/policy/calendar-draft.ts';
import { isRefusal, refuse } from '../../../../shared/domain/refusal.ts';
import { dayOf } from '../../../../shared/domain/time.ts';
import { loadPolicyDraft } from '../../../../shared/store/policy.ts';
import { publishDraft, saveDraft } from '../../changing/policy-drafts.ts';
import { readForm, type Typed, versionIn } from '../../input/form.ts';
import { refusalPage } from '../../parts/refusal-page.tsx';
import { calendarNeedOf } from '../../reading/health.ts';
import { sessionOf } from '../../signed-in.tsx';
import type { Env } from '../../site.ts';
import { giveUp } from '../drafting.tsx';
import { onlyNow } from '../only-now.ts';
import { calendarPage } from './calendar-page.tsx';
import { editPage } from './edit-page.tsx';
import { previewPage } from './preview-page.tsx';

/** The holiday calendar: what it says, and the days of a year as an administrator enters them from the notice. */
export const calendar = new Hono<Env>();
calendar.use(onlyNow);
calendar.get('/', (c) => calendarPage(c));

calendar.get('/:year', async (c) => {
  const opened = await open(c);
  return isRefusal(opened) ? refusalPage(c, opened) : editPage(c, opened);
});

calendar.post('/:year', async (c) => {
  const opened = await open(c);
  if (isRefusal(opened)) return refusalPage(c, opened);
  const form = await readForm(c);
  const fields = fieldsIn(form);
  const saved = await saveDraft(c.var.site, asker(c, opened.year, form), fields);
  // What was typed stays on the page, on the version that is there now: sent again it counts.
  if (isRefusal(saved)) return editPage(c, { ...opened, fields, refusal: saved });
  if (form.next !== 'preview') return c.redirect(`/admin/calendar/${opened.year}`, 303);
  const read = readYear(opened.year, fields);
  if (isRefusal(read)) return editPage(c, { ...opened, version: saved.version, isBegun: true, fields, refusal: read });
  return c.redirect(`/admin/calendar/${opened.year}/preview`, 303);
});

calendar.get('/:year/preview', async (c) => {
  const opened = await open(c);
  if (isRefusal(opened)) return refusalPage(c, opened);
  const read = readYear(opened.year, opened.fields);
  return isRefusal(read) ? editPage(c, { ...opened, refusal: read }) : previewPage(c, { ...opened, read });
});

calendar.post('/:year/publish', async (c) => {
  const opened = await open(c);
  if (isRefusal(opened)) return refusalPage(c, opened);
  const [form, { year, fields }] = [await readForm(c), opened];
  const reason = (form.reason ?? '').slice(0, 1_000);
  const published = await publishDraft(c.var.site, asker(c, year, form), reason, (body: CalendarFields) =>
    readYear(year, body),
  );
  if (!isRefusal(published)) return c.redirect(`/admin/calendar?year=${year}`, 303);
  const read = readYear(year, fields);
  if (isRefusal(read)) return editPage(c, { ...opened, refusal: read });
  return previewPage(c, { ...opened, read, reason, refusal: published });
});

calendar.post('/:year/discard', async (c) => {
  const left = await giveUp(c, nameOf(c.req.param('year')));
  return isRefusal(left) ? calendarPage(c, left) : c.redirect('/admin/calendar', 303);
});

const nameOf = (year: string) => ({ kind: 'CALENDAR' as const, id: year });
const asker = (c: Context<Env>, year: string, form: Typed) => ({
  ...{ email: sessionOf(c).email, name: nameOf(year) },
  seen: versionIn(form),
});

/** A number of a notice is short. */
const MOST = 200;
const fieldsIn = (form: Typed): CalendarFields =>
  Object.fromEntries(CALENDAR_PLACES.map((place) => [place, (form[place] ?? '').slice(0, MOST)]));

function readYear(year: string, fields: CalendarFields) {
  const read = calendarYearIn(year, fields);
  return 'year' in read ? read : { ...refuse('bad-input'), problems: read };
}

/** No notice is announced further ahead, and what is long past is of no use. */
const AROUND = { before: 1, after: 2 };

/** The year that the address names: the draft of it, or else as it was entered here, or nothing yet. */
async function open(c: Context<Env>) {
  const { table, policy, now } = c.var.site;
  const year = c.req.param('year') ?? '';
  const current = Number(dayOf(now()).slice(0, 4));
  const entered = policy.published.overlay.calendar.find((one) => one.year === year);
  const draft = /^20\d\d$/.test(year) ? await loadPolicyDraft<CalendarFields>(table, nameOf(year)) : undefined;
  const isNear = Number(year) >= current - AROUND.before && Number(year) <= current + AROUND.after;
  if (!draft && !entered && !isNear && calendarNeedOf(c.var.site).year !== year) return refuse('not-found');
  const fields = draft?.body ?? (entered ? calendarFieldsOf(entered) : {});
  return { year, version: draft?.version ?? 0, isBegun: draft?.body !== undefined, fields };
}
