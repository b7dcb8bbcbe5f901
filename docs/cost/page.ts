import { assumptionsTable } from './assumptions.ts';
import { billOf, totalOf } from './bill.ts';
import type { Measured } from './measured.ts';
import { measuredPart } from './measured-part.ts';
import { REGION } from './prices.ts';
import { pricesPart } from './prices-part.ts';
import { SCENARIOS } from './scenarios.ts';
import { dollars, number, summary, table } from './tables.ts';
import { drivers, inChinese, limits } from './told.ts';
import { type Usage, usageOf } from './usage.ts';

const WAF = { month: 5 + 3 * 1, request: 0.6e-6 };
const firewall = ({ api }: Usage) => dollars(12 * WAF.month + api * WAF.request);

const scenariosTable = (measured: Measured) =>
  table(
    ['', ...SCENARIOS.map(({ zh, en }) => `${zh} · ${en}`)],
    [
      ['registries deployed', ...SCENARIOS.map(({ stacks }) => number(stacks))],
      ['districts', ...SCENARIOS.map(({ districts }) => number(districts))],
      ['townships', ...SCENARIOS.map(({ townships }) => number(townships))],
      ['applications a year', ...SCENARIOS.map(({ applications }) => number(applications))],
      [
        'cells named a year, as in the measured year',
        ...SCENARIOS.map(({ applications }) => number((applications * measured.cells) / measured.applications)),
      ],
    ],
  );

/** The page of what the registry costs, from what was measured, the prices and the assumptions, and nothing else. */
export function costPage(measured: Measured): string {
  const usages = SCENARIOS.map((scenario) => usageOf(measured, scenario));
  const bills = usages.map(billOf);
  return `# What it costs · 费用测算

${inChinese(bills)}

Made by \`npm run cost\` from a measurement of ${measured.on} (\`docs/cost/measured.json\`), the [prices](#prices) and the
[assumptions](#assumptions); a test fails when they differ. US dollars a year, list prices of ${REGION}, without tax. *Due* is what is left
after what AWS gives free every month for ever, used by nothing else in the account; what is free in an account's first year only is not taken off.

${summary(
  SCENARIOS.map(({ en }) => en),
  bills,
)}

${scenariosTable(measured)}

One city's registry costs about ${dollars(totalOf(bills[0] ?? [], 'list') / 12)} USD a month at list price.

## What drives it

${drivers(measured, bills)}

## What is not counted

- A support plan, domain names, the ICP filing and the classified protection (等级保护) that a public site in China needs, taxes, people.
- Sending text messages; an external sign-in where Cognito is not used (in China it has to be); letters by another service than SES.
- Alarms' own e-mails, the queue of dead letters, encryption with AWS's own keys, and certificates: free, or cents at this size.
- Conflicts and repeated tries; a second stage for trying things out (its standing cost is the same again); restore drills and exports.
- Attacks. The gateway is throttled to 100 requests a second: a month of that is 260 million requests, about 260 USD at the gateway
  alone, and several times that with function and logs.

Optional, behind settings of the stack: a firewall (WAF, three rules) ${SCENARIOS.map(({ en }, n) => `${en} ${usages[n] ? firewall(usages[n]) : ''}`).join(', ')} USD a year for one;
CloudFront is free up to 1 TB and 10 million requests a month, which covers a city, and replaces part of the data transfer above.

## Assumptions

What only use can tell. They stand in \`docs/cost/scenarios.ts\`: change them there and run \`npm run cost -- --page\`.

${assumptionsTable()}

The country's use is that of its cities together: a page is a city's page. Lambda's traces are all taken as recorded, as they are at less than a
request a second. Allowances are taken off once for each column, as in one account or organisation.

${limits(measured)}

## Measured

${measuredPart(measured)}

## Prices

${pricesPart()}
`;
}
