import type { Method, RuleKind } from '../../../../shared/domain/standard/indicator.ts';

/** Help at each indicator: what a good answer is, and what shows it. */
export const sample = {
  title: '怎样填写、提供哪些材料',
  example: '示例',
  veto: '近一个申报周期内发生过所列情形的选“有此情形”，没有的选“无此情形”。如实填写；隐瞒的按材料不实处理。',
  whole: (most: string) => `全部做到才选“是”，得 ${most} 分；只做到一部分的选“否”。`,
  additive: (each: string, most: string, enough: number) =>
    `填写已经做到的项数（次数），每项得 ${each} 分，最高 ${most} 分；填 ${enough} 即得满分。`,
  deduction: (each: string, most: string) =>
    `对照要求逐处自查，填写发现问题的处数；每处扣 ${each} 分，扣完 ${most} 分为止。没有问题的填 0。`,
  graded: '从高到低对照各档说明，选择已经完全达到的最高一档。',
  rate: (threshold: string, step: string, lose: string) =>
    `填写实际百分比，可保留两位小数，如 92.5。达到 ${threshold} % 得满分，每低 ${step} 个百分点扣 ${lose} 分。`,
  target: (unit: string) => `填写实际数值（单位：${unit}），可保留两位小数，与统计报表一致。`,
  /** What the note tells, in the words of a good one. */
  notes: {
    'all-or-nothing': '写明依据和时间，如“2023 年 2 月印发工作方案，明确分管领导和专人”。',
    additive: '逐项列出，如“①3 月垃圾分类培训；②6 月主题宣传；③9 月现场观摩”。',
    deduction: '写明自查时间、范围和问题所在，如“5 月 10 日全面自查，二楼茶水间混投 1 处，已纠正”。',
    graded: '写明达到该档的事实，如“四类容器齐全，标识规范，每日登记”。',
    rate: '写明算法和数据来源，如“抽查 200 袋，分类准确 186 袋，186÷200＝93 %”。',
    target: '写明数据年度和出处，如“2022 年度统计年报第 3 表”。',
  } satisfies Record<RuleKind, string>,
  shown: {
    documents: '上传盖章的文件、台账、合同或转移联单的扫描件或照片，应能看清日期、单位和签章。',
    site: '上传近期现场照片，全景和近景各一张，标明地点和日期；评审时以现场为准。',
    survey: '上传问卷样张和汇总表，写明发放、回收份数和时间。',
    interview: '写明可接受座谈的人员类别；可上传会议、培训签到表和照片。',
  } satisfies Record<Method, string>,
  bonus: '附加分可以不填，不影响基本得分。',
  mayNotApply: '本单位确实没有该项内容的，勾选“不适用”并说明原因，其余得分按比例折算。',
};
