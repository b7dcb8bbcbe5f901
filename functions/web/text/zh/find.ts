import { numeral } from './numeral.ts';

/** Finding one’s way in the register, and what a cell’s page tells besides. */
export const find = {
  title: (filters: readonly string[]) => `${filters.join(' · ')}：细胞名录`,
  filters: '已选条件',
  filter: (label: string, says: string) => `${label}：${says}`,
  without: (label: string, says: string) => `不限“${label}：${says}”`,
  clear: '清除全部条件',
  withEnded: '连同已失效、已摘牌的一起查',
  all: (n: number) => `共 ${n} 个`,
  pages: '翻页和导出',
  previous: '上一页',
  meaning: '牌匾和星级是什么意思',
  byDistrict: (programme: string) => `按区、县（市）查看（${programme}）`,
  map: '各区、县（市）已命名数量，点击查看名单',
  named: '已命名',
};

export const story = {
  meaning: '这块牌匾代表什么',
  means: (award: string, kind: string, stars: number, points: number) =>
    `该单位经申报、评估和公示，达到了“${award}”的评估标准（${kind}）；${numeral(stars)}星表示市级评估得分在 ${points} 分以上（按本年度方案）。`,
  more: '星级是怎样评出来的',
  standard: (title: string) => `现行标准：${title}`,
  standardNote: '命名时适用的版本可能与现行标准不同。各项得分不对外公开。',
  section: '评估内容',
  points: '分值',
  indicators: '指标数',
  doubt: '发现情况不符',
  report: (name: string, number: string) => `可拨打${name} ${number}，或者向市无废办反映，请说明单位名称和牌匾编号。`,
  neighbours: (place: string) => `${place}的其他细胞`,
  allThere: '查看全部',
};
