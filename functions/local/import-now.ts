import { importFrom } from '../transfer/import.ts';
import { failed, transferCommand } from './transfer-command.ts';

const hint = (table: string | undefined): string => {
  const where = table === undefined ? '' : ` -- --table ${table}`;
  return `imported; now prove it: npm run verify${where} && npm run invariants${where}`;
};

/** `npm run import -- <folder> [--table <name> --bucket <name>]`: moves an export into an empty registry. */
transferCommand({ name: 'import', work: importFrom, hint }).catch(failed);
