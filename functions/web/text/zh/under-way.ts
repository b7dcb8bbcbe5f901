import type { UnitKind } from '../../../../shared/domain/standard/indicator.ts';

/** What everybody may know of applications that are under way. */
export const underWay = {
  city: '全市',
  title: (place: string, what: string | undefined) => (what ? `${place}申报：${what}` : `${place}在办申报`),
  stage: (stage: string) => `现处${stage}环节`,
  from: (stage: string) => `已到${stage}及其后各环节`,
  all: (n: number) => `共 ${n} 件`,
  note: '在办申报尚未公开，这里只列数量，不列申报单位。',
  atDesk: '在评审工作台查看这些申报',
  byState: '按办理状态',
  byCategory: '按类别',
  byWeeks: '按进入该状态的时间',
  columns: { category: '类别', unit: '申报单位' },
  units: {
    district: '区、县（市）',
    township: '乡镇（街道）',
    village: '村（社区）',
    named: '机关、企事业等单位',
  } satisfies Record<UnitKind, string>,
  rest: '其他类别合计',
  none: (fewest: number) => `各类别单列不足 ${fewest} 件，为免据此推知申报单位，不分类别。`,
  since: '距今',
  span: (from: number, until: number | undefined) => {
    if (until === undefined) return from === 0 ? '不分时间' : `满 ${from} 周`;
    return from === 0 ? `不满 ${until} 周` : `满 ${from} 周、不满 ${until} 周`;
  },
  few: (fewest: number) => `不足 ${fewest} 件，为免据此推知申报单位，不再细分。`,
  rule: (fewest: number) =>
    `为免据数量推知申报单位，不足 ${fewest} 件的并入合计；乡镇（街道）、村（社区）等名单公开的单位，未在其中的不足 ${fewest} 个的，也不单列。`,
};
