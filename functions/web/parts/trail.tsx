import type { ApplicationEvent } from '../../../shared/domain/application/event.ts';
import { isDay } from '../../../shared/domain/time.ts';
import { dayText } from '../text/day.ts';
import { points } from '../text/points.ts';
import type { Text } from '../text/text.ts';
import { Time } from './show.tsx';

/** What was decided with a move, in words: which item, until when, which star, and why. */
function told(t: Text, detail: ApplicationEvent['detail']): string {
  const known = Object.entries(t.told).flatMap(([name, say]) => {
    const fact = detail[name];
    return fact === undefined || fact === '' ? [] : [say(saidOf(t, name, fact))];
  });
  return known.join(t.language === 'zh' ? '；' : '; ');
}

const saidOf = (t: Text, name: string, fact: unknown): string => {
  if (name === 'score') return points(Number(fact));
  return isDay(String(fact)) ? dayText(t, String(fact)) : String(fact);
};

type Told = Pick<ApplicationEvent, 'transition' | 'at' | 'name' | 'role' | 'detail'>;

/** What happened to an application, newest first. */
export function Trail({ t, events }: { t: Text; events: readonly Told[] }) {
  return (
    <section>
      <h2>{t.apply.trail}</h2>
      <ol class="trail">
        {[...events].reverse().map(({ transition, at, name, role, detail }) => (
          <li>
            <span>{t.happened[transition]}</span>{' '}
            <span class="quiet small">
              <Time t={t} at={at} /> · {t.roles[role]} {name}
            </span>
            {told(t, detail) && <p class="small">{told(t, detail)}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
