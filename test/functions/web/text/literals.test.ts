import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** Chinese that is no text of a page, by the file that needs it. */
const NO_TEXT = [
  ['answer-cells.ts', 'what other people’s spreadsheets say for yes and no'],
  ['application-columns.ts', 'headings of other people’s spreadsheets'],
  ['division-columns.ts', 'headings of other people’s spreadsheets'],
  ['member-columns.ts', 'headings of other people’s spreadsheets'],
  ['member-row.ts', 'what other people’s spreadsheets say for yes and no'],
  ['codes.ts', 'names in the API’s examples'],
  ['calls.ts', 'what the commands of the API’s first call send'],
  ['word.ts', 'names of typefaces'],
  ['workbook.ts', 'how Excel writes a Chinese date'],
];
/** The same in both languages: names of formats, and what is typed into a terminal. */
const ALIKE = [/^(Excel|CSV|JSON|TypeScript|openapi\.json)$/, /^(TOKEN=\$\()?npm run /, /^\/api\/v1$/];
const READ_OUT = ['title', 'aria-label', 'alt', 'placeholder', 'label'];
const HAN = /\p{Script=Han}/u;
/** Two letters: units and signs have one. */
const WORD = /\p{L}{2}/u;

const sources = globSync('functions/web/**/*.{ts,tsx,js}').filter((file) => !file.includes('/text/'));

/** What a file says in its own words instead of the texts'. */
function sayings(file: string): string[] {
  const found: string[] = [];
  const text = readFileSync(file, 'utf8');
  if (!file.endsWith('.tsx') && !HAN.test(text)) return found;
  const walk = (node: ts.Node): void => {
    if (ts.isJsxText(node) && WORD.test(node.text)) found.push(node.text.trim());
    else if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      if (HAN.test(node.text) || (isShown(node) && WORD.test(node.text))) found.push(node.text);
    }
    ts.forEachChild(node, walk);
  };
  walk(
    ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, file.endsWith('x') ? ts.ScriptKind.TSX : undefined),
  );
  const own = found.filter((saying) => !ALIKE.some((one) => one.test(saying)));
  return own.map((saying) => `${basename(file)}: ${saying}`);
}

/** Whether a literal stands where people read or hear it: between tags, or in an attribute that is read out. */
function isShown(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isJsxAttribute(parent)) return READ_OUT.includes(parent.name.getText());
  if (ts.isJsxExpression(parent)) return !ts.isJsxAttribute(parent.parent) || isShown(parent);
  return yields(parent) && isShown(parent);
}

/** What an expression comes to may be one of its parts. */
const yields = (node: ts.Node): boolean =>
  ts.isConditionalExpression(node) ||
  ts.isParenthesizedExpression(node) ||
  ts.isTemplateExpression(node) ||
  ts.isTemplateSpan(node) ||
  (ts.isBinaryExpression(node) && JOINING.has(node.operatorToken.kind));
const { AmpersandAmpersandToken, BarBarToken, QuestionQuestionToken, PlusToken } = ts.SyntaxKind;
const JOINING = new Set([AmpersandAmpersandToken, BarBarToken, QuestionQuestionToken, PlusToken] as ts.SyntaxKind[]);

test('whatever a page says stands in the texts, none of it in the page', () => {
  const exempt = NO_TEXT.map(([file]) => file);
  const said = sources.filter((file) => !exempt.includes(basename(file))).flatMap(sayings);
  expect(said).toEqual([]);
});

test('every file that may hold Chinese of its own does', () => {
  const files = NO_TEXT.map(([file]) => sources.find((source) => basename(source) === file) ?? '');
  expect(files.map((file) => sayings(file).length > 0)).toEqual(NO_TEXT.map(() => true));
});
