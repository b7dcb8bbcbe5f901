import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Channels } from '../messages/channels.ts';
import { eml, type Sender } from '../messages/eml.ts';

/** Lays letters down as files, each under its id: one that goes twice is the same file. Half a letter is never seen. */
export const mailFiles =
  (folder: string, from: Sender): NonNullable<Channels['mail']> =>
  async (letter) => {
    const written = eml(letter, from);
    await mkdir(folder, { recursive: true });
    const part = join(folder, `.${randomUUID()}`);
    await writeFile(part, written);
    await rename(part, join(folder, `${letter.id}.eml`));
  };
