import type { Context } from 'hono';
import type { Programme } from '../../../shared/domain/programme.ts';
import { type Day, dayOf } from '../../../shared/domain/time.ts';
import { page } from '../parts/page.tsx';
import { currentProgramme } from '../reading/programme.ts';
import type { Env, Site } from '../site.ts';
import { dayText } from '../text/day.ts';
import type { Text } from '../text/text.ts';
import { goalsOf } from './goals.ts';

/** Every programme, the newest of each line first: what it asks for, and when. No request to the store. */
export function listPage(c: Context<Env>) {
  const { t, site } = c.var;
  const today = dayOf(site.now());
  const main = currentProgramme(site.policy, site.now());
  const all = site.policy.programmes().toSorted((a, b) => rank(main, b) - rank(main, a) || (a.id < b.id ? 1 : -1));
  return page(
    c,
    { title: t.plans.title, description: t.plans.intro, wide: true },
    <>
      <header class="headline">
        <h1>{t.plans.title}</h1>
        <p class="quiet">{t.plans.intro}</p>
      </header>
      <ul class="plans">
        {all.map((programme) => (
          <Card t={t} site={site} programme={programme} today={today} />
        ))}
      </ul>
    </>,
  );
}

const rank = (main: Programme, { id, line }: Programme): number => (id === main.id ? 2 : line === main.line ? 1 : 0);

type CardProps = { readonly t: Text; readonly site: Site; readonly programme: Programme; readonly today: Day };

function Card({ t, site, programme, today }: CardProps) {
  const { id, name, window } = programme;
  const { opens, closes } = window;
  const running = opens <= today && today <= closes;
  return (
    <li class="card">
      <h2>
        <a href={`/programmes/${id}`}>{name[t.language]}</a>
      </h2>
      <p class="quiet small">
        <span class={running ? 'tag named' : 'tag'}>
          {running ? t.plans.current : t.plans[opens > today ? 'coming' : 'over']}
        </span>{' '}
        {t.plans.window(dayText(t, opens), dayText(t, closes))}
      </p>
      <ul>
        {goalsOf(t, site.policy, programme).map((goal) => (
          <li>{goal}</li>
        ))}
      </ul>
    </li>
  );
}
