import type { Context } from 'hono';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import type { BroughtSheet } from '../../../../shared/domain/sheet.ts';
import { statusOf } from '../../answer.ts';
import { differencesOf, MOST_SOURCE, type NewList, unfitIn } from '../../changing/division-list.ts';
import { faultAt, type Typed } from '../../input/form.ts';
import { page } from '../../parts/page.tsx';
import { ErrorSummary, Field, Hidden } from '../../parts/problems.tsx';
import { Notice } from '../../parts/says.tsx';
import type { Env } from '../../site.ts';
import { dayText } from '../../text/day.ts';
import { Faults, FaultTable, Headline, Ways } from '../import/sheet-parts.tsx';
import { divisionKind as kind } from '../kinds/divisions.ts';
import { Changes, Counts } from './changes.tsx';
import { Extent } from './extent.tsx';

export function publishedPage(c: Context<Env>, sheet: BroughtSheet, { district }: NewList) {
  const { t, site } = c.var;
  const book = site.policy.divisions();
  const asOf = book.listOf(district)?.asOf ?? '';
  return page(
    c,
    { title: t.imports.divisions.title },
    <>
      <Headline c={c} kind={kind} sheet={sheet} />
      <Notice kind="good" status>
        <p>{t.divisions.published(book.find(district)?.name ?? district, asOf && dayText(t, asOf))}</p>
        {sheet.faulty > 0 && <p>{t.divisions.leftOut(sheet.faulty)}</p>}
      </Notice>
      <Ways c={c} kind={kind} sheet={sheet} />
      <Faults c={c} kind={kind} sheet={sheet} />
    </>,
  );
}

/** What was typed and refused. */
interface Kept {
  readonly form: Typed;
  readonly refusal: Refusal;
}

/** What the rows that were taken change, and the form that makes them count together. */
export async function comparedPage(c: Context<Env>, sheet: BroughtSheet, list: NewList, kept?: Kept) {
  const { t, site } = c.var;
  const changes = differencesOf(site, list);
  const unfit = unfitIn(site, list);
  const name = site.policy.divisions().find(list.district)?.name ?? list.district;
  const nothing = [changes.added, changes.renamed, changes.ended].every(({ length }) => length === 0);
  return page(
    c,
    { title: t.imports.divisions.title, status: kept ? statusOf(c, kept.refusal) : 200 },
    <>
      <ErrorSummary
        t={t}
        refusal={kept?.refusal}
        place={({ field }) => ({ href: `#${field}`, label: labelOf(c, field) })}
      />
      <Headline c={c} kind={kind} sheet={sheet} />
      <p class="lead">{t.imports.divisions.finished(sheet.made)}</p>
      <Extent c={c} sheet={sheet} />
      {unfit.length > 0 ? (
        <Notice>
          <p>{t.divisions.unfit}</p>
          <FaultTable c={c} kind={kind} sheet={{ faults: unfit }} />
        </Notice>
      ) : (
        <>
          <h2>{t.divisions.compared(name)}</h2>
          {nothing && <p>{t.divisions.same}</p>}
          <Counts c={c} changes={changes} list={list} />
          <Changes c={c} changes={changes} list={list} />
          <h2>{t.divisions.publish}</h2>
          <Publish c={c} sheet={sheet} ended={changes.ended.length} kept={kept} />
        </>
      )}
      <Ways c={c} kind={kind} sheet={sheet} />
      <Faults c={c} kind={kind} sheet={sheet} />
    </>,
  );
}

const labelOf = ({ var: { t } }: Context<Env>, field: string): string =>
  field === 'asOf' || field === 'source' ? t.divisions[field] : t.divisions.publish;

interface PublishProps {
  readonly c: Context<Env>;
  readonly sheet: BroughtSheet;
  readonly ended: number;
  readonly kept: Kept | undefined;
}

function Publish({ c, sheet, ended, kept }: PublishProps) {
  const { t, site } = c.var;
  const { asOf = '', source = '', confirmed } = kept?.form ?? {};
  const problems = kept?.refusal.problems ?? [];
  return (
    <form method="post" action={`${kind.room}/${sheet.id}/publish`} class="narrow">
      <Hidden version={site.policy.published.overlay.revision} />
      <Field t={t} label={t.divisions.asOf} fault={faultAt(problems, 'asOf')}>
        <input id="asOf" name="asOf" type="date" value={asOf} required />
      </Field>
      <Field t={t} label={t.divisions.source} hint={t.divisions.sourceHint} fault={faultAt(problems, 'source')}>
        <input id="source" name="source" value={source} maxlength={MOST_SOURCE} required />
      </Field>
      {ended > 0 && (
        <p>
          <label class="tick">
            <input id="confirmed" type="checkbox" name="confirmed" value="1" checked={confirmed === '1'} required />
            <span>{t.divisions.confirm(ended)}</span>
          </label>
        </p>
      )}
      <button>{t.divisions.publish}</button>
    </form>
  );
}
