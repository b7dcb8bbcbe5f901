import type { Context } from 'hono';
import { type ListedMember, listMembers } from '../../../../shared/store/membership.ts';
import { Choice } from '../../parts/choice.tsx';
import { page } from '../../parts/page.tsx';
import { Empty } from '../../parts/says.tsx';
import { Table } from '../../parts/table.tsx';
import { reportingUnits } from '../../reading/lists.ts';
import type { Env, Site } from '../../site.ts';
import type { Text } from '../../text/text.ts';
import { found, inOrder, MEMBERS_A_PAGE, type MemberFilter, readMemberFilter } from './list.ts';
import { memberAddress } from './member-page.tsx';
import { placeText } from './places.ts';
import { ROLES } from './read.ts';

/** Everybody who may do something, by role; whoever may do it no more stands apart. */
export async function listPage(c: Context<Env>) {
  const { t, site } = c.var;
  const filter = readMemberFilter(c.req.query(), reportingUnits(site.policy));
  const fitting = inOrder(found(site.policy, await listMembers(site.table, site.policy.city), filter));
  const tabs = tabsOf(t, fitting);
  const here = tabs.find(({ role, disabled }) => role === filter.role && disabled === filter.disabled) ?? tabs[0];
  const from = (filter.page - 1) * MEMBERS_A_PAGE;
  const members = here?.members ?? [];
  return page(
    c,
    { title: t.members.title, wide: true },
    <>
      <p class="quiet">
        <a href="/admin">{t.admin.title}</a>
      </p>
      <h1>{t.members.title}</h1>
      <p class="quiet">{t.members.intro}</p>
      <p class="actions">
        <a class="button" href="/admin/members/new">
          {t.members.invite}
        </a>
        <a class="button secondary" href="/admin/members/import">
          {t.imports.members.title}
        </a>
      </p>
      <Search t={t} site={site} filter={filter} />
      <nav class="tabs" aria-label={t.members.byRole}>
        {tabs.map((tab) => (
          <a href={address(filter, tab)} aria-current={tab === here ? 'page' : undefined}>
            {tab.label} <span class="number">{tab.members.length}</span>
          </a>
        ))}
      </nav>
      {members.length === 0 ? (
        <Empty>{t.members.none}</Empty>
      ) : (
        <Members t={t} site={site} members={members.slice(from, from + MEMBERS_A_PAGE)} />
      )}
      {members.length > MEMBERS_A_PAGE && (
        <p class="actions">
          {filter.page > 1 && <a href={address({ ...filter, page: filter.page - 1 }, filter)}>{t.members.previous}</a>}
          {members.length > from + MEMBERS_A_PAGE && (
            <a href={address({ ...filter, page: filter.page + 1 }, filter)}>{t.members.next}</a>
          )}
        </p>
      )}
    </>,
  );
}

type Tab = Pick<MemberFilter, 'role' | 'disabled'> & {
  readonly label: string;
  readonly members: readonly ListedMember[];
};

function tabsOf(t: Text, fitting: readonly ListedMember[]): Tab[] {
  const [out, active] = [fitting.filter(({ disabled }) => disabled), fitting.filter(({ disabled }) => !disabled)];
  return [
    { role: undefined, disabled: false, label: t.members.everybody, members: active },
    ...ROLES.toReversed().map((role) => ({
      ...{ role, disabled: false, label: t.roles[role] },
      members: active.filter((member) => member.role === role),
    })),
    { role: undefined, disabled: true, label: t.members.disabled, members: out },
  ];
}

/** Another tab begins at its first page. */
function address(filter: MemberFilter, { role, disabled }: Pick<MemberFilter, 'role' | 'disabled'>): string {
  const same = role === filter.role && disabled === filter.disabled;
  const query = {
    ...(filter.q && { q: filter.q }),
    ...(filter.district && { district: filter.district }),
    ...(role && { role }),
    ...(disabled && { state: 'disabled' }),
    ...(same && filter.page > 1 && { page: String(filter.page) }),
  };
  return `/admin/members?${new URLSearchParams(query)}`;
}

function Search({ t, site, filter }: { t: Text; site: Site; filter: MemberFilter }) {
  const districts = reportingUnits(site.policy).map(
    (code) =>
      [
        code,
        code === site.policy.city ? t.home.cityLevel : (site.policy.divisions().find(code)?.name ?? code),
      ] as const,
  );
  return (
    <form class="filter" method="get" action="/admin/members">
      {filter.role && <input type="hidden" name="role" value={filter.role} />}
      {filter.disabled && <input type="hidden" name="state" value="disabled" />}
      <label>
        {t.members.search}
        <input type="search" name="q" value={filter.q} maxlength={100} />
      </label>
      <Choice t={t} name="district" label={t.register.district} value={filter.district} options={districts} />
      <button>{t.register.search}</button>
    </form>
  );
}

const Members = ({ t, site, members }: { t: Text; site: Site; members: readonly ListedMember[] }) => (
  <Table head={[t.members.labels.name, t.members.labels.role, t.members.labels.division, t.members.labels.email]}>
    {members.map(({ email, name, role, division }) => (
      <tr>
        <th scope="row">
          <a href={memberAddress(email)}>{name}</a>
        </th>
        <td class="word">{t.roles[role]}</td>
        <td>{placeText(site.policy, division)}</td>
        <td class="code">{email}</td>
      </tr>
    ))}
  </Table>
);
