import * as v from 'valibot';

/** A data file, or a published record, that cannot be used: which, where in it, and what is wrong. */
export class DataFault extends Error {
  constructor(file: string, path: string, fault: string) {
    super(`${file}${path && `, at ${path}`}: ${fault}`);
    this.name = 'DataFault';
  }
}

/** Reads what a file says, or tells where it is wrong. */
export function parsed<T>(file: string, text: string, schema: v.GenericSchema<unknown, T>): T {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new DataFault(file, '', `is not JSON (${(error as Error).message})`);
  }
  const result = v.safeParse(schema, json);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new DataFault(file, v.getDotPath(issue) ?? '', issue.message);
}
