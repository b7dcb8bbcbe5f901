import type { Indicator, RuleKind } from '../../../shared/domain/standard/indicator.ts';
import type { Chance } from './chance.ts';
import { filled } from './wording.ts';

/** What is said about visits, mending, objections and re-verification; `reasons.ts` has the rest. */

const VISITORS = ['市无废办2人、{line}1人', '市无废办1人、{line}2人', '市无废办2人、{line}1人、行业专家1人'];
const LINES = ['市生态环境局', '市综合行政执法局', '市建设局', '市农业农村局', '市商务局', '市发改委'];
const FINDINGS = [
  '现场查看分类投放点{2-9}处、贮存场所{1-3}处，核对台账{6-24}份，与申报材料基本一致。',
  '抽查投放点{3-8}处，询问工作人员{2-6}名，均能正确分类；个别点位标识褪色，已当场提出。',
  '查阅上年度台账和联单{8-30}份，实地核对产生、收运环节，数据可追溯。',
  '现场整洁有序，设施运行正常；宣传栏内容需更新，其余符合要求。',
];
export const visitors = (chance: Chance): string => filled(chance.pick(VISITORS), { line: chance.pick(LINES) }, chance);
export const visitFindings = (chance: Chance): string => filled(chance.pick(FINDINGS), {}, chance);

/** What has to be mended. */
const TO_MEND: Record<RuleKind, string> = {
  'all-or-nothing': '该项要求未完全落实，请补齐制度或协议，并提供落实记录。',
  additive: '请补做未完成的项目，逐项附时间、照片和记录。',
  deduction: '现场发现{1-3}处不规范，请逐处整改并附整改前后对比照片。',
  graded: '请完善管理措施，达到自评的档次，并附连续一个月的运行记录。',
  rate: '抽查结果低于自评，请加强指导督促，整改后重新抽查并附抽查表。',
  target: '指标完成情况与自评不符，请落实改进措施并附整改后的统计数据。',
};
export const toMend = ({ rule }: Indicator, chance: Chance): string => filled(TO_MEND[rule.kind], {}, chance);

const MENDED = [
  '已按要求整改到位，整改前后对比照片和台账已上传归档。',
  '已重新培训保洁、督导人员{3-12}名，并连续两周自查，问题未再出现。',
  '已更换破损容器和标识{2-10}处，并明确专人每日巡查。',
  '已补齐协议、联单和交接记录，并建立月度核对制度。',
];
const REOPENED = ['所附照片看不出整改后的状况，请补拍并注明日期。', '整改措施未覆盖全部点位，请继续整改后重新提交。'];
export const mendedText = (chance: Chance): string => filled(chance.pick(MENDED), {}, chance);
export const reopenedReason = (chance: Chance): string => chance.pick(REOPENED);

const DECLINED = [
  '申报材料与现场情况出入较大，创建基础尚不牢固，本年度不予推荐，请完善后另行申报。',
  '分类设施未配齐，收运去向不明确，不符合推荐条件。',
  '经初审，申报期内管理制度运行不足半年，暂不推荐。',
  '自评依据不足，主要指标缺少原始记录，不予推荐。',
];
const RECUSED = ['本人近亲属在该单位任职，申请回避。', '本人曾参与该单位的创建辅导，申请回避。'];
export const declinedReason = (chance: Chance): string => chance.pick(DECLINED);
export const recusedReason = (chance: Chance): string => chance.pick(RECUSED);

const OBJECTIONS = [
  '傍晚时段分类投放点经常满溢，垃圾混投，希望核实后再命名。',
  '反映该单位可回收物和其他垃圾由同一辆车收运，请予核查。',
  '公示的星级偏高，平时看不到督导员，分类也不规范。',
  '后门处长期堆放装修垃圾，与申报材料不符。',
];
const OBJECTORS = [
  { name: '', contact: '' },
  { name: '', contact: '' },
  { name: '附近居民', contact: '' },
  { name: '热心市民王先生', contact: '0575-80000000' },
];
export const objection = (chance: Chance) => ({ text: chance.pick(OBJECTIONS), ...chance.pick(OBJECTORS) });

const UPHELD = {
  failed: ['经核查，反映情况属实，且非偶发问题，不予通过，可整改后重新申报。'],
  assessing: ['经核查，反映情况部分属实，撤回星级建议，重新评估。', '反映的点位确有混投，需重新核定相关指标得分。'],
} as const;
const DISMISSED = [
  '经现场核查三次，未发现所反映的情况；投放高峰时段已增加清运频次。',
  '所反映地点不属于该单位管理范围，已转属地处理，异议不成立。',
  '经查阅收运车辆轨迹和联单，可回收物单独收运，异议不成立。',
];
export const upheldReason = (outcome: keyof typeof UPHELD, chance: Chance): string => chance.pick(UPHELD[outcome]);
export const dismissedReason = (chance: Chance): string => chance.pick(DISMISSED);
export const FAILED_AFTER_OBJECTION = '异议核查属实后重新评估，有关指标不能证明已经落实，得分不足，不予通过。';

const REVIEWED = ['按年度复核计划抽查。', '群众反映命名后管理有所松懈，启动复核。', '上级督查发现个别问题，启动复核。'];
const KEPT = ['复核符合标准，保留命名。', '问题已整改到位，长效机制运行正常，保留命名。'];
const REVOKED = ['复核发现分类设施停用、台账中断，已不符合标准，予以摘牌。'];
export const reviewReason = (chance: Chance): string => chance.pick(REVIEWED);
export const keptReason = (mended: boolean): string => KEPT[mended ? 1 : 0] ?? '';
export const revokedReason = (chance: Chance): string => chance.pick(REVOKED);
