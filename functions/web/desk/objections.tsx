import { Time } from '../parts/show.tsx';
import type { Opened } from '../reading/opened.ts';
import type { Text } from '../text/text.ts';

/** What the public has against a proposal: for the city's office alone, the newest first. */
export function Objections({ t, opened: { objections, application } }: { t: Text; opened: Opened }) {
  if (objections.length === 0) return null;
  const handled = application.objections?.handled ?? 0;
  return (
    <section>
      <h2>{t.desk.objections}</h2>
      <ol class="items">
        {[...objections].reverse().map(({ number, at, text, name, contact }) => (
          <li>
            <p>
              <span class={number > handled ? 'tag red' : 'tag'}>
                {number > handled ? t.desk.objectionOpen : t.desk.objectionHandled}
              </span>{' '}
              {text}
            </p>
            <p class="quiet small">
              <Time t={t} at={at} /> · {name || t.desk.anonymous} {contact}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
