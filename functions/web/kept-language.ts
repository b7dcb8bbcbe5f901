import type { Language } from './text/language.ts';

/** What leads on from a page: links, and forms by their own address or by a button's. */
const LEADING = /<(a|area|form|button)\b[^>]*>/g;
const ADDRESS = /(\s(?:href|action|formaction)=")(\/(?!\/)[^"#]*|\?[^"#]*)/;

/** The same address of this site, in a language; one that names a language keeps it. */
export function inLanguage(address: string, language: Language, and = '&'): string {
  if (/[?&;]lang=/.test(address)) return address;
  const [path = '', fragment] = address.split(/(?=#)/);
  return `${path}${path.includes('?') ? and : '?'}lang=${language}${fragment ?? ''}`;
}

/** Whoever refuses cookies keeps the language that they asked for, in every address that a page leads to. */
export const keepLanguage = (html: string, language: Language): string =>
  html.replace(LEADING, (tag, name) => {
    const leading = tag.replace(ADDRESS, (_, before, address) => `${before}${inLanguage(address, language, '&amp;')}`);
    // A form that only asks makes its query of its fields.
    const asks = name === 'form' && !/\smethod="post"/.test(tag);
    return asks ? `${leading}<input type="hidden" name="lang" value="${language}"/>` : leading;
  });
