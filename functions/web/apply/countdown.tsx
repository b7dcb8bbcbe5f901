import { type Day, dayOf, daysBetween, type Instant } from '../../../shared/domain/time.ts';
import { shortDay } from '../parts/day.ts';
import type { Text } from '../text/text.ts';

/** How long there is still, in plain words; a deadline ends with its day, at 24:00 in Shanghai. */
export function Countdown({
  t,
  of,
  until,
  now,
}: {
  t: Text;
  of: keyof Text['filling']['deadlines'];
  until: Day;
  now: Instant;
}) {
  const left = daysBetween(dayOf(now), until);
  return (
    <p class={left < 0 ? 'countdown over' : left <= 3 ? 'countdown soon' : 'countdown'}>
      {t.filling.countdown(t.filling.deadlines[of], shortDay(t, until), left)}
    </p>
  );
}
