import type { Page } from 'playwright-core';

/** What the Tab key comes to, as the page itself tells it. */
interface Here {
  /** Its number among what can be operated, in the order of the page; -1 for anything else. */
  readonly n: number;
  readonly what: string;
  /** Nothing has the focus: the page was left. */
  readonly outside: boolean;
  /** A box that only scrolls; browsers stop there too. */
  readonly scrolls: boolean;
  /** A date has a stop for each of its parts. */
  readonly inParts: boolean;
  readonly seen: boolean;
}
interface Stops {
  all(): string[];
  /** The one that comes next to what took the focus when the page opened. */
  first(): number;
  here(): Promise<Here>;
}
const ask = <T>(page: Page, job: (stops: Stops) => T) => page.evaluate(`(${job})(window.stops)`) as Promise<Awaited<T>>;

/** Lets the pages that `page` opens from now on tell what can be operated in them, and what has the focus. */
export const prepareKeyboard = (page: Page) => page.addInitScript(stops);

function stops(): void {
  let all: Element[] = [];
  const name = (element: Element) =>
    `${element.tagName.toLowerCase()} ${(element.getAttribute('aria-label') ?? element.getAttribute('name') ?? element.textContent ?? '').trim().slice(0, 40)}`;

  /** One of a group of radio buttons is enough: arrows reach the others. */
  const entersGroup = (element: Element) => {
    if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
    const group = [...document.getElementsByName(element.name)].filter(
      (one): one is HTMLInputElement => one instanceof HTMLInputElement && one.form === element.form && !one.disabled,
    );
    return element === (group.find(({ checked }) => checked) ?? group[0]);
  };
  /** Within a sheet the Tab key may run through one's own fields alone, which a box there says and undoes. */
  const isPassedOver = (element: Element) =>
    element.getAttribute('tabindex') === '-1' &&
    (!element.matches('a, button, input, select, textarea, summary') ||
      document.querySelector<HTMLInputElement>('[data-own-only]')?.checked === true);

  /** Told by its ring, which stands out from how it looks without focus, and not covered by what stays in place. */
  const isSeen = (element: Element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const ringed = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    return ringed && [...element.getClientRects()].some((rect) => isUncovered(element, rect));
  };
  /** In the middle of what of it lies in the window. */
  const isUncovered = (element: Element, { left, top, right, bottom }: DOMRect) => {
    const [from, to] = [Math.max(top, 0), Math.min(bottom, innerHeight)];
    const at = document.elementFromPoint((left + right) / 2, (from + to) / 2);
    return right - left > 4 && to - from > 4 && at !== null && (element.contains(at) || at.contains(element));
  };

  const painted = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  Object.assign(window, {
    stops: {
      all: () => {
        const operable = document.querySelectorAll(
          'a[href], button, input:not([type="hidden"]), select, textarea, summary, iframe, [contenteditable], [tabindex]',
        );
        all = [...operable].filter(
          (one) =>
            one.matches('.skip') ||
            (one.checkVisibility({ visibilityProperty: true }) &&
              one.getClientRects().length > 0 &&
              !one.matches(':disabled') &&
              entersGroup(one) &&
              !isPassedOver(one)),
        );
        return all.map(name);
      },
      first: () => {
        const { activeElement: at } = document;
        if (!at || at === document.body) return 0;
        return all.findIndex((one) => at.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING);
      },
      here: async () => {
        await painted();
        const element = document.activeElement ?? document.body;
        const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
        return {
          n: all.indexOf(element),
          what: name(element),
          outside: element === document.body || element === document.documentElement,
          scrolls: scrollWidth > clientWidth || scrollHeight > clientHeight,
          inParts: element.matches('[type="date"]'),
          seen: isSeen(element),
        };
      },
    } satisfies Stops,
  });
}

/** Goes through the page by Tab alone, and tells what is out of order, cannot be seen, or never reached. */
export async function tabThrough(page: Page): Promise<string[]> {
  const all = await ask(page, (stops) => stops.all());
  const first = await ask(page, (stops) => stops.first());
  const order = [...all.keys()].map((n) => (n + first) % all.length);
  const faults: string[] = [];
  for (const n of order) {
    let here = await tab(page);
    while ((here.n === n - 1 && here.inParts) || (here.outside && n === 0)) here = await tab(page);
    if (here.n !== n) return [...faults, `${all[n]}: not reached, but ${here.what}`];
    if (!here.seen) faults.push(`${here.what}: not seen`);
  }
  const after = await tab(page);
  return after.outside || after.n === first ? faults : [...faults, `${after.what}: does not let go`];
}

async function tab(page: Page): Promise<Here> {
  await page.keyboard.press('Tab');
  const here = await ask(page, (stops) => stops.here());
  return here.n === -1 && here.scrolls && !here.outside ? tab(page) : here;
}

/** Unfolds and folds whatever folds, by Enter alone, and tells what does not. */
export async function unfold(page: Page): Promise<string[]> {
  const stuck: string[] = [];
  for (const summary of await page.locator('summary:visible').all()) {
    const isOpen = () => summary.evaluate((one) => (one.parentElement as HTMLDetailsElement).open);
    const before = await isOpen();
    const during = [];
    for (let n = 0; n < 2; n++) {
      await summary.press('Enter');
      during.push(await isOpen());
    }
    if (during[0] === before || during[1] !== before) stuck.push((await summary.textContent()) ?? '');
  }
  return stuck;
}

/** Opens what opens over the page, and closes it by Escape: whether the focus is back where it was. */
export async function openAndEscape(page: Page, opener: string, opened: string): Promise<boolean[]> {
  const button = page.locator(opener);
  await button.press('Enter');
  const inside = page.locator(opened);
  const states = [await inside.isVisible()];
  await page.keyboard.press('Tab');
  states.push(await inside.evaluate((one) => one.contains(document.activeElement)));
  await page.keyboard.press('Escape');
  return [...states, await inside.isHidden(), await button.evaluate((one) => one === document.activeElement)];
}
