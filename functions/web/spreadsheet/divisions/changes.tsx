import type { Context } from 'hono';
import { type Level, levelOf, parentOf } from '../../../../shared/domain/division.ts';
import type { Differences } from '../../../../shared/domain/division-changes.ts';
import { listMembers } from '../../../../shared/store/membership.ts';
import { memberAddress } from '../../admin/members/member-page.tsx';
import type { NewList } from '../../changing/division-list.ts';
import { Notice } from '../../parts/says.tsx';
import { Table } from '../../parts/table.tsx';
import type { Env } from '../../site.ts';

interface Of {
  readonly c: Context<Env>;
  readonly changes: Differences;
  readonly list: NewList;
}

export function Counts({ c, changes, list: { district } }: Of) {
  const { t, site } = c.var;
  const { townships, villages } = site.policy.divisions().count(district);
  const of = (codes: readonly string[], level: Level) => codes.filter((code) => levelOf(code) === level).length;
  const added = changes.added.map(({ code }) => code);
  const after = (before: number, level: Level) => before + of(added, level) - of(changes.ended, level);
  const rows = [
    [t.imports.divisions.levels.township, townships, after(townships, 'township')],
    [t.imports.divisions.levels.village, villages, after(villages, 'village')],
  ];
  return (
    <>
      <Table head={Object.values(t.divisions.counts)} dense>
        {rows.map(([level, before, then]) => (
          <tr>
            <th scope="row">{level}</th>
            <td class="number">{before}</td>
            <td class="number">{then}</td>
          </tr>
        ))}
      </Table>
      <p class="quiet small">{t.divisions.denominators}</p>
    </>
  );
}

/** What is added, renamed and ended, place by place. */
export async function Changes({ c, changes, list }: Of) {
  const { t, site } = c.var;
  const { cells, ...said } = t.divisions;
  const { added, renamed, ended } = changes;
  const book = site.policy.divisions();
  const own = new Map(list.rows.map(({ code, name }) => [code, name]));
  const place = (code: string) => own.get(parentOf(code)) ?? book.find(parentOf(code))?.name ?? '';
  return (
    <>
      {added.length > 0 && (
        <>
          <h2>{said.added(added.length)}</h2>
          <Table head={[cells.code, cells.name, cells.place]} label={said.added(added.length)}>
            {added.map(({ code, name }) => (
              <tr>
                <td class="code">{code}</td>
                <th scope="row">{name}</th>
                <td>{place(code)}</td>
              </tr>
            ))}
          </Table>
        </>
      )}
      {renamed.length > 0 && (
        <>
          <h2>{said.renamed(renamed.length)}</h2>
          <Table head={[cells.code, cells.formerly, cells.name]} label={said.renamed(renamed.length)}>
            {renamed.map(({ code, name }) => (
              <tr>
                <td class="code">{code}</td>
                <td>{book.find(code)?.name}</td>
                <th scope="row">{name}</th>
              </tr>
            ))}
          </Table>
        </>
      )}
      {ended.length > 0 && (
        <>
          <h2>{said.ended(ended.length)}</h2>
          <p class="quiet">{said.endedMeans}</p>
          <Table head={[cells.code, cells.name, cells.place]} label={said.ended(ended.length)}>
            {ended.map((code) => (
              <tr>
                <td class="code">{code}</td>
                <th scope="row">{book.find(code)?.name}</th>
                <td>{place(code)}</td>
              </tr>
            ))}
          </Table>
          <Orphans c={c} ended={ended} />
        </>
      )}
    </>
  );
}

/** Members of townships that end: nothing is done to them, but somebody has to. */
async function Orphans({ c, ended }: { c: Context<Env>; ended: readonly string[] }) {
  const { t, site } = c.var;
  if (!ended.some((code) => levelOf(code) === 'township')) return null;
  const members = (await listMembers(site.table, site.policy.city)).filter(
    ({ division, disabled }) => ended.includes(division) && !disabled,
  );
  if (members.length === 0) return null;
  return (
    <Notice>
      <p>{t.divisions.orphans(members.length)}</p>
      <ul>
        {members.map(({ email, name }) => (
          <li>
            <a href={memberAddress(email)}>{name}</a> <span class="quiet small">{email}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
