import read, { type Sheet } from 'read-excel-file/node';

/** The sheets of a workbook that was answered, read by somebody else's reader: numbers as numbers, dates as dates. */
export const sheetsIn = async (answer: Response): Promise<Sheet[]> => read(Buffer.from(await answer.arrayBuffer()));
