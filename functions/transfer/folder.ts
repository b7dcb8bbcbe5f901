import { createWriteStream, type WriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';

/*
 * An export is a folder: `manifest.json`, `items/<kind>.jsonl` (an item a line, in DynamoDB's JSON), `objects.jsonl` (an
 * object's facts a line) and `objects/<key>` (its content). While it is being written it has `unfinished.json` instead
 * of a manifest.
 */
export const manifestIn = (folder: string): string => join(folder, 'manifest.json');
export const unfinishedIn = (folder: string): string => join(folder, 'unfinished.json');
export const itemsIn = (folder: string): string => join(folder, 'items');
export const partIn = (folder: string, kind: string): string => join(itemsIn(folder), `${kind}.jsonl`);
export const objectListIn = (folder: string): string => join(folder, 'objects.jsonl');
export const objectIn = (folder: string, key: string): string => join(folder, 'objects', ...key.split('/'));

/** The lines of a file, one at a time; none where there is no file. */
export async function* linesIn(file: string): AsyncGenerator<string> {
  const handle = await open(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (handle) yield* handle.readLines();
}

/** Files that lines are added to, by many at once; what goes wrong is told to whoever writes. */
export function lineFiles() {
  const files = new Map<string, WriteStream>();
  const fileAt = (path: string) => {
    const file = files.get(path) ?? createWriteStream(path).on('error', () => undefined);
    files.set(path, file);
    return file;
  };
  return {
    write: (path: string, lines: readonly string[]): Promise<void> =>
      done((end) => fileAt(path).write(lines.map((line) => `${line}\n`).join(''), end)),
    close: async (): Promise<void> => {
      await Promise.all([...files.values()].map((file) => done((end) => file.end(end))));
    },
  };
}

const done = (begin: (end: (error?: Error | null) => void) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    begin((error) => (error ? reject(error) : resolve()));
  });
