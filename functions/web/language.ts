import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { inLanguage } from './kept-language.ts';
import type { Env } from './site.ts';
import { LANGUAGES, type Language } from './text/language.ts';
import type { Text } from './text/text.ts';

const isLanguage = (text: string | undefined): text is Language => LANGUAGES.includes(text as Language);
/** Each loaded with the first reader of it. */
const TEXTS: Record<Language, () => Promise<Text>> = {
  zh: async () => (await import('./text/zh/zh.ts')).zh,
  en: async () => (await import('./text/en/en.ts')).en,
};
const YEAR = 365 * 24 * 3600;

/**
 * The reader's language: `?lang=` chooses and is remembered; else the remembered one; the API listens to
 * Accept-Language; Chinese is the default. Until the browser shows that it remembers, every address that it is given
 * names the language: so it is not lost where cookies are refused.
 */
export async function language(c: Context<Env>): Promise<void> {
  const [asked, remembered] = [c.req.query('lang'), getCookie(c, 'lang')];
  const accepted = c.req.path.startsWith('/api/')
    ? c.req.header('accept-language')?.slice(0, 2).toLowerCase()
    : undefined;
  if (isLanguage(asked) && asked !== (remembered ?? 'zh')) c.set('keptInAddresses', asked);
  if (isLanguage(asked)) setCookie(c, 'lang', asked, { path: '/', sameSite: 'Lax', maxAge: YEAR });
  const chosen = [asked, remembered, accepted].find(isLanguage) ?? 'zh';
  c.set('language', chosen);
  c.set('t', await TEXTS[chosen]());
}

/** Where an answer sends the reader on to, in the language that they asked for. */
export function keepInRedirect(c: Context<Env>): void {
  const { keptInAddresses: language } = c.var;
  const to = c.res.headers.get('Location');
  if (language && to && /^\/(?!\/)/.test(to)) c.header('Location', inLanguage(to, language));
}
