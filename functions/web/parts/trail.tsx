import type { ApplicationEvent } from '../../../shared/domain/application/event.ts';
import type { Text } from '../text/text.ts';
import { Time } from './show.tsx';

/** What happened to an application, newest first. */
export function Trail({ t, events }: { t: Text; events: readonly ApplicationEvent[] }) {
  return (
    <section>
      <h2>{t.apply.trail}</h2>
      <ol class="trail">
        {[...events].reverse().map(({ transition, at, name, role, detail }) => (
          <li>
            <span>{t.moves[transition]}</span>{' '}
            <span class="quiet small">
              <Time t={t} at={at} /> · {t.roles[role]} {name}
            </span>
            {typeof detail.reason === 'string' && detail.reason !== '' && <p class="small">{detail.reason}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
