import type { Message } from '../../../shared/domain/message/message.ts';
import { dayText } from '../text/day.ts';
import type { Text } from '../text/text.ts';

type Told = Pick<Message, 'transition' | 'state' | 'name' | 'deadline' | 'grace' | 'application' | 'audience'>;

type Words = Pick<Text, 'language' | 'kinds'>;

/** A message in words: what happened, and what its reader does next. */
export function newsText(t: Words, { transition, state, name, deadline = '', grace }: Told) {
  const kinds = [`${transition} ${state}`, transition];
  const kind = (grace ? [`${transition} ${state} late`, ...kinds] : kinds).find((known) => known in t.kinds);
  const [happened, next] = t.kinds[kind as keyof Text['kinds']];
  const day = deadline && dayText(t, deadline);
  return { happened: happened(name, day), next: next(grace ? dayText(t, grace) : day) };
}

/** Where its reader sees the application. */
export const newsAddress = ({ audience, application }: Told): string =>
  `${audience.startsWith('submitter#') ? '/apply' : '/desk'}/${application}`;
