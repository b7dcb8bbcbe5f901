import type write from 'write-excel-file/node';
import type { Sheet } from './table.ts';

/** Which cells are filled in from a list: by column, a range of the workbook that lists what may be chosen. */
type Choices = Readonly<Record<number, string>>;

/** What a sheet offers to whoever works in it. */
export interface Offering extends Sheet {
  readonly choices?: Choices;
  /** A sheet to be read, not filtered. */
  readonly plain?: boolean;
}

type Feature = NonNullable<NonNullable<Parameters<typeof write>[1]>['features']>[number];

/** So many rows may be filled in. */
const FILLED = 2_001;

/** What the library leaves to others: headings that filter, and cells that offer a list. */
export async function filteredAndChosen(sheets: readonly Offering[]): Promise<Feature> {
  const xml = await import('write-excel-file/utility');
  const order = xml.getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet') ?? [];
  const inserted = (sheet: string, markup: string) =>
    xml.insertElementMarkupAccordingToOrderOfSiblings(sheet, markup, order, 'worksheet');
  const filtering = sheets.map((sheet) => !sheet.plain && sheet.columns.length > 0);
  const rangeOf = ({ rows, columns }: Offering) => `A1:${xml.getCellAddress(rows.length, columns.length - 1)}`;
  return {
    files: {
      transform: {
        // LibreOffice finds a filter by its name alone.
        'xl/workbook.xml': {
          transform: (content) => {
            const named = sheets.flatMap((sheet, n) => {
              const range = rangeOf(sheet).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
              const where = xml.sanitizeTextContent(`'${sheet.name}'!${range}`);
              const name = `<definedName name="_xlnm._FilterDatabase" localSheetId="${n}" hidden="1">${where}</definedName>`;
              return filtering[n] ? [name] : [];
            });
            const names = xml.findElement(content, 'definedNames');
            if (!names || named.length === 0) return content;
            return xml.replaceElement(content, names, `<definedNames>${named.join('')}</definedNames>`);
          },
        },
        'xl/worksheets/sheet{id}.xml': {
          transform: (content, _, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            if (!sheet || !filtering[sheetIndex]) return content;
            const filtered = inserted(content, `<autoFilter ref="${rangeOf(sheet)}"/>`);
            const lists = Object.entries(sheet.choices ?? {}).map(([column, range]) => {
              const cells = [1, FILLED].map((row) => xml.getCellAddress(row, Number(column))).join(':');
              const formula = xml.sanitizeTextContent(range);
              return `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${cells}"><formula1>${formula}</formula1></dataValidation>`;
            });
            if (lists.length === 0) return filtered;
            return inserted(filtered, `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`);
          },
        },
      },
    },
  };
}
