import { fromHundredths } from '../../../shared/domain/points.ts';
import type { Indicator, Method, RuleKind, Standard } from '../../../shared/domain/standard/indicator.ts';
import type { Score } from '../../../shared/domain/standard/score.ts';
import type { Chance } from './chance.ts';
import { filled } from './wording.ts';

/** What people of the city's office and of the townships write when something has to be explained. */

const EVIDENCE: Record<Method, readonly string[]> = {
  documents: [
    '台账、协议和交接凭证已归档备查。',
    '制度文件和记录见单位档案，专人保管。',
    '统计口径为2022年全年，数据与清运记录一致。',
  ],
  site: ['现场可查，照片已留存。', '已逐处自查，整改前后照片留存。'],
  survey: ['发放问卷{50-120}份，回收有效问卷{42-49}份。', '委托第三方随机问卷{60-110}份，统计表留存。'],
  interview: ['相关人员可接受座谈了解。', '已组织座谈{1-3}次，记录留存。'],
};

export const evidenceNote = ({ methods }: Indicator, chance: Chance): string =>
  filled(chance.pick(EVIDENCE[chance.pick(methods)]), {}, chance);

/** A reviewer's note where the city gives less than the unit gave itself. */
const FINDINGS: Record<RuleKind, string> = {
  'all-or-nothing': '要求的内容未全部落实或佐证材料不完整，不予计分。',
  additive: '部分项目缺少佐证，按核实的{value}项计。',
  deduction: '现场核查共发现{value}处不符合要求。',
  graded: '按实际落实情况降档计分。',
  rate: '经抽查核实为{value}%，低于达标线。',
  target: '经核实为{value}，未达到目标值。',
};

export const finding = ({ rule }: Indicator, value: string): string => FINDINGS[rule.kind].replace('{value}', value);

/** What is asked for when an indicator comes back for correction. */
const ASKED: Record<RuleKind, readonly string[]> = {
  'all-or-nothing': ['请补充加盖公章的正式文件或协议扫描件。', '请补充能够证明已落实的文件、照片和记录。'],
  additive: ['所列项数与佐证材料不一致，请逐项列明名称、时间并补充佐证。', '请剔除申报期以外的项目后重新填报。'],
  deduction: ['请按要求自查，补充整改前后对比照片。', '自评未扣分，但所附照片中可见不规范之处，请核实。'],
  graded: ['请说明自评档次的依据，并补充运行记录。', '所附材料不足以支持该档次，请补充或者调整自评。'],
  rate: ['请说明计算口径，并补充分子、分母的原始记录。', '抽查样本数不足，请按标准要求重新抽查并附抽查表。'],
  target: ['请说明数据来源和统计期间，并附原始凭证。', '数据与上年度统计报表不一致，请核实更正。'],
};

export const askedFor = ({ rule }: Indicator, chance: Chance): string => chance.pick(ASKED[rule.kind]);

const RETURNED = [
  '部分指标佐证材料不充分，请按逐项意见补正后重新提交。',
  '经审查，个别指标自评依据不足，请核实补充后再报。',
  '材料基本齐全，以下指标尚需补充说明，请在补正后重新提交。',
  '台账与自评数据存在出入，请逐项核对更正。',
];
const SENT_BACK = [
  '评分表中个别指标的扣分依据与现场核查记录不一致，请复核后重新提出。',
  '星级建议与得分相符，但部分佐证材料的日期超出评估期，请核实后重新评分。',
  '请补充现场核查记录，并对照标准复核“问卷调查”类指标的得分。',
];
const WITHDRAWN = [
  '经办人员调整，材料需要重新核对，申请撤回本次申报。',
  '经自查，部分硬件设施尚未建成，拟完善后再行申报。',
  '上年度台账正在重新整理，数据核实后另行申报，申请撤回。',
  '经研究，拟并入下一批次统一申报，申请撤回。',
];
const STAR_LOWERED = [
  '得分虽达到上一星级分数线，但附加分占比较高，基础管理尚有差距，建议按低一星级命名。',
  '创建时间较短，长效机制有待检验，建议先按低一星级命名，一年后复核。',
  '现场核查发现个别问题已立行立改，但整改效果仍需巩固，建议降低一星。',
];

export const returnedReason = (chance: Chance): string => chance.pick(RETURNED);
export const sentBackReason = (chance: Chance): string => chance.pick(SENT_BACK);
export const withdrawnReason = (chance: Chance): string => chance.pick(WITHDRAWN);
export const starLoweredReason = (chance: Chance): string => chance.pick(STAR_LOWERED);

/** Why an application does not pass: a veto, a required indicator missed, or the score and where it was lost. */
export function failedReason(standard: Standard, reached: Score, least: number): string {
  if (reached.vetoes.length > 0)
    return '经核查，部分台账记录与原始凭证不符，申报材料存在不实内容，触发一票否决项，不予通过。';
  if (reached.requiredMissed.length > 0)
    return '必须完成项未达到要求，且在评估期内未能整改到位，不予通过。请整改后重新申报。';
  const lost = reached.sections
    .map(({ id, points, possible }) => ({ id, lost: possible - points }))
    .sort((a, b) => b.lost - a.lost)
    .slice(0, 2)
    .map((section) => `“${nameOf(standard, section.id)}”失${fromHundredths(section.lost)}分`);
  return `市级评估得分${fromHundredths(reached.total)}分，未达到${fromHundredths(least)}分，不予通过。主要失分：${lost.join('，')}。`;
}

const nameOf = (standard: Standard, section: string): string =>
  standard.sections.find(({ id }) => id === section)?.name.zh ?? '';
