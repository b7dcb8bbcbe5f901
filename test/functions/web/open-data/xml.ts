import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { expect } from 'vitest';

/** An element of an XML document. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Its own children of a name. */
  all(name: string): Element[];
  /** What its first child of a name says; nothing without one. */
  text(name: string): string;
}

/** Reads a document with somebody else's parser, which takes nothing that is not well formed. */
export const read = (document: string): Element => elementOf(parseXml(document).root ?? expect.fail('no element'));

function elementOf({ name, attributes, children }: XmlElement): Element {
  const called = (wanted: string) =>
    children.filter((child): child is XmlElement => child instanceof XmlElement && child.name === wanted);
  return {
    ...{ name, attributes },
    all: (wanted) => called(wanted).map(elementOf),
    text: (wanted) => called(wanted)[0]?.text ?? '',
  };
}
