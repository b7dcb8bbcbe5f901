import type { File, Sheet } from '../spreadsheet/table.ts';
import type { Part, Report } from './part.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** The fonts of official documents (GB/T 9704), by name: whoever opens the file has them. Sizes in half points. */
const FONT = { title: '方正小标宋简体', heading: '黑体', body: '仿宋' } as const;
const SIZE = { title: 44, heading: 32, body: 32, table: 21 } as const;
/** Of an A4 page in twentieths of a point, as the standard has them: 37 mm above, 35 below, 28 left, 26 right. */
const MARGIN = { top: 2098, bottom: 1984, left: 1588, right: 1474 } as const;

const fonts = (name: string) => ({ ascii: name, hAnsi: name, eastAsia: name });

/** The report as a document with real headings and tables. */
export async function wordOf({ title, asOf, parts }: Report): Promise<File> {
  const word = await import('docx');
  const run = (text: string, font: string, size: number) => new word.TextRun({ text, font: fonts(font), size });
  const line = (text: string) =>
    new word.Paragraph({ children: [run(text, FONT.body, SIZE.body)], indent: { firstLine: SIZE.body * 20 } });
  const cell = (text: string, head: boolean) =>
    new word.TableCell({
      children: [new word.Paragraph({ children: [run(text, head ? FONT.heading : FONT.body, SIZE.table)] })],
    });
  const table = ({ columns, rows }: Sheet) =>
    new word.Table({
      width: { size: 100, type: word.WidthType.PERCENTAGE },
      rows: [
        new word.TableRow({ tableHeader: true, children: columns.map(({ heading }) => cell(heading, true)) }),
        ...rows.map(
          (row) =>
            new word.TableRow({ cantSplit: true, children: row.map((value) => cell(String(value ?? '–'), false)) }),
        ),
      ],
    });
  const part = ({ heading, lines = [], sheet }: Part) => [
    new word.Paragraph({
      heading: word.HeadingLevel.HEADING_1,
      children: [run(heading, FONT.heading, SIZE.heading)],
      spacing: { before: 240, after: 120 },
    }),
    ...lines.map(line),
    ...(sheet ? [table(sheet)] : []),
  ];
  const document = new word.Document({
    title,
    sections: [
      {
        properties: { page: { margin: MARGIN } },
        children: [
          new word.Paragraph({
            heading: word.HeadingLevel.TITLE,
            alignment: word.AlignmentType.CENTER,
            children: [run(title, FONT.title, SIZE.title)],
          }),
          new word.Paragraph({ alignment: word.AlignmentType.CENTER, children: [run(asOf, FONT.body, SIZE.table)] }),
          ...parts.flatMap(part),
        ],
      },
    ],
  });
  return { body: new Uint8Array(await word.Packer.toBuffer(document)), type: WORD };
}
