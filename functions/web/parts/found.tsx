import type { Context } from 'hono';
import { raw } from 'hono/html';
import type { Env } from '../site.ts';

/** Rooms that are nobody's business but their own people's. */
export const HIDDEN = ['/apply', '/desk', '/admin', '/inbox', '/exports', '/sign-in', '/sign-out', '/design'] as const;

/** What makes another page of the same address; the rest of a query is somebody's own. */
const TELLING = ['programme', 'district', 'place', 'category', 'star', 'standing', 'q', 'cursor'] as const;

export interface Findable {
  readonly title: string;
  readonly description: string;
  readonly status: number;
  /** The feed of what is new on this page; without it the city's. */
  readonly feed?: string | undefined;
  /** What the page is about in the words of schema.org. */
  readonly linked?: object | undefined;
}

/** What search engines, feed readers and previews are told of a page that everybody may read; of any other, not to keep it. */
export function Found({ c, page }: { c: Context<Env>; page: Findable }) {
  const { t } = c.var;
  if (page.status !== 200 || HIDDEN.some((path) => c.req.path.startsWith(path)))
    return <meta name="robots" content="noindex" />;
  const [zh, en] = [addressIn(c), addressIn(c, 'en')];
  const own = t.language === 'zh' ? zh : en;
  return (
    <>
      <link rel="canonical" href={own} />
      <link rel="alternate" hreflang="zh-CN" href={zh} />
      <link rel="alternate" hreflang="en" href={en} />
      <link rel="alternate" hreflang="x-default" href={zh} />
      <link rel="alternate" type="application/atom+xml" title={t.feed.follow} href={page.feed ?? '/feed.atom'} />
      <link rel="license" href={c.var.site.policy.publication().licence.url} />
      <meta property="og:title" content={page.title} />
      <meta property="og:description" content={page.description} />
      <meta property="og:type" content="website" />
      <meta property="og:url" content={own} />
      <meta property="og:site_name" content={t.site.name} />
      <meta property="og:locale" content={t.language === 'zh' ? 'zh_CN' : 'en_GB'} />
      {page.linked && <script type="application/ld+json">{raw(inScript(page.linked))}</script>}
    </>
  );
}

/** This page's one address in a language: Chinese is the site's own and needs no word. */
function addressIn(c: Context<Env>, language?: 'en'): string {
  const asked = TELLING.flatMap((name) => {
    const value = c.req.query(name);
    return value ? [[name, value]] : [];
  });
  const query = String(new URLSearchParams([...asked, ...(language ? [['lang', language]] : [])]));
  return `${new URL(c.req.url).origin}${c.req.path}${query && `?${query}`}`;
}

/** No text of it may end the script that it stands in. */
const inScript = (linked: object): string => JSON.stringify(linked).replaceAll('<', '\\u003c');
