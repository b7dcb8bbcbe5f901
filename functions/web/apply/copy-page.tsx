import type { Context } from 'hono';
import { reportingUnit } from '../../../shared/domain/division.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import { refuse } from '../../../shared/domain/refusal.ts';
import type { Standard } from '../../../shared/domain/standard/indicator.ts';
import { type Listed, listOfCategory } from '../../../shared/store/applications.ts';
import { listCells } from '../../../shared/store/cells.ts';
import { loadMember } from '../../../shared/store/members.ts';
import { page } from '../parts/page.tsx';
import { Once } from '../parts/problems.tsx';
import { refusalPage } from '../parts/refusal-page.tsx';
import { Empty } from '../parts/says.tsx';
import { sessionOf } from '../signed-in.tsx';
import type { Env } from '../site.ts';
import type { Text } from '../text/text.ts';

/** Drafts among them, from which nothing is copied. */
const MOST_OWN = 50;
const MOST_NAMED = 30;

/** What a draft may be begun from: the applicant's own applications of the category, or what others of the district were named for. */
export async function copyPage(c: Context<Env>, programme: Programme, standard: Standard) {
  const { t, site } = c.var;
  const { email } = sessionOf(c);
  const member = await loadMember(site.table, email);
  if (!member) return refusalPage(c, refuse('not-a-member', { email }));
  const [listed, named] = await Promise.all([
    listOfCategory(site.table, { applicant: member.division, category: standard.category, most: MOST_OWN }),
    listCells(site.table, {
      districts: [reportingUnit(member.division)],
      search: { category: standard.category, standing: 'named' },
      most: MOST_NAMED,
    }),
  ]);
  const own = listed.filter(({ state }) => state !== 'draft');
  const ownIds = new Set(own.map(({ id }) => id));
  const others = named.rows.filter(({ application }) => !ownIds.has(application));
  const title = t.begin.title(standard.name[t.language]);
  return page(
    c,
    { title },
    <form method="post" action="/apply/new" class="narrow">
      <h1>{title}</h1>
      <p class="quiet">{t.begin.intro}</p>
      <Once />
      <input type="hidden" name="programme" value={programme.id} />
      <input type="hidden" name="category" value={standard.category} />
      <Choices legend={t.begin.own} hint={t.begin.ownHint} choices={own.map((row) => ownChoice(t, row))} />
      <Choices
        legend={t.begin.others}
        hint={t.begin.othersHint}
        choices={others.map(({ application, name, programme, star, code }) => ({
          id: application,
          name,
          said: `${t.begin.of(programme)} · ${t.site.stars(star)}`,
          at: `/cells/${code}`,
        }))}
      />
      {own.length + others.length === 0 && <Empty>{t.begin.none}</Empty>}
      <label class="choice">
        <input type="radio" name="from" value="" checked />
        <strong>{t.begin.empty}</strong>
      </label>
      <p class="actions">
        <button>{t.apply.begin}</button>
      </p>
    </form>,
  );
}

interface Choice {
  readonly id: string;
  readonly name: string;
  readonly said: string;
  /** Where it can be read. */
  readonly at: string;
}

const ownChoice = (t: Text, { id, name, programme, state }: Listed): Choice => ({
  ...{ id, name: name || t.apply.unnamed, at: `/apply/${id}/check` },
  said: `${t.begin.of(programme)} · ${t.states[state]}`,
});

function Choices({ legend, hint, choices }: { legend: string; hint: string; choices: readonly Choice[] }) {
  if (choices.length === 0) return null;
  return (
    <fieldset class="begin">
      <legend>{legend}</legend>
      <p class="quiet small">{hint}</p>
      {choices.map(({ id, name, said, at }) => (
        <div class="choice">
          <input type="radio" name="from" value={id} id={`from-${id}`} />
          <label for={`from-${id}`}>
            <strong>{name}</strong> <span class="quiet small">{said}</span>
          </label>
          <a class="small" href={at} target="_blank" rel="noopener" aria-label={`${name} · ${said}`}>
            ↗
          </a>
        </div>
      ))}
    </fieldset>
  );
}
