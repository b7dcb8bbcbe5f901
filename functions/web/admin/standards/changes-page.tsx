import type { Context } from 'hono';
import { compareStandards } from '../../../../shared/domain/policy/compare-standards.ts';
import { faultsOf } from '../../../../shared/domain/policy/standard-check.ts';
import { standardDraftOf } from '../../../../shared/domain/policy/standard-draft.ts';
import type { Standard } from '../../../../shared/domain/standard/indicator.ts';
import { statusOf } from '../../answer.ts';
import { page } from '../../parts/page.tsx';
import { ErrorSummary, Field, Hidden } from '../../parts/problems.tsx';
import type { Env } from '../../site.ts';
import { Compared } from './compared.tsx';
import { Checks, titleOf, type Writing } from './draft-page.tsx';
import { problemsOf } from './read.ts';

/** What the next version changes, whether it can be published, and the button that does it. */
export function changesPage(c: Context<Env>, writing: Writing & { before: Standard; reason?: string }) {
  const { t } = c.var;
  const { category, next, version, draft, refusal, before, reason = '' } = writing;
  const own = `/admin/standards/${category}`;
  const problems = problemsOf(draft, { category, version: next });
  return page(
    c,
    { title: t.standards.toChanges, wide: true, status: refusal ? statusOf(c, refusal) : 200 },
    <>
      <ErrorSummary
        t={t}
        refusal={refusal}
        place={({ field }) => ({ href: field === 'reason' ? '#reason' : `${own}/draft`, label: t.programmes.reason })}
      />
      <p class="quiet">
        <a href={`${own}/draft`}>{titleOf(t, writing)}</a>
      </p>
      <h1>{t.standards.toChanges}</h1>
      <p class="quiet">
        {t.standards.comparedWith(`${before.name[t.language]} ${t.standards.version(before.version)}`)}
      </p>
      <Checks t={t} draft={draft} problems={problems} own={own} />
      <Compared t={t} comparison={compareStandards(standardDraftOf(before), draft)} />
      {faultsOf(draft).length + problems.length === 0 && (
        <form method="post" action={`${own}/draft/publish`}>
          <Hidden version={version} />
          <p class="quiet">{t.standards.publishHint}</p>
          <Field t={t} label={t.programmes.reason} hint={t.programmes.reasonHint}>
            <textarea id="reason" name="reason" rows={2} maxlength={1000} required>
              {reason}
            </textarea>
          </Field>
          <button>{t.standards.publish(next)}</button>
        </form>
      )}
    </>,
  );
}

/** Two published versions beside each other. */
export function comparePage(c: Context<Env>, [before, after]: readonly [Standard, Standard]) {
  const { t } = c.var;
  const title = t.standards.comparing(after.name[t.language], before.version, after.version);
  return page(
    c,
    { title, wide: true },
    <>
      <p class="quiet">
        <a href="/admin/standards">{t.standards.title}</a>
      </p>
      <h1>{title}</h1>
      <Compared t={t} comparison={compareStandards(standardDraftOf(before), standardDraftOf(after))} />
    </>,
  );
}
