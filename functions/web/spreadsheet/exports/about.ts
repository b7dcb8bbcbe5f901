import type { Instant } from '../../../../shared/domain/time.ts';
import { timeText } from '../../parts/show.tsx';
import type { Text } from '../../text/text.ts';
import { MOST_ROWS, sheetOf, text } from '../table.ts';
import type { Drawn } from '../workbook.ts';

/** What a workbook is: said on its last sheet, so that the tables before it begin with their headings. */
export interface About {
  readonly title: string;
  readonly asOf: Instant;
  /** Who exported it, where that is known. */
  readonly by?: string | undefined;
  /** What was asked for; what was not is left out. */
  readonly filters: readonly (readonly [label: string, value: string | undefined])[];
  readonly rows: number;
  /** There are more rows than it holds. */
  readonly cut?: boolean;
  readonly note: string;
}

export function aboutSheet(t: Text, { title, asOf, by, filters, rows, cut, note }: About): Drawn {
  const { about } = t.files;
  const asked = filters.flatMap(([label, value]) => (value ? [t.form.at(label, value)] : []));
  const lines: readonly (readonly [string, string | undefined])[] = [
    [about.title, title],
    [about.source, t.site.name],
    [about.asOf, timeText(t, asOf)],
    [about.by, by],
    [about.filters, asked.join('\n') || about.all],
    [about.rows, String(rows)],
    [about.cut, cut ? about.cutAt(MOST_ROWS) : undefined],
    [about.note, note],
  ];
  const columns = [
    text<(typeof lines)[number]>(about.item, 18, ([item]) => item),
    text<(typeof lines)[number]>(about.content, 90, ([, content]) => content),
  ];
  const told = lines.filter(([, content]) => content !== undefined);
  return { ...sheetOf(about.sheet, columns, told), plain: true, look: () => ({ wrap: true }) };
}
