import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { DATA_VERSION } from '../../shared/store/data-version.ts';
import { manifestIn } from './folder.ts';
import { total } from './measure.ts';
import { TransferRefused } from './refused.ts';

const FORMAT = 'zero-waste-cell-registry';
/** Raised when an earlier version could not read the folder. */
const FORMAT_VERSION = 1;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const measure = v.object({ count, bytes: count, sha256: v.string() });
const kind = v.pipe(v.string(), v.regex(/^[A-Z]+$/));

const schema = v.object({
  format: v.literal(FORMAT),
  formatVersion: count,
  /** When the table stood exactly so. */
  at: v.string(),
  from: v.object({ place: v.string(), table: v.string(), bucket: v.string() }),
  /** In which form the data are, and how far an upgrade has come that was under way. */
  data: v.object({ version: count, after: v.exactOptional(v.record(v.string(), v.string())) }),
  items: v.object({ ...measure.entries, kinds: v.record(kind, measure) }),
  /** `missing` are those that applications name and the bucket did not have. */
  objects: v.object({ ...measure.entries, missing: count }),
});

/** What stands at the head of an export, and is written last: a folder that has it is whole. */
export type Manifest = v.InferOutput<typeof schema>;

export const manifestOf = (facts: Omit<Manifest, 'format' | 'formatVersion'>): Manifest => ({
  ...{ format: FORMAT, formatVersion: FORMAT_VERSION },
  ...facts,
});

/** Tells one export from every other. */
export const fingerprintOf = ({ at, items, objects }: Manifest): string => `${at} ${items.sha256} ${objects.sha256}`;

export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(manifestIn(folder), 'utf8').catch(() => undefined);
  if (text === undefined)
    throw new TransferRefused(`${folder} holds no finished export: there is no manifest.json in it.`);
  const said = parsed(text);
  if (said?.format === FORMAT && said.formatVersion > FORMAT_VERSION)
    throw newer(folder, `the format ${said.formatVersion}`, FORMAT_VERSION);
  const read = v.safeParse(schema, said);
  if (!read.success || total(read.output.items.kinds).sha256 !== read.output.items.sha256)
    throw new TransferRefused(`${folder} is no export of a registry: its manifest.json is not one that export writes.`);
  const { version } = read.output.data;
  if (version > DATA_VERSION) throw newer(folder, `data of version ${version}`, DATA_VERSION);
  return read.output;
}

function parsed(text: string) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const newer = (folder: string, what: string, known: number) =>
  new TransferRefused(`${folder} has ${what}, and this version knows them up to ${known}: import it with a newer one.`);
