import { partsOf } from './unpacked.ts';

/** Excel's own formats of a percentage; others say so by their sign, where it is no quoted or escaped letter. */
const BUILT_IN = ['9', '10'];
const isPercent = (format: string) => format.replace(/"[^"]*"|\\./g, '').includes('%');

const plain = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : plain(found);
};
const tags = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}(\\s[^>]*)`, 'g'))].map(([, inside = '']) => inside);

/** The cells of each sheet of a workbook, as `B3`, that show their number as a percentage; by the sheet's name. */
export function percentsIn(workbook: Buffer): ReadonlyMap<string, ReadonlySet<string>> {
  const parts = partsOf(workbook);
  const styles = percentStyles(parts('xl/styles.xml'));
  const targets = new Map(
    tags(parts('xl/_rels/workbook.xml.rels'), 'Relationship').map((tag) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  );
  const percents = tags(parts('xl/workbook.xml'), 'sheet').map((tag) => {
    const target = targets.get(attribute(tag, '\\w+:id')) ?? '';
    const sheet = styles.size > 0 ? parts(target.startsWith('/') ? target.slice(1) : `xl/${target}`) : '';
    const cells = tags(sheet, 'c').filter((cell) => styles.has(attribute(cell, 's') ?? ''));
    return [attribute(tag, 'name') ?? '', new Set(cells.map((cell) => attribute(cell, 'r') ?? ''))] as const;
  });
  return new Map(percents);
}

/** The numbers of the styles, as cells name them, that write percentages. */
function percentStyles(xml: string): ReadonlySet<string> {
  const own = tags(xml, 'numFmt').filter((tag) => isPercent(attribute(tag, 'formatCode') ?? ''));
  const formats = new Set([...BUILT_IN, ...own.map((tag) => attribute(tag, 'numFmtId') ?? '')]);
  const [, ofCells = ''] = /<(?:\w+:)?cellXfs\b([\s\S]*?)<\/(?:\w+:)?cellXfs>/.exec(xml) ?? [];
  const found = tags(ofCells, 'xf').flatMap((tag, n) =>
    formats.has(attribute(tag, 'numFmtId') ?? '') ? [`${n}`] : [],
  );
  return new Set(found);
}
