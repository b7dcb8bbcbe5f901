import { type Language, TAGS } from '../functions/web/text/language.ts';
import { interfaceTexts } from './interface-texts.ts';
import { wordsOn } from './page-words.ts';

const HAN = /\p{Script=Han}/u;
const LETTERS = /[A-Za-z]{2}/;
const own = { zh: interfaceTexts('zh'), en: interfaceTexts('en') };
/** What one language says and the other does not: names of languages and the glossary stand in both. */
const only = (language: Language, other: Language, letters: RegExp) =>
  [...own[language]].filter((text) => letters.test(text) && !own[other].has(text));
const chinese = only('zh', 'en', HAN);
const english = new Set(only('en', 'zh', LETTERS));
/** Names that the registry holds, and that its texts use as samples too. */
const NAMES = /\p{Script=Han}+(?:申报员|初审员)|越城区|解放路 1 号|王芳|管理员|市级评审员[一二三四五]?/gu;
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
/** What a text says that is not in its reader's language. */
export const foreignIn = { zh: englishIn, en: chineseIn };

/** What is wrong with the languages of a page. */
export function wrongOn(page: string, language: Language): string[] {
  const mine = TAGS[language];
  const wrong = page.includes(`<html lang="${mine}">`) ? [] : ['html'];
  for (const { text, lang, attribute, undivided } of wordsOn(page)) {
    if (language === 'en' || lang === mine) wrong.push(...foreignIn[language](text));
    if (language === 'en' && lang === mine && !attribute && !undivided && HAN.test(text))
      wrong.push(`unmarked: ${text}`);
  }
  return wrong;
}
