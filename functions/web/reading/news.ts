import type { Message } from '../../../shared/domain/message/message.ts';
import { dayText } from '../parts/day.ts';
import type { Text } from '../text/text.ts';

type Told = Pick<Message, 'transition' | 'state' | 'name' | 'deadline' | 'application' | 'audience'>;

/** A message in words: what happened, and what its reader does next. */
export function newsText(t: Text, { transition, state, name, deadline = '' }: Told) {
  const kind = [`${transition} ${state}`, transition].find((known) => known in t.kinds);
  const [happened, next] = t.kinds[kind as keyof Text['kinds']];
  const day = deadline && dayText(t, deadline);
  return { happened: happened(name, day), next: next(day) };
}

/** Where its reader sees the application. */
export const newsAddress = ({ audience, application }: Told): string =>
  `${audience.startsWith('submitter#') ? '/apply' : '/desk'}/${application}`;
