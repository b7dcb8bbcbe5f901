/** What an office notes for itself. */
export const notes = {
  title: (n: number) => (n === 0 ? '备忘' : `备忘（${n}）`),
  seenBy: {
    district: '仅本区、县（市）初审人员可见，申报方和市级看不到。',
    city: '仅市级评审员和管理员可见，申报方和县级看不到。',
  },
  none: '还没有备忘。',
  label: '添加备忘',
  add: '添加',
  remove: '删除',
};

/** The scoring sheet, side by side. */
export const marking = {
  indicator: '指标',
  scored: (done: number, of: number) => `已评 ${done}/${of} 项`,
  said: (all: readonly string[]) => all.join('，'),
  show: '显示范围',
  all: '全部指标',
  only: {
    revised: (n: number) => `只看有修改的（${n}）`,
    differs: (n: number) => `只看有差异的（${n}）`,
    open: (n: number) => `只看未评分的（${n}）`,
    veto: (n: number) => `只看一票否决项（${n}）`,
  },
  ownOnly: 'Tab 键只在我的评分栏之间移动',
  keys: '键盘操作',
  keyList: [
    ['1 … 9', '选第几个选项'],
    ['Enter', '填完本项，转到下一项'],
    ['Alt + ↓', '下一个未评分的指标'],
    ['Alt + ↑', '上一个指标'],
    ['e', '查看本项佐证材料'],
    ['Ctrl + Enter', '立即保存'],
  ] as [string, string][],
  short: (text: string) => (text.length > 24 ? `${text.slice(0, 24)}…` : text),
  from: (points: string) => `${points} 分起`,
  missing: (points: string) => `还差 ${points} 分`,
  reached: '已达到',
  parts: '评分进度',
  departs: (side: 'above' | 'below', by: string, median: string, others: number) =>
    `您的评分比其他 ${others} 份评分的中位数（${median} 分）${side === 'above' ? '高' : '低'} ${by} 分，请核对差异较大的指标后再提出建议。`,
  seeDiffering: '只看有差异的指标',
};

/** What naming some would bring. */
export const whatIf = {
  title: '命名预测',
  intro: '勾选拟命名的申报，查看各区、县（市）各项指标将达到多少。仅作测算，不作任何办理；网址可转发给同事。',
  outcome: (n: number) => `如果这 ${n} 件获得命名`,
  reached: (
    district: string,
    quota: 'townships' | 'villages' | 'cells',
    named: number,
    target: number,
    percent: number | undefined,
  ) =>
    `${district}的${{ townships: '乡镇（街道）创建', villages: '村（社区）创建', cells: '细胞总数' }[quota]}达到${percent ? ` ${percent} % ` : '年度'}目标（${named}/${target}）。`,
  none: '没有指标因此新达到目标。',
  before: '现状',
  after: '命名后',
  choose: '选择申报',
  reckon: '测算所选',
  all: (n: number) => `测算全部 ${n} 件`,
  more: (n: number) => `只列出等待最久的 ${n} 件。`,
};

/** How far apart reviewers lie. */
export const consistency = {
  title: '评分一致性',
  read: (n: number, most: number, compared: number) =>
    `统计本年度该类别最近 ${most} 件以内的申报，共 ${n} 件，其中 ${compared} 件有两名以上评审员评分。`,
  noWhole: '还没有两名评审员都评完的申报，暂不比较宽严。',
  noShared: '还没有两名评审员都评过的指标。',
  none: '该类别还没有两名以上评审员评分的申报。',
  reviewers: '评审员',
  reviewersHint:
    '每名评审员的总分与同一件申报各评审员总分中位数的差，只计已评完的评分表。每个点为一件申报，中线为 0，左右各 10 分。',
  indicators: '指标',
  indicatorsHint: '同一件申报中各评审员最高分与最低分之差。每个点为一件申报，左端为 0，右端为 10 分。',
  columns: {
    reviewer: '评审员',
    applications: '件数',
    lean: '与中位数之差',
    each: '分布',
    indicator: '指标',
    mean: '平均差',
    most: '最大差',
    deviation: '标准差',
    scores: '各人评分',
    range: '差',
  },
  side: { lenient: '偏宽', strict: '偏严', level: '持平' },
  dots: (all: readonly string[]) => `${all.length} 件：${all.join('、')}`,
};
