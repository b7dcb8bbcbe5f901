import type { Context } from 'hono';
import { STATES } from '../../../shared/domain/application/application.ts';
import { Facts } from '../parts/facts.tsx';
import { ProgrammeSwitch } from '../parts/programmes.tsx';
import { Table } from '../parts/table.tsx';
import { currentProgramme } from '../reading/programme.ts';
import type { Env } from '../site.ts';
import type { Text } from '../text/text.ts';

/** Ways to another part of what is shown: by programme, by state, by a filter, page by page. */
export function Ways({ c }: { readonly c: Context<Env> }) {
  const { t, site } = c.var;
  const { fields } = t.design;
  return (
    <>
      <ProgrammeSwitch c={c} shown={currentProgramme(site.policy, site.now())} />
      <nav class="tabs" aria-label={t.queue.states}>
        {STATES.slice(1, 6).map((state, n) => (
          <a href="/design#ways" aria-current={n === 2 ? 'page' : undefined}>
            {t.states[state]} <span class="number">{n * 3}</span>
          </a>
        ))}
      </nav>
      <form class="filter" method="get" action="/cells">
        <label>
          {fields.name}
          <input type="search" name="q" />
        </label>
        <label>
          <span>
            {fields.contact} <span class="quiet">{fields.hint}</span>
          </span>
          <select name="category">
            <option value="">{t.register.all}</option>
          </select>
        </label>
        <button>{t.register.search}</button>
      </form>
      <p class="turn">
        <a href="/design#ways">{t.members.previous}</a>
        <a href="/design#ways">{t.members.next}</a>
      </p>
    </>
  );
}

/** What is told as a list: terms and what they are, what is left to do, and numbers to be compared. */
export const Lists = ({ t }: { readonly t: Text }) => (
  <>
    <Facts
      facts={[
        [t.design.fields.name, t.design.unit],
        [t.design.fields.contact, t.design.person],
        [t.design.fields.note, t.design.folded],
      ]}
      dress="facts"
    />
    <ol class="tasks">
      {(['name', 'note'] as const).map((field, n) => (
        <li>
          <a href="/design#lists">{t.design.fields[field]}</a>
          <span class="states">
            <span class="quiet small">{t.filling.scored('8', '13')}</span>{' '}
            <span class={n === 0 ? 'tag green' : 'tag amber'}>{n === 0 ? t.apply.done : t.apply.todo(1)}</span>
          </span>
        </li>
      ))}
    </ol>
    <Table
      head={[t.apply.columns.state, t.home.quota.townships, t.home.quota.villages, t.home.quota.cells]}
      label={t.design.parts.lists}
      dense
    >
      {STATES.slice(1, 4).map((state, n) => (
        <tr>
          <th scope="row">{t.states[state]}</th>
          {[4, 18, 100].map((most) => (
            <td class="number">{most - n}</td>
          ))}
        </tr>
      ))}
    </Table>
  </>
);
