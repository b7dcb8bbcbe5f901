import { bundleCode } from '../../bundling.ts';

/** Bundles code of the bench for the cloud, as the functions are, and tells the file. */
export async function bundled(entry: string, outdir: string): Promise<string> {
  await bundleCode(entry, outdir);
  return `${outdir}/${entry.replace(/^.*\//, '').replace(/\.ts$/, '.mjs')}`;
}
