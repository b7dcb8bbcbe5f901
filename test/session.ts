import { Hono } from 'hono';
import { startSession } from '../functions/web/sign-in/session.ts';
import type { Env, Site } from '../functions/web/site.ts';
import { loadMember } from '../shared/store/members.ts';

/** The cookie of a member who signed in: the site itself makes it, as once the issuer has said who it is. */
export async function sessionOf({ site }: { readonly site: Site }, email: string): Promise<string> {
  const app = new Hono<Env>().get('/', async (c) => {
    c.set('site', site);
    const member = await loadMember(site.table, email);
    if (member) await startSession(c, member);
    return c.body(null);
  });
  const [cookie = ''] = (await app.request('/')).headers.getSetCookie();
  return cookie.replace(/;.*/s, '');
}
