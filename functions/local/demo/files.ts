import { paper } from './paper.ts';
import { photo } from './photo.ts';

/** A file as the plan knows it: for which indicator, and what is on it. Its bytes are made when it is sent. */
export interface DemoFile {
  readonly indicator: string;
  readonly name: string;
  /** The lines of a sheet of paper; a photo needs only something to be told apart by. */
  readonly content: { readonly paper: readonly string[] } | { readonly photo: string };
}

/** The file as it is sent. */
export function atHand({ indicator, name, content }: DemoFile) {
  return { indicator, name, bytes: 'paper' in content ? paper(content.paper) : photo(content.photo) };
}
