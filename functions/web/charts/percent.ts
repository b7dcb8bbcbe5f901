import type { PerMille } from '../../../shared/domain/progress/attainment.ts';
import type { Language } from '../text/language.ts';
import type { Text } from '../text/text.ts';

const made = new Map<Language, Intl.NumberFormat>();

/** `62.5%`, as each language writes it; made when first shown, like every format. */
export function percent({ language }: Text, share: PerMille): string {
  const format = made.get(language) ?? new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  made.set(language, format);
  return format.format(share / 1000);
}
