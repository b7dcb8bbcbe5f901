import type { Bucket } from '../shared/objects/bucket.ts';
import { sessionOf } from './session.ts';
import { openSite, type TestSite } from './site.ts';
import { Visitor } from './visitor.ts';

/** A registry of its own, with people who have signed in and read and press its pages without a browser. */
export interface People {
  readonly host: TestSite;
  /** Somebody signed in, or nobody. */
  as(email?: string): Promise<Visitor>;
  stop(): void;
}

export async function openPeople(bucket?: Bucket): Promise<People> {
  const host = await openSite(bucket);
  const signedIn = new Map<string, Promise<Visitor>>();
  const comes = async (email: string | undefined) => {
    const visitor = new Visitor(host.origin, ({ pathname, search }, init) => host.request(pathname + search, init));
    if (email) visitor.keep(await sessionOf(host, email));
    return visitor;
  };
  return {
    host,
    as: (email) => {
      const found = signedIn.get(email ?? '') ?? comes(email);
      signedIn.set(email ?? '', found);
      return found;
    },
    stop: () => host.stop(),
  };
}
