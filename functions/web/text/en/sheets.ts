import type { sheets as original, sheetFaults as originalFaults } from '../zh/sheets.ts';
import { plural } from './plural.ts';

export const sheetFaults: typeof originalFaults = (which) => ({
  'no-file': 'Choose the Excel file that you have filled in.',
  'not-xlsx':
    'This is no Excel workbook (.xlsx). Open it in Excel, choose “Save as”, type “Excel Workbook (*.xlsx)”, and upload that.',
  'old-xls':
    'This is an old Excel file (.xls), or one with a password. Remove the password, save it as “Excel Workbook (*.xlsx)”, and upload that.',
  csv: 'This is a text file (CSV). Open it in Excel, save it as “Excel Workbook (*.xlsx)”, and upload that.',
  broken: 'The file is damaged and cannot be read. Open it in Excel, save it anew, and upload that.',
  'too-large-inside':
    'The file is too large once unpacked. Copy the data into a fresh template, without pictures and formats, and upload that.',
  'no-headings':
    'No headings were found. Use the template from this page and leave its headings as they are; the order of columns does not matter.',
  'repeated-heading': `The heading “${which}” stands there more than once, and it is not clear which column counts. Remove the other one.`,
  'missing-heading': `These columns are missing: ${which}. Add their headings and upload the file again.`,
  'no-rows': 'There are no rows. Begin in the line below the headings, one row each.',
  'too-many-rows': `At most ${which} rows are imported at once. Split the file and upload the parts one after another.`,
});

export const sheets: typeof original = {
  step1: '1. Download the template',
  template: 'Download the template',
  step2: '2. Fill it in',
  step3: '3. Upload and check',
  file: 'The Excel file you filled in (.xlsx, at most 4 MB and 2,000 rows)',
  upload: 'Upload and check',
  earlier: 'Recent imports',
  earlierColumns: { name: 'File', at: 'Uploaded', rows: 'Rows', state: 'State' },
  found: (rows, good, faulty) =>
    faulty === 0
      ? `${plural(rows, 'row', 'rows')}, all of them good.`
      : `${plural(rows, 'row', 'rows')}: ${good} good, ${faulty} with something to mend.`,
  unknown: (headings) => `Columns that are not known: ${headings}. What stands there is not imported.`,
  faults: 'What to mend',
  faultsShown: (n) => `Only the first ${n} are listed; the marked copy has all.`,
  columns: { row: 'Row', column: 'Column', problem: 'Problem' },
  row: (n) => `Row ${n}`,
  copy: 'Download a marked copy (Excel)',
  run: (n) => `Import ${plural(n, 'row', 'rows')}`,
  goOn: 'Go on importing',
  again: 'Upload another file',
  running: 'Importing. You may leave this page; come back and press “Go on importing” to continue.',
  progress: (done, of) => `${done} of ${plural(of, 'row', 'rows')} done`,
  lost: 'The connection was lost; what was imported is kept. Press “Go on importing” in a moment.',
  refusedSome: (n) => `${plural(n, 'row', 'rows')} could not be imported:`,
  state: {
    checked: 'Checked, not imported',
    running: 'Under way',
    finished: 'Imported',
    gathered: 'Imported, not published',
    published: 'Published',
  },
  cellFaults: {
    twice: 'The same as a row above',
    'applied-already': 'This unit has an application already; no second one is opened',
    'error-value': 'The formula has no result; type the value instead',
    'other-category': 'The category has no such indicator; clear the cell, or use the template of that category',
    'new-but-disabled': 'There is no such member to disable; to let them in write “no” or leave it blank',
    'own-membership': 'Your own role and place, and disabling you, are another administrator’s to change',
    'work-in-hand': 'Applications are still in their hands; assign them anew first, or decide on the member’s page',
    'not-a-code': 'Write the statistical code: 9 digits for a township or street, 12 for a village or community',
    'other-district': 'A list is of one district; this row is not of the district of the first',
    'not-the-level': 'The level is not the one that the length of the code tells',
    'not-the-parent': 'The code does not begin with that of the division above',
    'no-such-parent': 'The list has no township that this lies in; add a row for it',
    'same-name': 'There is another of the same name in the same division',
    'parent-faulty': 'The row of the township that this lies in is left out; mend that row first',
    'name-stands':
      'Another of this name stands in the same division, and stays; where only the code has changed, use a complete list without faults',
  },
  twiceOf: (row) => `The same as row ${row}`,
  becoming: {
    new: (n) => `${n} new`,
    changed: (n) => `${n} changed`,
    unchanged: (n) => `${n} as before`,
  },
  between: ', ',
  becomes: { new: 'Will be new', changed: 'Will be changed', unchanged: 'As before' },
  became: { new: 'New', changed: 'Changed', unchanged: 'As before' },
  returned: { problem: 'Problem', result: 'Result', row: 'Original row', made: 'Imported' },
  book: {
    guide: 'How to fill in',
    lists: 'Choices',
    guideColumns: { column: 'Column', required: 'Required', hint: 'What to write', example: 'Example' },
    required: 'Required',
    optional: 'Optional',
    depends: 'Sometimes',
  },
  fields: {
    category: { heading: 'Category', hint: 'Choose from the list. Each category has its own standard.' },
    name: { heading: 'Unit', hint: 'The full name. Blank where a township or a village itself applies.' },
    division: {
      heading: 'Village or community',
      hint: 'Choose from the list; blank means the township at large. Required where a village applies.',
    },
    address: { heading: 'Address', hint: 'Street and number. May be blank where a township or a village applies.' },
    contact: { heading: 'Contact', hint: 'The name of whoever handles it.' },
    phone: { heading: 'Phone', hint: 'Mobile, or landline with area code; at least 7 digits.' },
    summary: { heading: 'Summary', hint: 'What was done, up to 1,000 characters; may be added later.' },
  },
  example: {
    name: 'Jiefang Road School',
    address: '1 Jiefang Road',
    contact: 'Wang Fang',
    phone: '0575-85000000',
    summary: 'Six sorting points; a ledger of what is recycled.',
  },
};
