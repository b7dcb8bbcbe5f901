import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import type { Language } from '../functions/web/text/language.ts';

/** The pieces that the texts of a language are made of: whole sentences, and what stands between the names in one. */
export function interfaceTexts(language: Language): Set<string> {
  const pieces = new Set<string>();
  for (const file of globSync(`functions/web/text/${language}/*.ts`)) {
    const walk = (node: ts.Node): void => {
      if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
        pieces.add(node.text.trim());
      ts.forEachChild(node, walk);
    };
    walk(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
  }
  return pieces;
}
