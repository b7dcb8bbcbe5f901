import { createApp } from '../functions/web/app.ts';
import type { Table } from '../shared/store/client.ts';
import { done, filed, SIGNER } from './flow.ts';
import type { TestSite } from './site.ts';

/** Proposals signed by a second reviewer and ready to be published, by their ids. */
export async function ready(site: TestSite, count: number, wish: Parameters<typeof filed>[2] = {}): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; n < count; n++) {
    const { id } = await filed(site, 'proposed', wish);
    await done(site, SIGNER, 'POST', `/applications/${id}/sign`, {});
    ids.push(id);
  }
  return ids;
}

/** A notice of `count` proposals, published now. */
export async function published(site: TestSite, count: number): Promise<{ batch: string; ids: string[] }> {
  const ids = await ready(site, count);
  const { notice } = await done(site, SIGNER, 'POST', '/notices', { applications: ids });
  return { batch: notice.id, ids };
}

/** The same site, asked from the addresses that its requests name. */
export function fromAddresses({ site }: TestSite, table: Table = site.table) {
  const app = createApp({ ...site, table, addressOf: (c) => c.req.header('test-address') });
  const ask = (path: string, address: string, init: RequestInit & { headers?: Record<string, string> } = {}) =>
    app.request(`http://registry.test${path}`, { ...init, headers: { ...init.headers, 'test-address': address } });
  return {
    ask,
    /** A form as a browser sends it. */
    send: (path: string, address: string, form: Record<string, string>) =>
      ask(path, address, {
        method: 'POST',
        headers: { origin: 'http://registry.test' },
        body: new URLSearchParams(form),
      }),
  };
}
