// `npm run kept`: takes the stack as it is now for the one that has to be kept. Only before anything is deployed.
import { writeFileSync } from 'node:fs';
import { keptOf } from './kept.ts';
import { template } from './synthesized.ts';

writeFileSync('cdk/kept.json', `${JSON.stringify(keptOf(template('prod').resources), null, 2)}\n`);
