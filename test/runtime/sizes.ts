import type { Metafile } from 'esbuild';
import { BUNDLES, type BundleName } from '../../bundling.ts';

/** Kilobytes of a bundle's code: what its start loads, and everything that is deployed. */
export interface Size {
  readonly atOnce: number;
  readonly all: number;
}

/** The bundles that are deployed. */
export const CLOUD = (Object.keys(BUNDLES) as BundleName[]).filter((name) => BUNDLES[name].cloud);

/** What each may grow to: about 15 % above what it was when this was last looked at. More is a decision, not an accident. */
export const LIMITS: Readonly<Record<string, Size>> = {
  web: { atOnce: 375, all: 2_750 },
  progress: { atOnce: 330, all: 495 },
  deadlines: { atOnce: 375, all: 540 },
  messages: { atOnce: 370, all: 655 },
  invariants: { atOnce: 335, all: 500 },
  upgrade: { atOnce: 305, all: 475 },
};

/** The bundles that are larger than they may be. */
export const over = (sizes: Readonly<Record<string, Size>>): string[] =>
  Object.entries(sizes).flatMap(([name, { atOnce, all }]) => {
    const limit = LIMITS[name] ?? { atOnce: 0, all: 0 };
    return atOnce <= limit.atOnce && all <= limit.all
      ? []
      : [`${name}: ${atOnce} of ${all} kB at once, where ${limit.atOnce} of ${limit.all} were agreed on`];
  });

export function sizeIn({ outputs }: Metafile): Size {
  const kilobytes = (files: Iterable<string>) =>
    Math.round([...files].reduce((sum, file) => sum + (outputs[file]?.bytes ?? 0), 0) / 1000);
  return { atOnce: kilobytes(loadedAtOnce(outputs)), all: kilobytes(Object.keys(outputs)) };
}

/** The entry, and whatever it imports before its first line runs. */
function loadedAtOnce(outputs: Metafile['outputs']): Set<string> {
  const loaded = new Set<string>();
  const open = Object.keys(outputs).filter((file) => outputs[file]?.entryPoint?.endsWith('/handler.ts'));
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (loaded.has(file)) continue;
    loaded.add(file);
    const imports = outputs[file]?.imports ?? [];
    open.push(...imports.filter((i) => i.kind === 'import-statement' && !i.external).map((i) => i.path));
  }
  return loaded;
}
