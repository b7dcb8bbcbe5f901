export const naming = {
  closed: 'Over, nothing left to name',
  waiting: 'To be named',
  all: 'All notices',
  next: 'To do',
  numberHint: 'such as 绍无废办〔2023〕1号',
  dateHint: (after: string) => `after the last day of the notice (${after}), and not after today`,
  rest: (n: number) => `Name the other ${n} by the same document`,
  restHint: 'Those that another document names are named one by one:',
  objected: 'objection being looked into',
  ifNamed: 'What naming it would bring the quotas',
};
