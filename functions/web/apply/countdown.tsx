import { deadlineOf } from '../../../shared/domain/application/due.ts';
import { type Deadline, isInGrace } from '../../../shared/domain/application/grace.ts';
import { dayOf, daysBetween, type Instant } from '../../../shared/domain/time.ts';
import type { Opened } from '../reading/opened.ts';
import { shortDay } from '../text/day.ts';
import type { Text } from '../text/text.ts';

type Of = keyof Text['filling']['deadlines'];

interface CountdownProps {
  readonly t: Text;
  readonly of: Of;
  readonly deadline: Deadline;
  readonly now: Instant;
}

/** How long there is still, in plain words; a deadline and its grace end with their day, at 24:00 in Shanghai. */
export function Countdown(props: CountdownProps) {
  const { deadline, now } = props;
  const left = daysBetween(dayOf(now), deadline.day);
  const pressing = left <= 3 ? 'countdown soon' : 'countdown';
  const over = left < 0 && !isInGrace(deadline, dayOf(now));
  return <p class={over ? 'countdown over' : pressing}>{said(props, left)}</p>;
}

function said({ t, of, deadline: { day, grace }, now }: CountdownProps, left: number): string {
  const [what, today] = [t.filling.deadlines[of], dayOf(now)];
  if (grace && isInGrace({ day, grace }, today)) {
    const still = daysBetween(today, grace);
    return t.grace.running(what, shortDay(t, day), shortDay(t, grace), still, t.grace.after[of]);
  }
  if (of === 'window' && left < 0) return t.grace.filingOver(shortDay(t, grace ?? day));
  return t.filling.countdown(what, shortDay(t, day), left);
}

const OF = { draft: 'window', returned: 'returned', rectifying: 'rectifying' } as const;

/** How long there is for what the applicant has in hand: a draft, a correction, or the first item that has to be mended. */
export function TimeLeft({ t, opened: { application, context } }: { t: Text; opened: Opened }) {
  const deadline = deadlineOf(application, context.programme);
  if (!deadline) return null;
  return <Countdown t={t} of={OF[application.state as keyof typeof OF]} deadline={deadline} now={context.now} />;
}
