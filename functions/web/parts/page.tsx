import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Child } from 'hono/jsx';
import { HtmlEscapedCallbackPhase, type HtmlEscapedString, resolveCallback } from 'hono/utils/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Member } from '../../../shared/domain/member.ts';
import { assetAddress } from '../assets.ts';
import { keepLanguage } from '../kept-language.ts';
import { cityName } from '../reading/city.ts';
import type { Env } from '../site.ts';
import { TAGS } from '../text/language.ts';
import type { Text } from '../text/text.ts';
import { Bell } from './bell.tsx';
import { markChinese } from './chinese.ts';
import { type Findable, Found } from './found.tsx';

/** Where each role works; the public pages are everybody's. */
const WORKPLACES: Record<Member['role'], readonly (keyof Text['site']['nav'])[]> = {
  submitter: ['apply'],
  screener: ['desk'],
  reviewer: ['desk'],
  admin: ['desk', 'admin'],
};
const ADDRESS: Record<keyof Text['site']['nav'], string> = {
  home: '/',
  notices: '/notices',
  register: '/cells',
  apply: '/apply',
  desk: '/desk',
  admin: '/admin',
  docs: '/api/v1/docs',
};

/** What the browser paints around a page: the token `card`, which no style sheet can tell it. */
export const BAR = { light: '#ffffff', dark: '#18211d' } as const;

interface PageOptions extends Pick<Findable, 'feed' | 'linked'> {
  readonly title: string;
  /** A sentence for search engines; without it the site's own. */
  readonly description?: string;
  readonly status?: ContentfulStatusCode;
  /** Browser scripts that make the page better; it works without. */
  readonly scripts?: readonly Parameters<typeof assetAddress>[0][];
  /** Style sheets of its own, besides the site's. */
  readonly styles?: readonly Parameters<typeof assetAddress>[0][];
  /** `widest`: for what is compared in many columns. */
  readonly wide?: boolean | 'widest';
}

/** Answers with a whole page in the reader's language. */
export function page(
  c: Context<Env>,
  { title, description, status = 200, scripts = [], styles = [], wide, ...more }: PageOptions,
  body: Child,
) {
  const { t } = c.var;
  c.header('Cache-Control', 'no-store');
  const found = { ...more, title, description: description ?? t.frame.description, status };
  const document = (
    <html lang={TAGS[t.language]}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {Object.entries(BAR).map(([scheme, colour]) => (
          <meta name="theme-color" media={`(prefers-color-scheme: ${scheme})`} content={colour} />
        ))}
        <meta name="description" content={found.description} />
        <title>{`${title} · ${t.site.name}`}</title>
        <Found c={c} page={found} />
        <link rel="icon" href={assetAddress('mark.svg')} type="image/svg+xml" />
        {['style.css' as const, ...styles].map((name) => (
          <link rel="stylesheet" href={assetAddress(name)} />
        ))}
        {scripts.map((name) => (
          <script type="module" src={assetAddress(name)} />
        ))}
      </head>
      <body class={wide === 'widest' ? wide : undefined}>
        <a class="skip" href="#main">
          {t.site.skip}
        </a>
        <Header c={c} bell={status < 500} />
        <main id="main" class={wide ? 'wide' : ''}>
          {body}
        </main>
        <Footer t={t} />
      </body>
    </html>
  );
  return c.html(finished(c, html`<!doctype html>${document}`), status);
}

/** What every page needs once it is written: Chinese marked where it is not Chinese, and the language kept where no cookie keeps it. */
async function finished(c: Context<Env>, document: HtmlEscapedString | Promise<HtmlEscapedString>): Promise<string> {
  const { language, keptInAddresses } = c.var;
  const written = await resolveCallback(await document, HtmlEscapedCallbackPhase.Stringify, false, {});
  const marked = language === 'zh' ? written : markChinese(written);
  return keptInAddresses ? keepLanguage(marked, keptInAddresses) : marked;
}

/** While the store is away, the page that says so does not ask it for messages. */
function Header({ c, bell }: { c: Context<Env>; bell: boolean }) {
  const { t, session, site } = c.var;
  const city = cityName(site, t);
  const rooms = ['home', 'notices', 'register', ...(session ? WORKPLACES[session.role] : [])] as const;
  const here = (room: keyof typeof ADDRESS) =>
    room === 'home'
      ? c.req.path === '/' || /^\/(districts|townships|reports)/.test(c.req.path)
      : c.req.path.startsWith(ADDRESS[room]);
  return (
    <header class="site">
      <div class="bar">
        <a class="brand" href="/">
          <img src={assetAddress('mark.svg')} alt="" width="28" height="28" />
          <span>{t.site.city(city)}</span>
        </a>
        <div class="menu" id="menu" popover="auto">
          <nav aria-label={t.site.name}>
            {rooms.map((room) => (
              <a href={ADDRESS[room]} aria-current={here(room) ? 'page' : undefined}>
                {t.site.nav[room]}
              </a>
            ))}
          </nav>
          <Who c={c} />
        </div>
        {session && bell && <Bell c={c} />}
        <button type="button" class="menu-button" popovertarget="menu">
          {t.frame.menu}
        </button>
      </div>
    </header>
  );
}

/** The other language, and signing in or out. */
function Who({ c }: { c: Context<Env> }) {
  const { t, session } = c.var;
  return (
    <div class="who">
      <a href={otherLanguage(c)} lang={TAGS[t.language === 'zh' ? 'en' : 'zh']}>
        {t.site.otherLanguage}
      </a>
      {session ? (
        <form method="post" action="/sign-out">
          <span>{session.name}</span> <button class="plain">{t.site.signOut}</button>
        </form>
      ) : (
        <a href={signInAddress(c)}>{t.site.signIn}</a>
      )}
    </div>
  );
}

const Footer = ({ t }: { t: Text }) => (
  <footer class="site">
    <div>
      <nav aria-label={t.frame.links}>
        {(['home', 'notices', 'register', 'docs'] as const).map((room) => (
          <a href={ADDRESS[room]}>{t.site.nav[room]}</a>
        ))}
        <a href="/check">{t.register.check}</a>
        <a href="/programmes">{t.plans.title}</a>
        <a href="/reports">{t.report.nav}</a>
        <a href="/data">{t.openData.title}</a>
        <a href="/help">{t.help.title}</a>
        <a href="/accessibility">{t.accessibility.title}</a>
      </nav>
      <p>{t.site.footer}</p>
    </div>
  </footer>
);

/** The same page in the other language, by its query alone, so that no path can lead elsewhere; a page that answered a form is read anew from its address. */
function otherLanguage(c: Context<Env>): string {
  const address = new URL(c.req.url);
  address.searchParams.set('lang', c.var.t.language === 'zh' ? 'en' : 'zh');
  return address.search;
}

/** Where to sign in, and come back to this very page; the answer to a form is no page to come back to. */
export function signInAddress(c: Context<Env>): string {
  const { pathname, search } = new URL(c.req.url);
  return `/sign-in?to=${encodeURIComponent(c.req.method === 'GET' ? pathname + search : '/')}`;
}
