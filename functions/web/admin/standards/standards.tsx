import { type Context, Hono } from 'hono';
import { type StandardDraft, standardDraftOf } from '../../../../shared/domain/policy/standard-draft.ts';
import { edited, withIndicator } from '../../../../shared/domain/policy/standard-edit.ts';
import { isRefusal, type Refusal, refuse } from '../../../../shared/domain/refusal.ts';
import { loadPolicyDraft } from '../../../../shared/store/policy.ts';
import { publishDraft, saveDraft } from '../../changing/policy-drafts.ts';
import { readForm, type Typed, versionIn } from '../../input/form.ts';
import { refusalPage } from '../../parts/refusal-page.tsx';
import { sessionOf } from '../../signed-in.tsx';
import type { Env } from '../../site.ts';
import { giveUp } from '../drafting.tsx';
import { changesPage, comparePage } from './changes-page.tsx';
import { draftPage } from './draft-page.tsx';
import { indicatorPage } from './indicator-page.tsx';
import { listPage } from './list-page.tsx';
import { previewPage } from './preview-page.tsx';
import { fileOf, shapeOf } from './read.ts';
import { INDICATOR_FIELDS, SECTION_FIELDS, STANDARD_FIELDS, typedIn } from './words.ts';

/** Assessment standards as administrators keep them: the next version written, checked, compared, published. */
export const standards = new Hono<Env>();

standards.get('/', (c) => listPage(c));

standards.post('/new', async (c) => {
  const form = await readForm(c);
  const { id = '', from = '' } = form;
  const { policy } = c.var.site;
  const isTaken = policy.standard(id) !== undefined;
  if (isTaken || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) {
    const problems = [{ field: 'id', fault: isTaken ? 'taken' : 'wrong-type' } as const];
    return listPage(c, { form, refusal: { ...refuse('bad-input'), problems } });
  }
  return begin(c, id, from);
});

standards.post('/:category/begin', (c) => begin(c, c.req.param('category')));

/** Begins a draft with what stands now, or with what stands of another category; one that is there is gone on with. */
async function begin(c: Context<Env>, id: string, from?: string) {
  const { site } = c.var;
  const standing = site.policy.standard(from ?? id);
  if (!standing) return refusalPage(c, refuse('not-found'));
  const name = { kind: 'STANDARD' as const, id, from };
  if ((await loadPolicyDraft(site.table, name))?.body === undefined) {
    const begun = await saveDraft(site, { email: sessionOf(c).email, name, seen: 0 }, standardDraftOf(standing));
    if (isRefusal(begun)) return listPage(c, { refusal: begun });
  }
  return c.redirect(`/admin/standards/${id}/draft`, 303);
}

standards.get('/:category/:version{[0-9]{1,4}}', (c) => {
  const standard = c.var.site.policy.standard(c.req.param('category'), Number(c.req.param('version')));
  return standard ? previewPage(c, standard, '/admin/standards') : refusalPage(c, refuse('not-found'));
});

standards.get('/:category/compare', (c) => {
  const version = (name: string) =>
    c.var.site.policy.standard(c.req.param('category'), Number(c.req.query(name) || Number.NaN));
  const [before, after] = [version('from'), version('to')];
  return before && after ? comparePage(c, [before, after]) : refusalPage(c, refuse('not-found'));
});

standards.get('/:category/draft', async (c) => {
  const opened = await open(c);
  return isRefusal(opened) ? refusalPage(c, opened) : draftPage(c, opened);
});

standards.post('/:category/draft', async (c) => {
  const opened = await open(c);
  if (isRefusal(opened)) return refusalPage(c, opened);
  const form = await readForm(c);
  const draft = typedDraft(opened.draft, form);
  const saved = await save(c, opened.category, edited(draft, form.do ?? ''), form);
  if (isRefusal(saved)) return draftPage(c, { ...opened, draft, refusal: saved });
  return c.redirect(`/admin/standards/${opened.category}/draft`, 303);
});

standards.get('/:category/draft/preview', async (c) => {
  const opened = await open(c);
  if (isRefusal(opened)) return refusalPage(c, opened);
  const { category, next: version, draft } = opened;
  const shape = shapeOf(draft, { category, version });
  return isRefusal(shape) ? draftPage(c, opened) : previewPage(c, shape, `/admin/standards/${category}/draft`);
});

standards.get('/:category/draft/changes', async (c) => {
  const opened = await open(c);
  return isRefusal(opened) ? refusalPage(c, opened) : changesPage(c, opened);
});

standards.post('/:category/draft/publish', async (c) => {
  const form = await readForm(c);
  const category = c.req.param('category');
  const reason = (form.reason ?? '').slice(0, 1_000);
  const asker = { email: sessionOf(c).email, name: nameOf(category), seen: versionIn(form) };
  const published = await publishDraft(c.var.site, asker, reason, (draft: StandardDraft, version) =>
    fileOf(draft, { category, version }),
  );
  if (!isRefusal(published)) return c.redirect('/admin/standards', 303);
  const opened = await open(c);
  return isRefusal(opened) ? refusalPage(c, published) : changesPage(c, { ...opened, reason, refusal: published });
});

standards.post('/:category/draft/discard', async (c) => {
  const left = await giveUp(c, nameOf(c.req.param('category')));
  return isRefusal(left) ? listPage(c, { refusal: left }) : c.redirect('/admin/standards', 303);
});

const INDICATOR = '/:category/draft/:section{[0-9]{1,2}}/:indicator{[0-9]{1,2}}';
const placeIn = (c: Context<Env>) => [Number(c.req.param('section')), Number(c.req.param('indicator'))] as const;

standards.get(INDICATOR, async (c) => {
  const opened = await open(c);
  if (isRefusal(opened)) return refusalPage(c, opened);
  const [s, i] = placeIn(c);
  const fields = opened.draft.sections[s]?.indicators[i];
  return fields ? indicatorPage(c, opened, [s, i], fields) : refusalPage(c, refuse('not-found'));
});

standards.post(INDICATOR, async (c) => {
  const opened = await open(c);
  if (isRefusal(opened)) return refusalPage(c, opened);
  const [form, [s, i]] = [await readForm(c), placeIn(c)];
  if (!opened.draft.sections[s]?.indicators[i]) return refusalPage(c, refuse('not-found'));
  const fields = typedIn(form, INDICATOR_FIELDS);
  const saved = await save(c, opened.category, withIndicator(opened.draft, [s, i], fields), form);
  if (isRefusal(saved)) return indicatorPage(c, { ...opened, refusal: saved }, [s, i], fields);
  const own = `/admin/standards/${opened.category}/draft`;
  return c.redirect(form.next === 'stay' ? `${own}/${s}/${i}` : own, 303);
});

const nameOf = (id: string) => ({ kind: 'STANDARD' as const, id });

const save = (c: Context<Env>, category: string, draft: StandardDraft, form: Typed) =>
  saveDraft(c.var.site, { email: sessionOf(c).email, name: nameOf(category), seen: versionIn(form) }, draft);

/** The draft that the address names, with the version that stands and the number of the one it would be. */
async function open(c: Context<Env>) {
  const { table, policy } = c.var.site;
  const category = c.req.param('category') ?? '';
  const stored = await loadPolicyDraft<StandardDraft>(table, nameOf(category));
  const before = policy.standard(category) ?? policy.standard(stored?.from ?? '');
  if (!stored?.body || !before) return refuse('not-found');
  const next = Math.max(0, ...policy.versions(category).map(({ version }) => version)) + 1;
  return {
    category,
    next,
    version: stored.version,
    draft: stored.body,
    before,
    refusal: undefined as Refusal | undefined,
  };
}

/** The names that the form of the whole says; indicators have forms of their own. */
const typedDraft = (draft: StandardDraft, form: Typed): StandardDraft => ({
  fields: typedIn(form, STANDARD_FIELDS),
  sections: draft.sections.map(({ indicators }, s) => ({
    fields: typedIn(form, SECTION_FIELDS, `section.${s}.`),
    indicators,
  })),
});
