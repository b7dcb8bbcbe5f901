import type { Context } from 'hono';
import { windowOpen } from '../../../shared/domain/application/guards.ts';
import { indicatorsOf } from '../../../shared/domain/standard/indicator.ts';
import { page } from '../parts/page.tsx';
import { ProgrammeSwitch } from '../parts/programmes.tsx';
import { refusalPage } from '../parts/refusal-page.tsx';
import { programmesFor, standardsFor } from '../reading/filing.ts';
import { programmeAsked } from '../reading/programme.ts';
import { sessionOf } from '../signed-in.tsx';
import type { Env } from '../site.ts';
import { copyPage } from './copy-page.tsx';

/** The first question: which category; once it is told, what to begin from. */
export function newPage(c: Context<Env>) {
  const { site, t } = c.var;
  const programme = programmeAsked(c);
  const closed = windowOpen(programme, site.now());
  if (closed) return refusalPage(c, closed);
  const { division } = sessionOf(c);
  const open = programmesFor(site, division);
  const standards = standardsFor(site, programme, division);
  const chosen = standards.find(({ category }) => category === c.req.query('category'));
  if (chosen) return copyPage(c, programme, chosen);
  return page(
    c,
    { title: t.apply.choose },
    <form method="post" action="/apply/new">
      <h1>{t.apply.choose}</h1>
      <p class="quiet">{t.apply.chooseHint}</p>
      <ProgrammeSwitch c={c} shown={programme} among={open} />
      <input type="hidden" name="programme" value={programme.id} />
      <input type="hidden" name="once" value={crypto.randomUUID()} />
      <div class="cards">
        {standards.map((standard) => (
          <label class="choice">
            <input type="radio" name="category" value={standard.category} required />
            <span>
              <strong>{standard.name[t.language]}</strong>
              <span class="quiet small">{t.apply.indicators(indicatorsOf(standard).length)}</span>
            </span>
          </label>
        ))}
      </div>
      <p class="actions">
        <button>{t.apply.begin}</button>
        <button class="secondary" name="go" value="copy">
          {t.begin.copy}
        </button>
      </p>
    </form>,
  );
}
