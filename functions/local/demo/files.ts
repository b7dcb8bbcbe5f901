import { createHash } from 'node:crypto';
import { paper } from './paper.ts';
import { photo } from './photo.ts';

/** A file as the plan knows it: for which indicator, and what is on it. Its bytes are made when it is sent. */
export interface DemoFile {
  readonly indicator: string;
  readonly name: string;
  /** The lines of a sheet of paper; a photo needs only something to be told apart by. */
  readonly content: { readonly paper: readonly string[] } | { readonly photo: string };
}

/** The bytes, and what is said of them before they come and once more when they have come. */
export function atHand({ indicator, name, content }: DemoFile) {
  const bytes = 'paper' in content ? paper(content.paper) : photo(content.photo);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { bytes, claim: { indicator, name, size: bytes.length, sha256 } };
}
