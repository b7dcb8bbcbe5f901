import type { BrowserContext, Cookie, Page } from 'playwright-core';
import { test as base, expect } from 'vitest';
import type { Language } from '../../functions/web/text/language.ts';
import { startTestHost, type TestHost } from '../host.ts';
import { startBrowser } from './chromium.ts';

/** Somebody in front of a browser. */
interface Visitor {
  /** Who signs in; nobody without it. */
  readonly as?: string;
  /** The page to ask for first. */
  readonly at?: string;
  readonly language?: Language;
  readonly scripts?: boolean;
  readonly width?: number;
}
type Visit = (visitor?: Visitor) => Promise<Page>;

/** A page that has not answered by then will not; where functions start cold, several at once, it takes longer. */
export const PATIENCE_MS = process.env.DEPLOYED ? 30_000 : 10_000;

/** `npm run test:aws` runs the same tests against what it has deployed. */
const deployed = process.env.DEPLOYED ? await import('../aws/deployed.ts') : undefined;
const ownOrigins = ({ origin }: TestHost) => (deployed ? [origin, deployed.emulator()] : [origin]);

/** A test with a registry and a browser of its file's own; `visit` opens a window with no past and fails the test on what its pages complain of. */
export const test = base
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern what a fixture needs
  .extend('started', { scope: 'file' }, async ({}, { onCleanup }) => {
    const [host, browser] = await Promise.all([deployed ? deployed.deployedHost() : startTestHost(), startBrowser()]);
    onCleanup(async () => void (await Promise.all([host.stop(), browser.close()])));
    return { host, browser, sessions: new Map<string, Cookie[]>() };
  })
  .extend('registry', { scope: 'file' }, ({ started }): TestHost => started.host)
  .extend('visit', async ({ started: { host, browser, sessions } }, { onCleanup }): Promise<Visit> => {
    const { origin } = host;
    const windows: BrowserContext[] = [];
    const complaints: string[] = [];
    onCleanup(async () => {
      await Promise.all(windows.map((window) => window.close()));
      expect(complaints).toEqual([]);
    });
    return async ({ as, at = '/', language = 'zh', scripts = true, width = 1366 } = {}) => {
      const viewport = { width, height: 768 };
      const window = await browser.newContext({ baseURL: origin, viewport, javaScriptEnabled: scripts });
      windows.push(window);
      window.setDefaultTimeout(PATIENCE_MS);
      listen(window, ownOrigins(host), complaints);
      if (language !== 'zh') await window.addCookies([{ name: 'lang', value: language, url: origin }]);
      const session = as && sessions.get(as);
      if (session) await window.addCookies(session);
      const page = await window.newPage();
      await page.goto(at);
      if (as && !session) await signIn(page, as);
      if (as)
        sessions.set(
          as,
          (await window.cookies()).filter(({ name }) => name === 'session'),
        );
      return page;
    };
  });

/** On the sign-in page, one click on a person; a township's stands folded under its district, a city-level unit's under the city. */
async function choose(page: Page, person: string): Promise<void> {
  const button = page.locator(`button[value="${person}"]`);
  if (/^[tu]/.test(person)) await page.locator('details', { has: button }).locator('summary').click();
  await button.click();
  await page.waitForLoadState();
}

/** As a person, on whatever page the issuer has for that. */
export const signIn = deployed?.signInAtPool ?? choose;

/** What no page may do: fail in its script, break its own security policy, or ask another site for something. */
function listen(window: BrowserContext, origins: readonly string[], complaints: string[]): void {
  window.on('weberror', (error) => complaints.push(String(error.error())));
  window.on('console', (message) => {
    // The status of an answer is what the tests look at themselves.
    const status = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !status) complaints.push(message.text());
  });
  window.on('request', (request) => {
    if (!origins.includes(new URL(request.url()).origin)) complaints.push(`asked for ${request.url()}`);
  });
}
