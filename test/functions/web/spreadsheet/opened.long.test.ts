import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import read from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runProgress } from '../../../../functions/progress/run.ts';
import { ADMIN, filed, NEIGHBOUR, PROPOSER, SUBMITTER } from '../../../flow.ts';
import { throughLibreOffice } from '../../../libreoffice.ts';
import { openPeople, type People } from '../../../people.ts';
import { pythonPrograms } from '../../../python.ts';

interface Laid {
  readonly name: string;
  readonly frozen: string | null;
  readonly filtered: string | null;
  readonly widths: readonly number[];
  readonly lists: readonly { readonly at: string; readonly from: string }[];
  readonly cells: readonly { readonly type: string; readonly format: string }[];
}

let people: People;
beforeAll(async () => {
  people = await openPeople();
  await filed(people.host, 'rectifying', { unit: { name: '=HYPERLINK("http://x","甲")', phone: '057585000000' } });
  await filed(people.host, 'named', { unit: { name: '+乙、"丙"\n<丁>&' } });
  await filed(people.host, 'proposed', { by: NEIGHBOUR });
  const { table, policy, now } = people.host.site;
  await runProgress(table, policy, now());
});
afterAll(() => people.stop());

async function fetched(who: string | undefined, path: string): Promise<Buffer> {
  const visitor = await people.as(who);
  return Buffer.from(await (await visitor.send(new URL(path, visitor.origin))).arrayBuffer());
}

/** How openpyxl, a reader of another make, finds it laid out. */
async function laid(workbook: Buffer): Promise<Laid[]> {
  const folder = mkdtempSync(join(tmpdir(), 'workbook-'));
  writeFileSync(join(folder, 'book.xlsx'), workbook);
  const python = join(pythonPrograms('openpyxl==3.1.5'), 'python');
  const { stdout } = await promisify(execFile)(python, [
    '-W',
    'ignore',
    join(import.meta.dirname, 'opened.py'),
    join(folder, 'book.xlsx'),
  ]);
  rmSync(folder, { recursive: true });
  return JSON.parse(stdout);
}

const FILES = [
  ['the register', undefined, '/api/v1/cells.xlsx'],
  ['the queue', PROPOSER, '/exports/queue.xlsx?state='],
  ['the ledger', PROPOSER, '/exports/ledger.xlsx'],
  ['progress', undefined, '/api/v1/progress.xlsx'],
  ['the template', SUBMITTER, '/apply/sheets/template.xlsx'],
  ['the template of a category', SUBMITTER, '/apply/sheets/template.xlsx?category=school'],
  ['the template of members', ADMIN, '/admin/members/import/template.xlsx'],
  ['a list of divisions', ADMIN, '/admin/divisions/standing/330602.xlsx'],
] as const;

/** LibreOffice comes by the system's packages alone: where CI may install none, `.ci/run` says so and sets this. */
const without = Boolean(process.env.WITHOUT_LIBREOFFICE);

test.skipIf(without).each(FILES)('LibreOffice opens %s and loses nothing of it, cell by cell', async (_, who, path) => {
  const sent = await fetched(who, path);
  const again = await throughLibreOffice(sent);
  expect(await told(again)).toEqual(await told(sent));
  const [ours, theirs] = [await laid(sent), await laid(again)];
  // What is frozen is the window's business, and there is none here; a list is told shorter where no more rows are used.
  const layout = (sheets: Laid[]) =>
    sheets.map(({ name, filtered, lists, cells }) => ({
      ...{ name, filtered, lists: lists.length },
      types: cells.map(({ type }) => type),
    }));
  expect(layout(theirs)).toEqual(layout(ours));
});

/** Everything in a workbook; a day's fraction is rounded differently by each program. */
const told = async (workbook: Buffer) =>
  (await read(workbook)).map(({ sheet, data }) => [
    sheet,
    data.map((row) => row.map((cell) => (cell instanceof Date ? Math.round(cell.getTime() / 1000) : cell))),
  ]);

test('a workbook is laid out as it should be: headings frozen and filtering, widths, Chinese dates, lists', async () => {
  const [ledger] = await laid(await fetched(PROPOSER, '/exports/ledger.xlsx'));
  expect([ledger?.frozen, ledger?.filtered]).toEqual(['A2', 'A1:AG4']);
  expect(ledger?.widths.slice(0, 4)).toEqual([26, 36, 16, 14]);
  const formats = new Set(ledger?.cells.map(({ type, format }) => `${type} ${format}`));
  expect([...formats].sort()).toEqual(['d yyyy"年"m"月"d"日"', 'd yyyy"年"m"月"d"日" hh:mm', 'n General', 's @']);
  const [template] = await laid(await fetched(SUBMITTER, '/apply/sheets/template.xlsx'));
  expect(template?.lists.map(({ at }) => at)).toEqual(['A2:A2002', 'C2:C2002']);
});
