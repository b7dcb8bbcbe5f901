import type { Language } from './language.ts';

const LOCALES: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' };

type Written = (reader: { readonly language: Language }, time: string) => string;

/** How each language writes a time. Made when first shown: a format takes a millisecond to make, and a start would wait for all. */
export function written(options: Readonly<Record<Language, Intl.DateTimeFormatOptions>>): Written {
  const made = new Map<Language, Intl.DateTimeFormat>();
  return ({ language }, time) => {
    const format = made.get(language) ?? new Intl.DateTimeFormat(LOCALES[language], options[language]);
    made.set(language, format);
    return format.format(new Date(time));
  };
}
