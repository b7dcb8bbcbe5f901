import type { EvidenceType } from './evidence.ts';
import { OLE_SIGNATURE, oleDirectory, typeOfOle } from './ole.ts';
import type { Stretch } from './stretch.ts';
import { typeOfZip, ZIP_SIGNATURE, zipTail } from './zip.ts';

/** How much of a file's beginning tells its type, or where to look further. */
export const HEAD_BYTES = 512;

const SIGNATURES: readonly (readonly [EvidenceType, (head: string) => boolean])[] = [
  ['jpeg', (head) => head.startsWith('\xff\xd8\xff')],
  ['png', (head) => head.startsWith('\x89PNG\r\n\x1a\n')],
  ['webp', (head) => /^RIFF.{4}WEBPVP8[ LX]/s.test(head)],
  // Some scanners put a byte order mark or an empty line before it; anything else could be another format as well.
  ['pdf', (head) => /^(\xef\xbb\xbf)?[ \t\r\n]{0,8}%PDF-\d/.test(head)],
];

const begins = (head: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, at) => head[at] === byte);

/**
 * The stretch beside the head that a type needs: Office files of one kind begin alike and differ in their table of
 * contents, which a zip has at its end and an OLE file where its head says. None where the head tells all.
 */
export function tellingPart(head: Uint8Array, size: number): Stretch | undefined {
  if (begins(head, ZIP_SIGNATURE)) return zipTail(size);
  return begins(head, OLE_SIGNATURE) ? oleDirectory(head, size) : undefined;
}

/**
 * The type that the content has, whatever it is called; undefined for everything that is not accepted.
 * `head` is the first `HEAD_BYTES` of the file (all of a shorter one), `part` what `tellingPart` asks for.
 */
export function typeOfContent(head: Uint8Array, part?: Uint8Array): EvidenceType | undefined {
  if (begins(head, ZIP_SIGNATURE)) return part && typeOfZip(part);
  if (begins(head, OLE_SIGNATURE)) return part && typeOfOle(part);
  const text = latin(head.subarray(0, HEAD_BYTES));
  return SIGNATURES.find(([, signs]) => signs(text))?.[0];
}

/** A character for each byte. */
const latin = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
