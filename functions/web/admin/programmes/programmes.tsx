import { type Context, Hono } from 'hono';
import {
  fieldsOf,
  nextYear,
  type ProgrammeFields,
  programmeFieldsIn,
  programmeJson,
} from '../../../../shared/domain/policy/programme-fields.ts';
import { isRefusal, refuse } from '../../../../shared/domain/refusal.ts';
import { loadPolicyDraft } from '../../../../shared/store/policy.ts';
import { publishDraft, saveDraft } from '../../changing/policy-drafts.ts';
import { readForm, type Typed, versionIn } from '../../input/form.ts';
import { refusalPage } from '../../parts/refusal-page.tsx';
import { sessionOf } from '../../signed-in.tsx';
import type { Env } from '../../site.ts';
import { giveUp } from '../drafting.tsx';
import { changesPage } from './changes-page.tsx';
import { editPage } from './edit-page.tsx';
import { listPage } from './list-page.tsx';
import { readProgramme } from './read.ts';

/** Programmes as administrators keep them: next year's made of this one's, each change looked at before it counts. */
export const programmes = new Hono<Env>();

programmes.get('/', (c) => listPage(c));

programmes.post('/:id/next', async (c) => {
  const { policy } = c.var.site;
  const from = policy.programme(c.req.param('id'));
  if (!from) return refusalPage(c, refuse('not-found'));
  const { id = '', ...fields } = nextYear(from);
  const name = { kind: 'PROGRAMME' as const, id, from: from.id };
  const isThere = policy.programme(id) ?? (await loadPolicyDraft(c.var.site.table, name))?.body;
  const begun =
    !isThere && (await saveDraft(c.var.site, { email: sessionOf(c).email, name, seen: 0 }, { ...fields, id }));
  return begun && isRefusal(begun) ? listPage(c, begun) : c.redirect(`/admin/programmes/${id}`, 303);
});

programmes.get('/:id', async (c) => {
  const opened = await open(c);
  return isRefusal(opened) ? refusalPage(c, opened) : editPage(c, opened);
});

programmes.post('/:id', async (c) => {
  const opened = await open(c);
  if (isRefusal(opened)) return refusalPage(c, opened);
  const { id } = opened;
  const form = await readForm(c);
  const fields = { ...typedFields(opened.fields, form), id };
  const asker = { email: sessionOf(c).email, name: { kind: 'PROGRAMME' as const, id }, seen: versionIn(form) };
  const saved = await saveDraft(c.var.site, asker, fields);
  // What was typed stays on the page, on the version that is there now: sent again it counts.
  if (isRefusal(saved)) return editPage(c, { ...opened, fields, theirs: opened.fields, refusal: saved });
  return c.redirect(`/admin/programmes/${id}${form.next === 'changes' ? '/changes' : ''}`, 303);
});

programmes.get('/:id/changes', async (c) => {
  const opened = await open(c);
  return isRefusal(opened) ? refusalPage(c, opened) : changesPage(c, opened);
});

programmes.post('/:id/publish', async (c) => {
  const { site } = c.var;
  const opened = await open(c);
  if (isRefusal(opened)) return refusalPage(c, opened);
  const [form, { id }] = [await readForm(c), opened];
  const asker = { email: sessionOf(c).email, name: { kind: 'PROGRAMME' as const, id }, seen: versionIn(form) };
  const reason = (form.reason ?? '').slice(0, 1_000);
  const published = await publishDraft(site, asker, reason, (fields: ProgrammeFields) => {
    const read = readProgramme(site.policy, fields);
    return isRefusal(read) ? read : programmeJson(fields);
  });
  if (isRefusal(published)) return changesPage(c, { ...opened, reason, refusal: published });
  return c.redirect('/admin/programmes', 303);
});

programmes.post('/:id/discard', async (c) => {
  const left = await giveUp(c, { kind: 'PROGRAMME', id: c.req.param('id') });
  return isRefusal(left) ? listPage(c, left) : c.redirect('/admin/programmes', 303);
});

/** The programme that the address names: the draft of it, or else as it stands. */
async function open(c: Context<Env>) {
  const { table, policy } = c.var.site;
  const id = c.req.param('id') ?? '';
  const draft = await loadPolicyDraft<ProgrammeFields>(table, { kind: 'PROGRAMME', id });
  const standing = policy.programme(id);
  const before = standing ?? (draft?.from === undefined ? undefined : policy.programme(draft.from));
  const fields = draft?.body ?? (standing && fieldsOf(standing));
  if (!before || !fields) return refuse('not-found');
  return { id, version: draft?.version ?? 0, fields, before, isNew: !standing };
}

/** What the form says in the place of what was there; sources are numbered anew, without those left blank. */
function typedFields(before: ProgrammeFields, form: Typed): ProgrammeFields {
  const typed = { ...before, ...programmeFieldsIn(form) };
  const others = Object.entries(typed).filter(([place, text]) => !place.startsWith('sources.') && text !== '');
  const numbers = [...new Set(Object.keys(typed).flatMap((place) => /^sources\.(\d+)\./.exec(place)?.[1] ?? []))];
  const sources = numbers
    .toSorted((a, b) => Number(a) - Number(b))
    .map((n) => ({ zh: typed[`sources.${n}.zh`] ?? '', en: typed[`sources.${n}.en`] ?? '' }))
    .filter(({ zh, en }) => zh || en)
    .flatMap(({ zh, en }, n) => [
      [`sources.${n}.zh`, zh],
      [`sources.${n}.en`, en],
    ]);
  return Object.fromEntries([...others, ...sources]);
}
