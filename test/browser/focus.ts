import type { Page } from 'playwright-core';

/** What has the focus, whether a ring shows it, and whether the ring stands out from the page (3:1, WCAG 1.4.11). */
export const focus = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    const light = (colour: string) => {
      const [r = 0, g = 0, b = 0] = (colour.match(/\d+/g) ?? []).map((part) => {
        const c = Number(part) / 255;
        return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
    };
    const paper = light(getComputedStyle(document.documentElement).backgroundColor);
    const contrast = paper / light(outlineColor);
    return {
      text: element.textContent?.trim(),
      ringed: outlineStyle === 'solid' && Number.parseFloat(outlineWidth) >= 2 && element.clientHeight !== 1,
      contrast: contrast >= 3 ? 'enough' : contrast,
    };
  });
