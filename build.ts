// Bundles every function into `dist/<name>`: `npm run build`, or some by name.
import { BUNDLES, type BundleName, bundle } from './bundling.ts';

const wanted = process.argv.slice(2) as BundleName[];
await Promise.all((wanted.length > 0 ? wanted : (Object.keys(BUNDLES) as BundleName[])).map((name) => bundle(name)));
