/** The registry's languages; Chinese is the first and the default. */
export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The languages as HTML, OpenID Connect and Intl know them. */
export const TAGS: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };
