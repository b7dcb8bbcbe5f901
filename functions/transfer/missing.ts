import { access } from 'node:fs/promises';
import type { Application } from '../../shared/domain/application/application.ts';
import { evidenceKey, thumbnailOf } from '../../shared/objects/keys.ts';
import { readLine, told } from '../../shared/store/line.ts';
import { linesIn, objectIn, partIn } from './folder.ts';

/** The objects that applications name and the folder does not have, because the bucket had lost them. */
export async function missingObjects(folder: string): Promise<string[]> {
  const missing: string[] = [];
  for await (const text of linesIn(partIn(folder, 'APPLICATION')))
    for (const key of named(told<Application>(readLine(text))))
      await access(objectIn(folder, key)).catch(() => missing.push(key));
  return missing;
}

const named = ({ id, evidence }: Application): string[] =>
  Object.values(evidence).flatMap(({ sha256, thumbnail }) => {
    const key = evidenceKey(id, sha256);
    return thumbnail ? [key, thumbnailOf(key)] : [key];
  });
