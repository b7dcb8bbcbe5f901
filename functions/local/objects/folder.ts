import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { S3Error } from './s3-error.ts';

/** What is known of an object beside its content. */
export interface Facts {
  readonly size: number;
  readonly type: string;
  /** MD5 of the content in hexadecimal, as S3 makes it. */
  readonly etag: string;
  /** In base64, of an object that was brought with one. */
  readonly sha256?: string;
  readonly modified: Date;
}

/** Objects as files of a folder: an object is one file, so it is there as a whole or not at all. */
export interface Folder {
  put(key: string, body: Uint8Array, facts: Omit<Facts, 'size' | 'modified'>): Promise<void>;
  /** Throws NoSuchKey. */
  facts(key: string): Promise<Facts>;
  /** Bytes from the first to before the last; throws NoSuchKey. */
  read(key: string, from: number, to: number): Promise<Buffer>;
  remove(key: string): Promise<void>;
  /** In the order of their bytes. */
  keys(): Promise<string[]>;
}

/** A file begins with what is known of its object, in JSON filled up with spaces to this length. */
const FACTS_BYTES = 1_024;
const OBJECT = '.object';
const WRITING = '.writing';
/** What a file system takes as a name, less the ending. */
const MOST_NAME = 255 - OBJECT.length;

/** Opens a folder of objects, and clears away what was being written when the process ended. */
export async function openFolder(path: string): Promise<Folder> {
  await mkdir(path, { recursive: true });
  const left = (await readdir(path)).filter((name) => name.endsWith(WRITING));
  await Promise.all(left.map((name) => rm(join(path, name))));
  const fileOf = (key: string) => join(path, nameOf(key));
  return {
    put: async (key, body, facts) => {
      const file = fileOf(key);
      const begun = join(path, `${randomUUID()}${WRITING}`);
      await writeFile(begun, [lined(facts), body], { flush: true });
      await rename(begun, file);
    },
    facts: async (key) => (await readFile(fileOf(key), 0, 0)).facts,
    read: async (key, from, to) => (await readFile(fileOf(key), from, to)).body,
    remove: (key) => rm(fileOf(key), { force: true }),
    keys: async () => {
      const names = (await readdir(path)).filter((name) => name.endsWith(OBJECT));
      return names.map(keyOf).sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    },
  };
}

function nameOf(key: string): string {
  const name = encodeURIComponent(key);
  if (name.length > MOST_NAME) throw new S3Error('KeyTooLongError', `Here a key has at most ${MOST_NAME} bytes.`);
  return name + OBJECT;
}

const keyOf = (name: string): string => decodeURIComponent(name.slice(0, -OBJECT.length));

function lined(facts: object): Buffer {
  const line = Buffer.from(`${JSON.stringify(facts)}\n`);
  if (line.length > FACTS_BYTES) throw new S3Error('InvalidArgument', 'The content type is too long.');
  return Buffer.concat([line, Buffer.alloc(FACTS_BYTES - line.length, ' ')]);
}

async function readFile(path: string, from: number, to: number): Promise<{ facts: Facts; body: Buffer }> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new S3Error('NoSuchKey', 'The specified key does not exist.');
    throw error;
  });
  try {
    const line = Buffer.alloc(FACTS_BYTES);
    const body = Buffer.alloc(to - from);
    await file.read(line, 0, line.length, 0);
    await file.read(body, 0, body.length, FACTS_BYTES + from);
    const { size, mtime: modified } = await file.stat();
    return { facts: { ...JSON.parse(line.toString()), size: size - FACTS_BYTES, modified }, body };
  } finally {
    await file.close();
  }
}
