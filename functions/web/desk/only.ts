/** The parts of the sheet that one may want to see alone; which one stands in the address. */
export const ONLY = ['revised', 'differs', 'open', 'veto'] as const;
export type Only = (typeof ONLY)[number];

/** What is asked for, if it is one of them. */
export const onlyOf = (asked: string | undefined): Only | undefined => ONLY.find((only) => only === asked);
