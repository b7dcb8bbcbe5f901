/** A page that a visitor arrived at. */
export interface Arrived {
  readonly url: URL;
  readonly status: number;
  readonly page: string;
  readonly headers: Headers;
}

/** The fields of a form, by name; a name that comes several times needs pairs. */
export type Sent = Record<string, string> | [name: string, value: string][];

/** A browser as far as sign-in needs one: it keeps cookies, sends forms from its own page, and follows redirects. */
export class Visitor {
  readonly jar = new Map<string, string>();
  /** Every `Set-Cookie` that came, as it came. */
  readonly set: string[] = [];

  constructor(
    readonly origin: string,
    readonly reach: (url: URL, init: RequestInit) => Promise<Response> = fetch,
  ) {}

  async visit(path: string, form?: Sent, headers: Record<string, string> = {}): Promise<Arrived> {
    let url = new URL(path, this.origin);
    let response = await this.send(url, form, headers);
    for (let hops = 0; response.status >= 300 && response.status < 400 && hops < 10; hops++) {
      url = new URL(response.headers.get('location') ?? '', url);
      if (url.origin !== this.origin) break;
      response = await this.send(url);
    }
    return { url, status: response.status, page: await response.text(), headers: response.headers };
  }

  /** One request, without following where it leads. */
  async send(url: URL, form?: Sent, headers: Record<string, string> = {}): Promise<Response> {
    const cookie = [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await this.reach(url, {
      redirect: 'manual',
      headers: { accept: 'text/html', cookie, ...(form && { origin: this.origin }), ...headers },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    return response;
  }

  /** The whole way through the issuer, to where `to` leads. */
  async signIn(email: string, to = '/'): Promise<Arrived> {
    const choice = await this.visit(`/sign-in?to=${to}`);
    return this.visit(choice.url.pathname, { person: email });
  }

  /** Keeps a cookie, as a `Set-Cookie` says it. */
  keep(line: string): void {
    this.set.push(line);
    const [, name = '', value = ''] = /^([^=]*)=([^;]*)/.exec(line) ?? [];
    if (/max-age=0\b|expires=thu, 01 jan 1970/i.test(line)) this.jar.delete(name);
    else this.jar.set(name, value);
  }
}
