import { exportTo } from '../transfer/export.ts';
import { failed, transferCommand } from './transfer-command.ts';

/** `npm run export -- <folder> [--table <name> --bucket <name>]`: writes a whole registry into a folder. */
transferCommand({ name: 'export', work: exportTo, hint: () => 'exported' }).catch(failed);
