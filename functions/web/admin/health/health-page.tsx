import type { Context } from 'hono';
import type { Concern } from '../../../../shared/domain/health/health.ts';
import { refuse } from '../../../../shared/domain/refusal.ts';
import { agoText } from '../../parts/ago.ts';
import { Facts } from '../../parts/facts.tsx';
import { page } from '../../parts/page.tsx';
import { refusalPage } from '../../parts/refusal-page.tsx';
import { Notice } from '../../parts/says.tsx';
import { Time, timeText } from '../../parts/show.tsx';
import { type Examined, examine } from '../../reading/health.ts';
import { sessionOf } from '../../signed-in.tsx';
import type { Env } from '../../site.ts';
import { dayText } from '../../text/day.ts';
import type { Text } from '../../text/text.ts';
import { Broken, Drift } from './found.tsx';
import { Policy } from './policy.tsx';
import { Tasks } from './tasks.tsx';

/** How the registry itself is: what has to be looked after, and what every scheduled run came to. */
export async function healthPage(c: Context<Env>) {
  const { t, site } = c.var;
  const examined = await examine(site, sessionOf(c).email);
  if (examined.member?.role !== 'admin') return refusalPage(c, refuse('not-your-role', { role: 'admin' }));
  const { health } = examined;
  return page(
    c,
    { title: t.health.title, wide: true },
    <>
      <p class="quiet">
        <a href="/admin">{t.admin.title}</a>
      </p>
      <h1>
        {t.health.title} <span class={`tag ${COLOUR[health.state]}`}>{t.health.state[health.state]}</span>
      </h1>
      <p class="quiet">
        {t.health.intro} {t.health.asOf(timeText(t, health.asOf))}
      </p>
      <Concerns t={t} concerns={health.concerns} />
      <Tasks t={t} tasks={health.tasks} now={health.asOf} />
      <Work t={t} examined={examined} />
      <Broken t={t} policy={site.policy} run={health.tasks.find(({ task }) => task === 'invariants')?.done} />
      <Drift t={t} policy={site.policy} run={health.tasks.find(({ task }) => task === 'progress')?.done} />
      <Policy t={t} site={site} examined={examined} />
    </>,
  );
}

const COLOUR = { well: 'green', watch: 'amber', act: 'red' } as const;

/** Where a concern is looked after; the others say themselves who does. */
const PLACES: Partial<Readonly<Record<Concern['code'], string>>> = {
  ...{
    late: '#tasks',
    stopped: '#tasks',
    failed: '#tasks',
    unfinished: '#tasks',
    never: '#tasks',
    broken: '#check',
    drift: '#drift',
  },
  ...{ undelivered: '/inbox/undelivered', waiting: '/admin/health/outbox' },
  ...{ policy: '/admin/programmes', window: '/admin/programmes', calendar: '/admin/calendar' },
};

function Concerns({ t, concerns }: { t: Text; concerns: readonly Concern[] }) {
  if (concerns.length === 0)
    return (
      <Notice kind="good">
        <p>{t.health.nothing}</p>
      </Notice>
    );
  return (
    <>
      <h2>{t.health.toDo}</h2>
      <ul class="concerns">
        {concerns.map((concern) => (
          <ConcernItem t={t} concern={concern} />
        ))}
      </ul>
    </>
  );
}

function ConcernItem({ t, concern }: { t: Text; concern: Concern }) {
  const { code, level, task, tasks = [], at, count = 0, year = '', from } = concern;
  const named = {
    ...{ task: task ? t.health.tasks[task][0] : '', at: at ? timeText(t, at) : '' },
    tasks: tasks.map((one) => t.health.tasks[one][0]),
    ...{ count, year, from: from ? dayText(t, from) : '' },
  };
  const [title, todo] = t.health.concerns[code](named);
  const place = PLACES[code];
  return (
    <li class={level}>
      <h3>
        <span class={`tag ${COLOUR[level]}`}>{t.health.level[level]}</span> {title}
      </h3>
      <p>
        {todo}{' '}
        {place && (
          <a href={place} aria-label={`${t.health.open}${t.language === 'zh' ? '：' : ': '}${title}`}>
            {t.health.open}
          </a>
        )}
      </p>
    </li>
  );
}

/** What the last run left, and what it saw coming; the list shows it as it is now. */
function Standing({ t, counts }: { t: Text; counts: Readonly<Record<string, number>> }) {
  if (counts.left === undefined) return null;
  const kinds = (['remind', 'lapse', 'expire'] as const).flatMap((kind) => {
    const n = counts[`${kind}-ahead`] ?? 0;
    return n > 0 ? [t.health.ahead.of(t.health.dueKinds[kind], n)] : [];
  });
  return (
    <>
      <br />
      <span class={counts.left > 0 ? 'tag red' : 'quiet'}>{t.health.ahead.left(counts.left)}</span>{' '}
      <span class="quiet">{t.health.ahead.week(kinds)}</span>
    </>
  );
}

/** What is due and what is to be told: how much, since when, and the lists of it. */
function Work({ t, examined: { health, undelivered } }: { t: Text; examined: Examined }) {
  const done = (task: string) => health.tasks.find((one) => one.task === task)?.done;
  const [deadlines, messages] = [done('deadlines'), done('messages')];
  const oldest = messages?.told.oldest;
  const inbox = t.health.inbox;
  return (
    <>
      <h2>{t.health.work}</h2>
      <Facts
        dress="facts"
        facts={[
          [
            inbox.due,
            <>
              {deadlines ? <Time t={t} at={deadlines.ended} /> : t.health.none}{' '}
              <a href="/admin/health/due">{t.health.due}</a>
              {deadlines && <Standing t={t} counts={deadlines.told.counts} />}
            </>,
          ],
          [
            inbox.waiting,
            <>
              {messages?.told.counts.waiting ?? 0} <a href="/admin/health/outbox">{t.health.outbox}</a>
            </>,
          ],
          [
            inbox.oldest,
            oldest ? (
              <>
                <Time t={t} at={oldest} /> <span class="quiet">{agoText(t, oldest, health.asOf)}</span>
              </>
            ) : (
              t.health.none
            ),
          ],
          [
            inbox.undelivered,
            <>
              {undelivered} <a href="/inbox/undelivered">{t.messages.undelivered}</a>
            </>,
          ],
        ]}
      />
    </>
  );
}
