import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import { DataFault } from '../../../shared/data/data-fault.ts';
import { loadPolicy, type Policy } from '../../../shared/data/load.ts';

/** A copy of the registry's data that a test may spoil; it goes when the test ends. */
export interface DataCopy {
  /** Changes a file's text. */
  edit(file: string, change: (text: string) => string): void;
  /** Changes what a JSON file says. */
  change<Json extends object>(file: string, change: (json: Json) => void): void;
  /** Writes a changed copy of a JSON file under another name. */
  derive<Json extends object>(from: string, to: string, change: (json: Json) => void): void;
  remove(file: string): void;
  policy(): Policy;
  /** What reading everything says: the fault, or undefined. */
  fault(): string | undefined;
}

export function dataCopy(): DataCopy {
  const folder = mkdtempSync(join(tmpdir(), 'data-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const source = new URL('../../../shared/data/', import.meta.url);
  cpSync(source, folder, { recursive: true, filter: (path) => !path.endsWith('.ts') });
  const path = (file: string) => join(folder, file);
  const edit: DataCopy['edit'] = (file, change) => writeFileSync(path(file), change(readFileSync(path(file), 'utf8')));
  const derive: DataCopy['derive'] = (from, to, change) => {
    const json = JSON.parse(readFileSync(path(from), 'utf8'));
    change(json);
    writeFileSync(path(to), JSON.stringify(json));
  };
  const policy = () => loadPolicy('3306', { folder: pathToFileURL(`${folder}/`) });
  return {
    edit,
    derive,
    change: (file, change) => derive(file, file, change),
    remove: (file) => rmSync(path(file)),
    policy,
    fault: () => faultOf(() => policy().check()),
  };
}

function faultOf(act: () => void): string | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    if (error instanceof DataFault) return error.message;
    throw error;
  }
}
