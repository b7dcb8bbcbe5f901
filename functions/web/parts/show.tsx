import type { State } from '../../../shared/domain/application/application.ts';
import type { Standing } from '../../../shared/domain/cell.ts';
import type { Colour } from '../../../shared/domain/progress/pace.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { ZONE } from '../../../shared/domain/time.ts';
import type { Text } from '../text/text.ts';
import { written } from '../text/written.ts';

/** Small things shown the same way on every page. */
export const timeText = written({
  zh: { timeZone: ZONE, dateStyle: 'long', timeStyle: 'short' },
  en: { timeZone: ZONE, dateStyle: 'medium', timeStyle: 'short' },
});

const medium = { timeZone: ZONE, timeStyle: 'medium' } as const;
export const clockText = written({ zh: medium, en: medium });

export const Time = ({ t, at }: { t: Text; at: Instant }) => <time datetime={at}>{timeText(t, at)}</time>;

export const StateTag = ({ t, state }: { t: Text; state: State }) => (
  <span class={`tag ${state}`}>{t.states[state]}</span>
);

export const StandingTag = ({ t, standing }: { t: Text; standing: Standing }) => (
  <span class={`tag ${standing}`}>{t.standings[standing]}</span>
);

export const ColourTag = ({ t, colour }: { t: Text; colour: Colour }) => (
  <span class={`tag ${colour}`}>{t.home.colour[colour]}</span>
);

/** A number with the list that it counts; nothing to list is none. */
export const Count = ({ n, href }: { n: number; href: string }) =>
  n > 0 ? <a href={href}>{n}</a> : <span class="quiet">0</span>;

export const Stars = ({ t, star }: { t: Text; star: number }) => (
  <span class="stars">
    <span aria-hidden="true">{'★'.repeat(star)}</span> <span class="quiet">{t.site.stars(star)}</span>
  </span>
);
