import { startTestHost, type TestHost } from './host.ts';
import { Visitor } from './visitor.ts';

/** A registry of its own, with people who have signed in and read and press its pages without a browser. */
export interface People {
  readonly host: TestHost;
  /** Somebody signed in, or nobody. */
  as(email?: string): Promise<Visitor>;
  stop(): Promise<void>;
}

export async function openPeople(): Promise<People> {
  const host = await startTestHost();
  const signedIn = new Map<string, Promise<Visitor>>();
  const comes = async (email: string | undefined) => {
    const visitor = new Visitor(host.origin);
    if (email) await visitor.signIn(email);
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
