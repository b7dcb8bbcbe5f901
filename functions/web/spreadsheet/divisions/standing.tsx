import type { Context } from 'hono';
import type { DivisionChanges } from '../../../../shared/domain/division-changes.ts';
import { loadPublished } from '../../../../shared/store/policy.ts';
import { Time } from '../../parts/show.tsx';
import { Table } from '../../parts/table.tsx';
import { districts } from '../../reading/lists.ts';
import { currentProgramme } from '../../reading/programme.ts';
import type { Env } from '../../site.ts';
import { divisionKind } from '../kinds/divisions.ts';

/** The list of each district that stands, to be downloaded, and how they came to be. */
export async function Standing({ c }: { c: Context<Env> }) {
  const { t, site } = c.var;
  const book = site.policy.divisions();
  const { columns, fromFiles, standing, download } = t.divisions;
  const filed = currentProgramme(site.policy, site.now()).divisionList;
  return (
    <>
      <h2>{standing}</h2>
      <Table head={Object.values(columns)}>
        {districts(site.policy).map((district) => {
          const { townships, villages } = book.count(district);
          const newer = book.listOf(district);
          return (
            <tr>
              <th scope="row">{book.find(district)?.name}</th>
              <td class="number">{townships}</td>
              <td class="number">{villages}</td>
              <td class="number">{(newer ?? filed).asOf}</td>
              <td class="term">{newer?.source[t.language] ?? fromFiles}</td>
              <td>
                <a
                  href={`${divisionKind.room}/standing/${district}.xlsx`}
                  aria-label={`${download} ${book.find(district)?.name}`}
                >
                  {download}
                </a>
              </td>
            </tr>
          );
        })}
      </Table>
      <History c={c} />
    </>
  );
}

async function History({ c }: { c: Context<Env> }) {
  const { t, site } = c.var;
  const { records } = await loadPublished(site.table);
  const lists = records.filter(({ kind }) => kind === 'DIVISIONS').toSorted((a, b) => (a.at < b.at ? 1 : -1));
  if (lists.length === 0) return null;
  return (
    <>
      <h2>{t.divisions.history}</h2>
      <Table head={Object.values(t.divisions.historyColumns)} label={t.divisions.history}>
        {lists.map(({ id, at, by, text }) => {
          const { added, renamed, ended, asOf, source, leftOut } = JSON.parse(text) as DivisionChanges;
          return (
            <tr>
              <td class="number">
                <Time t={t} at={at} />
              </td>
              <th scope="row">{site.policy.divisions().find(id)?.name ?? id}</th>
              <td>
                {t.divisions.change(added.length, renamed.length, ended.length)}
                {leftOut && <div class="quiet small">{t.divisions.leftOut(leftOut)}</div>}
              </td>
              <td class="number">{asOf}</td>
              <td>{source}</td>
              <td class="code">{by}</td>
            </tr>
          );
        })}
      </Table>
    </>
  );
}
