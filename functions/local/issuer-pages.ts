import { html } from 'hono/html';
import { type Language, TAGS } from '../web/text/language.ts';

/** Someone who can sign in with one click; `place` is the district or city under whose name submitters are listed. */
export interface Person {
  email: string;
  name: string;
  role: string;
  place: string;
}

type Html = ReturnType<typeof html>;

const zh = {
  choose: '选择登录身份',
  note: '仅供本机试用：人物均为虚构，点击即可登录，无需密码。',
  city: '市级评审和管理',
  screeners: '县级初审',
  submitters: '申报单位',
  failed: '登录没有成功',
  expired: '登录已过期',
  signedOut: '已退出登录',
  home: '返回首页',
};
const en: typeof zh = {
  choose: 'Choose who to sign in as',
  note: 'For trying out on this machine: these people are made up; one click signs you in, no password.',
  city: 'City reviewers and administrator',
  screeners: 'District screeners',
  submitters: 'Submitters',
  failed: 'The sign-in did not succeed',
  expired: 'This sign-in has expired',
  signedOut: 'You are signed out',
  home: 'Back to the site',
};
const WORDS = { zh, en };

/** The language that a sign-in was asked for in; else the one that the site has in its cookie. */
export function askedIn(locales: unknown, cookies = ''): Language {
  const known = typeof locales === 'string' ? locales : /(?:^|; )lang=(\w+)/.exec(cookies)?.[1];
  return known?.startsWith('en') ? 'en' : 'zh';
}

export const failedPage = (language: Language, why: string) =>
  page(language, 'failed', html`<p lang="en">${why}</p>${home(language)}`);
export const expiredPage = (language: Language) => page(language, 'expired', home(language));
export const signedOutPage = (language: Language) => page(language, 'signedOut', home(language));

/** Everyone who can sign in, submitters folded by their place. */
export function signInPage(language: Language, people: readonly Person[]): Promise<string> {
  const words = WORDS[language];
  const submitters = people.filter(({ role }) => role === 'submitter');
  const byPlace = Map.groupBy(submitters, ({ place }) => place);
  const city = people.filter(({ role }) => role === 'reviewer' || role === 'admin');
  const screeners = people.filter(({ role }) => role === 'screener');
  return page(
    language,
    'choose',
    html`<p>${words.note}</p>
      <form method="post">
        <section><h2>${words.city}</h2>${buttons(city)}</section>
        <section><h2>${words.screeners}</h2>${buttons(screeners)}</section>
        <section><h2>${words.submitters}</h2>${[...byPlace].map(fold)}</section>
      </form>`,
  );
}

const home = (language: Language) => html`<p><a href="/?lang=${language}">${WORDS[language].home}</a></p>`;

function fold([place, people]: [string, Person[]]): Html {
  return html`<details><summary lang="zh-CN">${place} <span>${people.length}</span></summary>${buttons(people)}</details>`;
}

function buttons(people: readonly Person[]): Html {
  return html`<div class="people">${people.map(button)}</div>`;
}

function button({ email, name }: Person): Html {
  return html`<button name="person" value="${email}"><span lang="zh-CN">${name}</span><small lang="en">${email}</small></button>`;
}

async function page(language: Language, title: keyof typeof zh, content: Html): Promise<string> {
  const heading = WORDS[language][title];
  return String(
    await html`<!doctype html>
      <html lang="${TAGS[language]}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width" />
          <title>${heading}</title>
          ${style}
        </head>
        <body>
          <main>
            <h1>${heading}</h1>
            ${content}
          </main>
        </body>
      </html>`,
  );
}

const style = html`<style>
  :root {
    color-scheme: light dark;
    --leaf: light-dark(#15704a, #6fd3a4);
    --quiet: light-dark(#566159, #a5b0a8);
    --line: light-dark(#d5ddd6, #3a453d);
    --card: light-dark(#fff, #1c231f);
  }
  body {
    margin: 0;
    background: light-dark(#f3f6f3, #131815);
    font: 1rem/1.6 system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif;
  }
  main { max-width: 60rem; margin: 0 auto; padding: clamp(1rem, 5vw, 3.5rem) 1rem 4rem; }
  h1 { margin: 0 0 0.75rem; font-size: 1.75rem; line-height: 1.3; color: var(--leaf); }
  h2 { margin: 2.25rem 0 0.75rem; font-size: 1.125rem; }
  button small, summary span { color: var(--quiet); font-weight: 400; }
  .people { display: grid; grid-template-columns: repeat(auto-fill, minmax(13.5rem, 1fr)); gap: 0.5rem; }
  button, details { border: 1px solid var(--line); border-radius: 0.5rem; background: var(--card); }
  button { padding: 0.625rem 0.875rem; color: inherit; font: inherit; text-align: start; cursor: pointer; }
  button:hover { border-color: var(--leaf); }
  button small { display: block; font-size: 0.8125rem; overflow-wrap: anywhere; }
  details { margin-block: 0.5rem; padding: 0 0.875rem; }
  details[open] { padding-block-end: 0.875rem; }
  summary { padding-block: 0.625rem; cursor: pointer; }
  summary span { float: inline-end; }
  :focus-visible { outline: 3px solid var(--leaf); outline-offset: 2px; }
  a { color: var(--leaf); }
</style>`;
