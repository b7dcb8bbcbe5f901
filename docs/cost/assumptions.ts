import { ASSUMED, STACK } from './scenarios.ts';
import { number, table } from './tables.ts';

type Said = Readonly<Record<keyof typeof ASSUMED, string>>;

/** What each assumption says, in the order of the page. */
const SAID: Said = {
  yearsKept: 'years whose applications, files and programmes are kept in daily work (names are valid for three)',
  publicViewsOfApplication: 'pages that the public reads for each application of the year',
  staffViewsOfMove: 'pages that an office reads for each move',
  viewsOfVisit: 'pages in a visit of the public; every visit loads style and scripts once',
  filesOfApplication: 'files of evidence of an application',
  megabytesOfFile: 'megabytes of a file, with its older versions',
  viewsOfFile: 'times that a file is looked at',
  reviewersOfDistrict: 'active users for each district, beside one for each township, every month',
  refusalsOfMove: 'refusals for each move',
  refusalCodes: 'codes of refusals that ever happen, of about 60',
  logOfRequest: "bytes of log for a web request: the function's line, Lambda's own, the gateway's",
  logOfRun: 'bytes of log for a scheduled run',
  requestsOfStart: 'web requests for each one that has to start a fresh function',
  startSeconds: 'seconds that such a start takes',
  storeMs: 'milliseconds that Lambda waits for a request to DynamoDB',
  slower: "how much slower a whole arm64 processor of Lambda is taken to be than this machine's",
};

export const assumptionsTable = (): string =>
  table(
    ['assumption', 'value'],
    [
      ...(Object.keys(SAID) as (keyof Said)[]).map((name) => [SAID[name], number(ASSUMED[name])]),
      ...Object.entries(STACK.memoryMB).map(([name, memory]) => [
        `MB of memory of the function \`${name}\``,
        number(memory),
      ]),
      ['alarms, dashboards and secrets of a stack', `${STACK.alarms}, ${STACK.dashboards}, ${STACK.secrets}`],
    ],
  );
