import { afterAll, beforeAll, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../../../functions/web/text/language.ts';
import { everyPage, READERS } from '../../../browser/readers.ts';
import { PROPOSER, SUBMITTER } from '../../../flow.ts';
import { interfaceTexts } from '../../../interface-texts.ts';
import { wordsOn } from '../../../page-words.ts';
import { openPeople, type People } from '../../../people.ts';
import { unzip } from '../../../unzip.ts';

let people: People;
let pages: Awaited<ReturnType<typeof everyPage>>;
beforeAll(async () => {
  people = await openPeople();
  pages = await everyPage(people.host);
}, 60_000);
afterAll(() => people.stop());

const HAN = /\p{Script=Han}/u;
const LETTERS = /[A-Za-z]{2}/;
const own = { zh: interfaceTexts('zh'), en: interfaceTexts('en') };
/** What one language says and the other does not: names of languages and the glossary stand in both. */
const only = (language: Language, other: Language, letters: RegExp) =>
  [...own[language]].filter((text) => letters.test(text) && !own[other].has(text));
const chinese = only('zh', 'en', HAN);
const english = new Set(only('en', 'zh', LETTERS));
/** Names that the registry holds, and that its texts use as samples too. */
const NAMES = /越城区|解放路 1 号|王芳|管理员|市级评审员[一二三四五]?/g;
const LICENCE = 'CC BY';
/** From this length on a piece of a text is found within a longer one; a shorter one may be a part of any word. */
const TELLING = 4;

/** What an English reader is told in Chinese by the registry itself. */
const chineseIn = (text: string): string[] => {
  const said = text.replace(NAMES, '');
  return HAN.test(said) ? chinese.filter((one) => one === said || (one.length >= TELLING && said.includes(one))) : [];
};
/** What a Chinese reader is told in English: a text of the registry, or words in a row that no Chinese text has. */
const englishIn = (text: string): string[] => {
  if (english.has(text)) return [text];
  const rows = text.match(/[A-Za-z’']{2,}(?: [A-Za-z’']{2,})+/g) ?? [];
  return rows.filter((row) => row !== LICENCE && ![...own.zh].some((one) => one.includes(row)));
};
const foreignIn = { zh: englishIn, en: chineseIn };
const HTML_LANG = { zh: 'zh-CN', en: 'en' };

/** What is wrong with the languages of a page. */
function wrongOn(page: string, language: Language): string[] {
  const mine = HTML_LANG[language];
  const wrong = page.includes(`<html lang="${mine}">`) ? [] : ['html'];
  for (const { text, lang, attribute, undivided } of wordsOn(page)) {
    if (language === 'en' || lang === mine) wrong.push(...foreignIn[language](text));
    if (language === 'en' && lang === mine && !attribute && !undivided && HAN.test(text))
      wrong.push(`unmarked: ${text}`);
  }
  return wrong;
}

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
