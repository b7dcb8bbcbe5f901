import { afterAll, beforeAll, expect, test } from 'vitest';
import { LANGUAGES } from '../../../../functions/web/text/language.ts';
import { everyPage, READERS } from '../../../browser/readers.ts';
import { PROPOSER, SUBMITTER } from '../../../flow.ts';
import { foreignIn, wrongOn } from '../../../one-language.ts';
import { openPeople, type People } from '../../../people.ts';
import { unzip } from '../../../unzip.ts';

let people: People;
let pages: Awaited<ReturnType<typeof everyPage>>;
beforeAll(async () => {
  people = await openPeople();
  pages = await everyPage(people.host);
}, 60_000);
afterAll(() => people.stop());

for (const language of LANGUAGES)
  for (const reader of READERS)
    test(`every page of ${reader} is in one language, and marks the other: ${language}`, async () => {
      const { as, at } = pages[reader];
      const visitor = await people.as(as);
      visitor.jar.set('lang', language);
      const found: Record<string, string[]> = {};
      for (const path of at) {
        const wrong = wrongOn((await visitor.visit(path)).page, language);
        if (wrong.length > 0) found[path] = wrong;
      }
      expect(found).toEqual({});
    });

/** What is no page, and who asks for it. */
const FILES: readonly [path: string, as?: string][] = [
  ['/exports/queue.xlsx', PROPOSER],
  ['/exports/ledger.xlsx', SUBMITTER],
  ['/api/v1/cells.xlsx'],
  ['/api/v1/progress.xlsx?programme=2023'],
  ['/reports/2023-06.xlsx'],
  ['/reports/2023-06.docx'],
  ['/apply/sheets/template.xlsx', SUBMITTER],
  ['/api/v1/cells.csv'],
  ['/api/v1/progress.csv?programme=2023'],
  ['/feed.atom'],
  ['/data/cells.csv-metadata.json'],
  ['/api/v1/applications'],
  ['/api/v1/no-such-thing'],
];

/** All other values are for programs. */
const SAID_IN_JSON = /"(?:title|detail|titles|dc:title|dc:description)":\s*"([^"]*)"/g;
/** The words of a file, whatever it is. */
async function wordsOf(answer: Response): Promise<string[]> {
  const bytes = Buffer.from(await answer.arrayBuffer());
  if (/json/.test(answer.headers.get('content-type') ?? ''))
    return [...String(bytes).matchAll(SAID_IN_JSON)].map(([, text = '']) => text);
  const isArchive = bytes.subarray(0, 2).toString() === 'PK';
  const texts = isArchive
    ? [...unzip(bytes)].filter(([name]) => /^(word\/document|xl\/(sharedStrings|workbook|worksheets\/))/.test(name))
    : [['', String(bytes)]];
  return texts.flatMap(([, text = '']) => text.replace(/<[^>]*>/g, '\n').split(/[\n",]/)).map((text) => text.trim());
}

for (const language of LANGUAGES)
  test(`every file is in one language: ${language}`, async () => {
    const found: Record<string, unknown> = {};
    for (const [path, as] of FILES) {
      const visitor = await people.as(as);
      visitor.jar.set('lang', language);
      const answer = await visitor.send(new URL(path, visitor.origin), undefined, { 'accept-language': language });
      found[path] = [answer.status, (await wordsOf(answer)).flatMap(foreignIn[language])];
    }
    const status = (path: string) => ({ '/api/v1/applications': 401, '/api/v1/no-such-thing': 404 })[path] ?? 200;
    expect(found).toEqual(Object.fromEntries(FILES.map(([path]) => [path, [status(path), []]])));
  });
