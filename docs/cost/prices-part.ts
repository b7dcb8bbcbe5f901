import { REGION } from './prices.ts';
import { chinaTable, pricesTable } from './tables.ts';

/** Every price, with what supports it. */
export const pricesPart =
  (): string => `List prices in US dollars, ${REGION}, first tier, before tax. *Seen* is when the newest text was written that was found to say so; where it is
missing the price is known from before and was not compared again. Compare all of them with the published pages before you budget.

${pricesTable()}

中国（宁夏）区域 cn-northwest-1 is billed by its own operator in CNY, and its prices differ. What could be supported, from an undated copy of its page:

${chinaTable()}

The others stand at \`https://www.amazonaws.cn/<service>/pricing/\`. It has neither Cognito user pools nor CloudFront's own domain.`;
