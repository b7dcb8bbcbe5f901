import type { Measured } from './measured.ts';
import { movesTable, number, pagesTable, runsTable, storedTable } from './tables.ts';

/** What was measured, and how. */
export const measuredPart = (
  measured: Measured,
): string => `A year of the demo (\`npm run demo\`): ${number(measured.applications)} applications in ${measured.districts} districts, ${number(measured.cells)} cells named, ${number(measured.letters)} letters, played
through the API on the built registry. Request units are those that the embedded engine answers, which counts as DynamoDB does: an item by its
started kilobytes, twice in a transaction, and each index that it changes; a test holds it to the published rules. Milliseconds are of the
processor of the machine that measured, Node ${measured.node}, of both sides: they came out a quarter
apart from one measurement to the next while the machine did other work, and Lambda's arm64 differs, hence the assumptions.

${movesTable(measured)}

Publishing and naming are counted by the notice, with all the applications in it. Scheduled work is measured on the table of a whole year:
\`deadlines\` are all of a year's, \`told\` is every change of the year told by letter, \`idle\` is a minute in which nothing is to be told.
How a run ended is one more put for each, of less than a kilobyte; it is counted by the run.

${runsTable(measured)}

Pages, read on the same table; style and scripts add ${number(measured.assets / 1_000)} kB to a first visit.

${pagesTable(measured)}

What the table keeps after the year, with the 100 bytes that DynamoDB adds to each item and each entry of an index
([its rules](https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html)). \`ONCE\` is gone after a week, \`OUTBOX\` when it was told.

${storedTable(measured)}`;
