import type { Site } from '../site.ts';
import type { Text } from '../text/text.ts';

/** What the registry's city is called in the reader's language. */
export const cityName = ({ policy }: Pick<Site, 'policy'>, { language }: Text): string =>
  language === 'en' ? policy.publication().cityInEnglish : (policy.divisions().find(policy.city)?.name ?? '');
