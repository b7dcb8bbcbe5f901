import type { Programme } from '../../../../shared/domain/programme.ts';

export const report = {
  nav: '月报',
  listTitle: '创建工作月报',
  listIntro: '每月一份，数据取自月末的每日记录；本月尚未结束的，以当前数据编制。',
  none: '创建工作尚未开始，暂无月报。',
  columns: { month: '月份', state: '状态' },
  running: '当月，未结束',
  closed: '已结束',
  title: (city: string, { award }: Pick<Programme, 'name' | 'award'>, month: string) =>
    `${city}“${award.zh}”创建工作月报（${month}）`,
  asOf: (time: string) => `数据截至 ${time}`,
  noData: '本月末没有每日记录，无法编制月报。',
  summary: {
    heading: '总体情况',
    named: (award: string, named: number, gained: number | undefined) => {
      if (gained === undefined) return `全市已命名“${award}”${named} 个。`;
      const change = gained < 0 ? `净减 ${-gained} 个` : `净增 ${gained} 个`;
      return `全市已命名“${award}”${named} 个，${gained === 0 ? '与上月末持平' : `较上月末${change}`}。`;
    },
    stages: (inTime: number, late: number) =>
      `尚未命名的区、县（市）中，按计划推进的 ${inTime} 个，超过计划时间的 ${late} 个。`,
    readings: (of: number, reported: number, met: number) =>
      `各地数值指标应报 ${of} 项，已报 ${reported} 项，其中达标 ${met} 项。`,
    districts: (of: number, done: number, green: number, amber: number, red: number) =>
      `${of} 个区、县（市）中，各项指标均已达标的 ${done} 个；进度正常 ${green} 个，预警 ${amber} 个，滞后 ${red} 个。`,
    time: (days: number, of: number) => `创建时间已过 ${days} / ${of} 天。`,
    underWay: (n: number) => `在办申报 ${n} 件。`,
  },
  quotas: {
    heading: '指标完成情况',
    named: (quota: string) => quota,
    change: (quota: string) => `${quota}本月增减`,
    of: (quota: string) => `${quota}目标`,
  },
  gained: '本月增减',
  added: { heading: '各区、县（市）命名情况' },
  stages: { stage: '阶段', from: '开始', to: '结束', state: '状态' },
  values: { heading: '本月数值', none: '没有截止日期在本月的数值。' },
  ranking: {
    heading: '综合完成率排名',
    rate: '综合完成率（%）',
    before: '上月末（%）',
    gained: '位次变化',
    moved: (places: number) => (places > 0 ? `升 ${places} 位` : places < 0 ? `降 ${-places} 位` : '持平'),
  },
  namings: {
    heading: '本月命名',
    none: '本月没有发布命名文件。',
    columns: { document: '文号', date: '日期', notice: '公示', units: '公示数量' },
  },
  units: { heading: '本月命名名单' },
  warnings: {
    heading: '预警情况',
    none: '没有预警、滞后的指标。',
    columns: { district: '区、县（市）', quota: '指标', state: '已命名 / 应有 / 目标', reason: '测算' },
    state: (named: number, expected: number, target: number) => `${named} / ${expected} / ${target}`,
  },
  method: {
    heading: '编制说明',
    named: '已命名数只计算数据时间当时有效的命名，复核中、已摘牌、已失效的不计；增减为与上月末记录之差。',
    shares: '综合完成率为各项指标完成率的平均值，单项超额部分不计，完成率相同的位次并列。',
    pace: (green: number, amber: number) =>
      `已命名数达到时间进度应有数 ${green} % 的为进度正常，达到 ${amber} % 的为预警，其余为滞后。`,
    cityUnits: '市直单位列入“市本级”，不设指标。',
    together: '目标由全市合计完成，各区、县（市）和市本级的命名数一并计入。',
    stages: '所处阶段按申报办理到的环节认定，尚未申报的按计划时间认定；超过该阶段计划结束日期的，列为超过计划时间。',
    values: '数值以截止日期在月末前的最新一次为准，事后补报的一并计入；✓ 为达标，✕ 为未达标。',
  },
  word: '下载 Word',
  excel: '下载 Excel',
};
