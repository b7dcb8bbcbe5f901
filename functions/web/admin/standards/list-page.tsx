import type { Context } from 'hono';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { indicatorsOf } from '../../../../shared/domain/standard/indicator.ts';
import { listPolicyDrafts, loadPublished } from '../../../../shared/store/policy.ts';
import { statusOf } from '../../answer.ts';
import type { Typed } from '../../input/form.ts';
import { faultAt } from '../../input/form.ts';
import { page } from '../../parts/page.tsx';
import { ErrorSummary, Field, Once } from '../../parts/problems.tsx';
import { Notice } from '../../parts/says.tsx';
import { Table } from '../../parts/table.tsx';
import type { Env } from '../../site.ts';
import type { Text } from '../../text/text.ts';
import { Faults, Trail } from '../published.tsx';

/** Every category with its versions, and what is being written. */
export async function listPage(c: Context<Env>, kept?: { refusal: Refusal; form?: Typed }) {
  const { t, site } = c.var;
  const [all, { records }] = await Promise.all([listPolicyDrafts(site.table), loadPublished(site.table)]);
  const drafts = all.filter(({ kind, body }) => kind === 'STANDARD' && body !== undefined);
  const columns = t.standards.columns;
  const standards = site.policy.everyStandard();
  return page(
    c,
    { title: t.standards.title, wide: true, status: kept ? statusOf(c, kept.refusal) : 200 },
    <>
      <ErrorSummary
        t={t}
        refusal={kept?.refusal}
        place={({ field }) => ({ href: `#${field}`, label: t.standards.id })}
      />
      <p class="quiet">
        <a href="/admin">{t.admin.title}</a>
      </p>
      <h1>{t.standards.title}</h1>
      <p class="quiet">{t.standards.intro}</p>
      <Faults t={t} policy={site.policy} />
      <Table head={[columns.category, columns.line, columns.versions, columns.indicators, columns.action]}>
        {standards.map((standard) => {
          const { category, line, name } = standard;
          const versions = site.policy.versions(category);
          const [older] = versions.slice(-2);
          return (
            <tr>
              <th scope="row">{name[t.language]}</th>
              <td>{lineName(t, line)}</td>
              <td>
                {versions.map(({ version }) => (
                  <>
                    <a href={`/admin/standards/${category}/${version}`}>{t.standards.version(version)}</a>{' '}
                  </>
                ))}
                {older && versions.length > 1 && (
                  <a href={`/admin/standards/${category}/compare?from=${older.version}&to=${standard.version}`}>
                    {t.standards.compare}
                  </a>
                )}
              </td>
              <td class="number">{indicatorsOf(standard).length}</td>
              <td>
                {drafts.some(({ id }) => id === category) ? (
                  <a href={`/admin/standards/${category}/draft`}>{t.programmes.goOn}</a>
                ) : (
                  <form method="post" action={`/admin/standards/${category}/begin`}>
                    <Once />
                    <button class="secondary" aria-label={`${t.standards.begin} ${name[t.language]}`}>
                      {t.standards.begin}
                    </button>
                  </form>
                )}
              </td>
            </tr>
          );
        })}
      </Table>
      {drafts
        .filter(({ id }) => !site.policy.standard(id))
        .map(({ id, by }) => (
          <Notice kind="plain">
            <p>
              {t.standards.begun(id, by)} <a href={`/admin/standards/${id}/draft`}>{t.programmes.goOn}</a>
            </p>
          </Notice>
        ))}
      <h2>{t.standards.newCategory}</h2>
      <form method="post" action="/admin/standards/new" class="filter">
        <Once />
        <Field
          t={t}
          label={t.standards.id}
          hint={t.standards.idHint}
          fault={faultAt(kept?.refusal.problems ?? [], 'id')}
        >
          <input type="text" id="id" name="id" value={kept?.form?.id ?? ''} maxlength={40} required />
        </Field>
        <Field t={t} label={t.standards.from}>
          <select name="from">
            {standards.map(({ category, name }) => (
              <option value={category} selected={category === kept?.form?.from}>
                {name[t.language]}
              </option>
            ))}
          </select>
        </Field>
        <button>{t.standards.beginNew}</button>
      </form>
      <Trail t={t} records={records.filter(({ kind }) => kind === 'STANDARD')} />
    </>,
  );
}

/** Lines are data: one that came later goes by its id. */
const lineName = (t: Text, line: string): string => t.standards.lines[line as keyof Text['standards']['lines']] ?? line;
