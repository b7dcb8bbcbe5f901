import type { EvidenceType } from './evidence.ts';
import type { Stretch } from './stretch.ts';

export const ZIP_SIGNATURE = [0x50, 0x4b, 0x03, 0x04];

/** The end of a zip lists its entries, about 100 bytes each: enough for a presentation of hundreds of slides. */
const TAIL_BYTES = 256 * 1024;
const END = { signature: 0x06054b50, bytes: 22 };
const ENTRY = { signature: 0x02014b50, bytes: 46 };

export const zipTail = (size: number): Stretch => ({ from: Math.max(0, size - TAIL_BYTES), to: size });

/** Which main part makes a package what it is. Office numbers the part in some files. */
const MAIN_PARTS: readonly (readonly [EvidenceType, RegExp])[] = [
  ['docx', /^word\/document\d*\.xml$/],
  ['xlsx', /^xl\/workbook\d*\.xml$/],
  ['pptx', /^ppt\/presentation\d*\.xml$/],
];
const MACROS = /(^|\/)vbaProject\.bin$/i;

/**
 * The type of a zip by the names in its list of entries. A package with two main parts, or with macros, is none; so is a
 * list that does not fit into the tail, and one that only its zip64 record locates: no office program writes such at 20 MB.
 */
export function typeOfZip(tail: Uint8Array): EvidenceType | undefined {
  const names = entryNames(tail);
  if (names.includes('OFD.xml')) return 'ofd';
  if (!names.includes('[Content_Types].xml') || names.some((name) => MACROS.test(name))) return undefined;
  const found = MAIN_PARTS.filter(([, part]) => names.some((name) => part.test(name)));
  return found.length === 1 ? found[0]?.[0] : undefined;
}

/** The names in the central directory that ends before the end record; none where that does not hold together. */
function entryNames(tail: Uint8Array): string[] {
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength);
  const end = endRecord(view);
  if (end === undefined) return [];
  const names: string[] = [];
  for (let at = end - view.getUint32(end + 12, true); at >= 0 && at + ENTRY.bytes <= end; ) {
    if (view.getUint32(at, true) !== ENTRY.signature) return [];
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    names.push(new TextDecoder().decode(tail.subarray(at + ENTRY.bytes, at + ENTRY.bytes + name)));
    at += ENTRY.bytes + name + extra + comment;
  }
  return names;
}

/** Where the end record begins: the last place from which its comment reaches exactly to the end. */
function endRecord(view: DataView): number | undefined {
  const earliest = Math.max(0, view.byteLength - END.bytes - 0xffff);
  for (let at = view.byteLength - END.bytes; at >= earliest; at--) {
    const fits = at + END.bytes + view.getUint16(at + 20, true) === view.byteLength;
    if (fits && view.getUint32(at, true) === END.signature) return at;
  }
  return undefined;
}
