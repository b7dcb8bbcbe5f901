import { inflateRawSync } from 'node:zlib';

/** A full template is below 3 MB unpacked; much more is no list of units. */
const MOST_BYTES = 24 * 1024 * 1024;
const END = 'PK\u0005\u0006';
const ENTRY_BYTES = 46;

/**
 * How a workbook's parts unpack: to no more than may be, to too much, or not at all. Each is really unpacked, for what a
 * zip says of its sizes is anybody's word.
 */
export function unpacks(zip: Buffer): 'well' | 'too-large' | 'not-at-all' {
  try {
    let left = MOST_BYTES;
    for (const { packed, deflated } of entries(zip)) {
      left -= deflated ? inflateRawSync(packed, { maxOutputLength: Math.max(1, left) }).length : packed.length;
      if (left <= 0) return 'too-large';
    }
    return left === MOST_BYTES ? 'not-at-all' : 'well';
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'not-at-all';
  }
}

/** The parts of a workbook that unpacks well, as texts by their names; nothing where there is none. */
export function partsOf(zip: Buffer): (name: string) => string {
  const parts = new Map(Array.from(entries(zip), (entry) => [entry.name, entry]));
  return (name) => {
    const { packed, deflated } = parts.get(name) ?? { packed: Buffer.of(), deflated: false };
    return (deflated ? inflateRawSync(packed) : packed).toString();
  };
}

function* entries(zip: Buffer): Generator<{ name: string; packed: Buffer; deflated: boolean }> {
  const end = zip.lastIndexOf(END, undefined, 'latin1');
  if (end < 0) return;
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size, local] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 42)];
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const name = zip.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + zip.readUInt16LE(at + 28));
    yield { name, packed: zip.subarray(start, start + size), deflated: method === 8 };
    at += ENTRY_BYTES + [28, 30, 32].reduce((sum, field) => sum + zip.readUInt16LE(at + field), 0);
  }
}
