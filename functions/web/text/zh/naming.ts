export const naming = {
  closed: '公示期满，已办结',
  waiting: '待命名',
  all: '全部批次',
  next: '办理',
  numberHint: '如：绍无废办〔2023〕1号',
  dateHint: (after: string) => `应晚于公示截止日（${after}），不晚于今天`,
  rest: (n: number) => `以同一文件命名其余 ${n} 件`,
  restHint: '其余申报另发文件命名的，请进入该件单独命名：',
  objected: '异议核查中',
  ifNamed: '如本批命名，指标完成情况',
};
