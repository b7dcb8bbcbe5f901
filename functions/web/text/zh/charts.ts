export const charts = {
  map: {
    title: '各地进度示意图',
    label: (green: number, amber: number, red: number) =>
      `各区、县（市）进度示意图：进度正常 ${green} 个，预警 ${amber} 个，滞后 ${red} 个。`,
    note: '示意图只表示相对方位，不反映行政区域界线和面积。方块内为综合完成率，点击进入该地页面。',
  },
  ranking: {
    title: '完成率排名',
    columns: { place: '位次', district: '区、县（市）', rate: '综合完成率', size: '乡镇数 / 村数', pace: '进度' },
    size: (townships: number, villages: number) => `${townships} / ${villages}`,
    note: (days: number, of: number) =>
      `综合完成率为三项指标完成率的平均值，单项超额部分不计，完成率相同的位次并列；目标按各地乡镇（街道）、村（社区）数量折算，可不论规模大小比较。年度时间已过 ${days} / ${of} 天。`,
  },
  funnel: {
    title: '办理进程',
    stages: { applied: '申报', screening: '初审', assessing: '评估', noticed: '公示', named: '命名' },
    columns: { stage: '环节', here: '现处该环节', reached: '已到该环节' },
    note: '“已到该环节”含其后各环节；不予推荐、未通过、撤回和已摘牌、失效的不计。',
  },
  stars: { title: '星级分布' },
  coverage: {
    title: '类别覆盖',
    category: '类别',
    total: '合计',
    note: '颜色越深，已命名的数量越多；0 表示尚无该类别的细胞。',
  },
  trend: {
    title: '趋势与测算',
    label: (quota: string, named: number, target: number, due: number) =>
      `${quota}趋势图：已命名 ${named} 个，目标 ${target} 个，按时间进度应有 ${due} 个。`,
    aim: (target: number) => `目标 ${target}`,
    lines: { named: '已命名', pace: '时间进度', target: '目标', forecast: '按目前速度测算' },
    note: '曲线取自每日记录；测算线按年初以来的平均速度延伸。',
  },
  table: '查看数据表',
  csv: '下载数据（CSV）',
  /** Headings of the file with every district's numbers. */
  file: {
    code: '区划代码',
    name: '名称',
    total: (quota: string) => `${quota}总数`,
    target: (quota: string) => `${quota}目标`,
    named: (quota: string) => `${quota}已命名`,
    expected: (quota: string) => `${quota}应有`,
    rate: (quota: string) => `${quota}完成率（%）`,
    pace: (quota: string) => `${quota}进度`,
    overall: '综合',
    here: (stage: string) => `现处${stage}`,
    asOf: '数据时间',
  },
};
