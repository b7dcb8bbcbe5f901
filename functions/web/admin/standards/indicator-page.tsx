import type { Context } from 'hono';
import type { Fields } from '../../../../shared/domain/policy/standard-draft.ts';
import { RULE_FIELDS } from '../../../../shared/domain/policy/standard-draft.ts';
import type { RuleKind } from '../../../../shared/domain/standard/indicator.ts';
import { statusOf } from '../../answer.ts';
import { page } from '../../parts/page.tsx';
import { ErrorSummary, Hidden } from '../../parts/problems.tsx';
import type { Env } from '../../site.ts';
import { Control } from './control.tsx';
import { titleOf, type Writing } from './draft-page.tsx';
import { problemsOf } from './read.ts';
import { INDICATOR_FIELDS, isTick } from './words.ts';

/** One indicator: its text, its points, how it is checked and how an answer becomes points. */
export function indicatorPage(c: Context<Env>, writing: Writing, [s, i]: readonly [number, number], fields: Fields) {
  const { t } = c.var;
  const { category, next, version, draft, refusal } = writing;
  const own = `/admin/standards/${category}/draft`;
  const place = `sections.${s}.indicators.${i}.`;
  const faults = new Map(
    problemsOf(draft, { category, version: next }).map(({ field, fault }) => [
      field.replace(place, '').replace(/^rule\./, ''),
      fault,
    ]),
  );
  const ruled = Object.values(RULE_FIELDS).flat();
  const isOfRule = (field: string) => ruled.includes(field) || field.startsWith('grades.');
  const control = (field: string) => (
    <Control
      t={t}
      field={field}
      value={fields[field] ?? ''}
      fault={fields.id === undefined ? undefined : faults.get(field)}
    />
  );
  const plain = INDICATOR_FIELDS.filter((field) => !isOfRule(field) && !isTick(field));
  const { kind = '' } = fields;
  const wanted = (field: string) =>
    kind === 'graded' ? field.startsWith('grades.') : (RULE_FIELDS[kind as RuleKind] ?? []).includes(field);
  const rule = INDICATOR_FIELDS.filter(isOfRule);
  return page(
    c,
    { title: t.standards.indicator, status: refusal ? statusOf(c, refusal) : 200 },
    <>
      <ErrorSummary t={t} refusal={refusal} />
      <p class="quiet">
        <a href={own}>{titleOf(t, writing)}</a>
      </p>
      <h1>{t.standards.indicator}</h1>
      <form method="post" action={`${own}/${s}/${i}`} class="policy">
        <Hidden version={version} />
        {plain.map(control)}
        <fieldset>
          <legend>{t.standards.ruleFields}</legend>
          {rule.filter(wanted).map(control)}
        </fieldset>
        <details>
          <summary>{t.standards.otherRules}</summary>
          {rule.filter((field) => !wanted(field)).map(control)}
        </details>
        <fieldset class="whole">
          <legend>{t.standards.methods}</legend>
          {INDICATOR_FIELDS.filter((field) => field.startsWith('methods.')).map(control)}
        </fieldset>
        <fieldset class="whole">
          <legend>{t.standards.flags}</legend>
          {INDICATOR_FIELDS.filter((field) => isTick(field) && !field.startsWith('methods.')).map(control)}
        </fieldset>
        <p class="actions">
          <button>{t.standards.saveBack}</button>
          <button class="secondary" name="next" value="stay">
            {t.drafting.save}
          </button>
        </p>
      </form>
    </>,
  );
}
