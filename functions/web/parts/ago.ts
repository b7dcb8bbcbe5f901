import type { Instant } from '../../../shared/domain/time.ts';
import type { Text } from '../text/text.ts';

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** `3小时前`: in the largest whole unit, and under a minute as one writes it. */
export function agoText({ language }: Text, at: Instant, now: Instant): string {
  const ms = Date.parse(at) - Date.parse(now);
  const [unit, length] = UNITS.find(([, length]) => Math.abs(ms) >= length) ?? ['second', 1_000];
  const format = new Intl.RelativeTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { numeric: 'auto' });
  return format.format(Math.trunc(ms / length), unit);
}
