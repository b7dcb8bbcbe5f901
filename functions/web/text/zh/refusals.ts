import type { EvidenceFault } from '../../../../shared/domain/evidence/fault.ts';
import type { Fault, Refusal, RefusalCode } from '../../../../shared/domain/refusal.ts';
import type { SheetRefusal } from '../../../../shared/domain/sheet.ts';
import { withDays } from '../days.ts';
import { points } from '../points.ts';
import { sheetFaults } from './sheets.ts';
import { states } from './states.ts';

type Facts = NonNullable<Refusal['facts']>;
type Sentence = readonly [title: string, detail: string | ((facts: Facts) => string)];

const sentences: Record<RefusalCode, Sentence> = {
  'not-signed-in': ['请先登录', '该操作需要登录。登录后会回到当前页面，已填写的内容不会丢失。'],
  'not-a-member': ['账号未登记', ({ email }) => `账号 ${email} 不在本系统成员名单中，请联系市无废办管理员添加。`],
  'not-your-role': [
    '您的岗位不能办理此项',
    ({ role }) => `此项由${roles[role as keyof typeof roles] ?? ''}办理，请转交相应人员。`,
  ],
  'not-your-township': ['不属于本乡镇（街道）', '该申报不属于您所在的乡镇（街道）或单位，只能由申报方办理。'],
  'not-your-district': ['不属于本区、县（市）', '该申报不属于您所在的区、县（市），请由所属地办理。'],
  'not-found': ['没有找到', '地址可能有误，或内容已删除，或您无权查看。请从列表重新进入。'],
  'wrong-state': [
    '当前环节不能办理此项',
    ({ state }) =>
      `该申报目前为“${states[state as keyof typeof states] ?? ''}”，可能已有他人办理。请刷新页面查看最新情况。`,
  ],
  'window-not-open': [
    '申报尚未开始',
    ({ opens }) => `申报自${opens} 0 时（北京时间）起受理，届时再提交；草稿可先准备。`,
  ],
  'window-closed': [
    '申报已截止',
    ({ closes, grace }) =>
      `申报已于${closes} 24 时（北京时间）截止${grace ? `，宽限期也已于${grace}届满` : ''}，不再受理新的提交。如有特殊情况，请联系市无废办。`,
  ],
  'grace-over': [
    '宽限期已过',
    ({ deadline, grace }) =>
      `截止日期为${deadline}，宽限期已于${grace} 24 时（北京时间）届满，不再受理，系统将按逾期处理。如有特殊情况，请联系市无废办。`,
  ],
  incomplete: ['还不能提交', ({ count }) => `还有 ${count} 处需要补充或更正，请按下方提示逐项修改后再提交。`],
  'unit-already-applied': [
    '该单位已在申报',
    '本年度同一类别下，该单位已有一件在办或已命名的申报，不能重复提交。请在列表中查看，或核对单位名称。',
  ],
  'reason-missing': ['请说明理由', '此项须填写理由，申报方将看到该内容。'],
  'scores-incomplete': [
    '评分尚未完成',
    ({ count }) => `还有 ${count} 项指标未评分或填写有误，请补齐后再提出星级建议。`,
  ],
  vetoed: [
    '触发一票否决',
    ({ indicators }) =>
      `一票否决项已触发（${list(indicators)}），无论得分高低均不得评星。请作“未通过”处理，或核实后改正评分。`,
  ],
  'required-not-met': [
    '必须完成项未达标',
    ({ indicators }) => `必须完成项未得满分（${list(indicators)}），不得评星。可退回补正或作“未通过”处理。`,
  ],
  'below-three-stars': [
    '未达三星分数线',
    ({ score, least }) => `评估得分 ${points(score)} 分，低于三星分数线 ${points(least)} 分，不予命名。`,
  ],
  'star-above-band': [
    '星级高于得分档',
    ({ score, band, star }) =>
      `评估得分 ${points(score)} 分，对应 ${band} 星，不能建议 ${star} 星。请选择 ${band} 星或更低星级。`,
  ],
  'lower-star-needs-reason': ['降低星级须说明理由', ({ band }) => `得分对应 ${band} 星，建议低于该档时须填写理由。`],
  'signed-by-proposer': ['须由另一名评审员签字', '星级由您提出，按“双签字”要求须由另一名市级评审员签字。'],
  'own-submission': ['须回避', '该申报曾由您填报，按回避要求不得参与评审，请转交其他评审员。'],
  'in-conflict': [
    '须回避',
    ({ with: place }) => `该申报与您所在的${place}有关，按回避规定不得参与评审，请转交其他评审员。`,
  ],
  recused: ['您已申请回避', '您已就该申报申请回避，不再参与其评审。'],
  'judged-by-you': ['须由他人提交', '您曾办理过该件的评审，不能再由您提交，请由本单位其他申报员办理。'],
  'judged-already': [
    '您已建议或签字',
    '您已就本件提出建议或签字，不能再申请回避。公示前请先退回重评，再申请回避；公示后请按异议程序处理。',
  ],
  'not-assigned': [
    '已分派给其他评审员',
    ({ reviewers }) => `该申报已分派给 ${list(reviewers)}。如需办理，请先在“分派”中加入自己。`,
  ],
  'not-a-reviewer': ['不能分派', ({ email }) => `${email} 不是在岗的市级评审员，请选择其他人员。`],
  'assignee-in-conflict': [
    '该评审员须回避',
    ({ name }) => `${name} 与该申报存在回避情形，不能分派，请选择其他评审员。`,
  ],
  'screened-first': ['须先经县级初审', '该申报须先由所在区、县（市）初审推荐，再由市级评估。'],
  'not-screened': ['无须县级初审', '该申报不经县级初审，直接由市级受理评估。'],
  'signed-already': ['已签字', '该星级建议已由第二名评审员签字，等待公示。'],
  'not-signed-yet': ['尚未双签字', '该星级建议尚须另一名评审员签字，签字后方可公示。'],
  'item-state': [
    '该整改项当前不能办理此项',
    ({ item, is }) =>
      `第 ${item} 项目前为“${itemStates[is as keyof typeof itemStates] ?? ''}”。请刷新页面查看最新情况。`,
  ],
  'item-not-closed': [
    '尚未核查',
    ({ item }) => `第 ${item} 项尚未核查通过，须先由一名评审员核查，再由另一名评审员签字销号。`,
  ],
  'signed-by-closer': [
    '须由另一名评审员销号',
    ({ item }) => `第 ${item} 项由您核查，按“双签字”要求须由另一名评审员签字销号。`,
  ],
  'bad-deadline': ['期限不合规定', ({ days }) => `期限须为今日之后的日期，最长不超过 ${days} 日。`],
  'calendar-not-published': [
    '节假日安排尚未公布',
    ({ year }) => `${year} 年节假日安排尚未公布，无法计算公示期。请填写公示截止日，或待公布后再公示。`,
  ],
  'notice-too-short': ['公示期不足', ({ least }) => `按工作日计算，公示期至少至${least}。`],
  'nothing-to-publish': ['没有可公示的申报', '请至少选择一件已完成双签字的申报。'],
  'notice-runs': ['公示期未满', ({ until }) => `公示至${until} 24 时（北京时间）止，期满后方可命名。`],
  'notice-called-off': [
    '本批公示已撤回',
    '名单所列单位不以本批公示命名，也不再受理异议；更正后重新公示的，以新的公示为准。',
  ],
  'notice-objected': ['有异议正在核查，不能撤回公示', '请先核查异议并作出异议成立或不成立的决定，再撤回公示。'],
  'notice-decided': [
    '本批公示已有处理结果，不能整批撤回',
    '名单中已有命名，或者已全部撤下。需要取消命名的，请启动复核。',
  ],
  'notice-over': ['公示期已过', ({ until }) => `公示已于${until}结束，不再受理异议。如有情况反映，请联系市无废办。`],
  'too-many-objections': ['提交过于频繁', '短时间内收到的异议过多。您填写的内容仍在本页，请一小时后再提交。'],
  'too-many-files': ['佐证材料过多', ({ most }) => `每件申报最多 ${most} 份佐证材料，请删除不必要的文件后再上传。`],
  'too-many-notes': [
    '备忘过多',
    ({ most }) => `每件申报最多 ${most} 条备忘，请先删除本人不再需要的备忘。您填写的内容仍在本页。`,
  ],
  'bad-file': ['文件不能接收', ({ fault }) => fileFaults[fault as keyof typeof fileFaults] ?? ''],
  'bad-sheet': ['表格不能导入', ({ fault, which }) => sheetFaults(String(which ?? ''))[fault as SheetRefusal] ?? ''],
  'named-already': ['已命名，不能撤回', '该单位已命名，不能撤回申报。如需退出，请联系市无废办办理摘牌。'],
  'not-due': ['未到期限', '该事项尚未到期。'],
  'assessment-begun': [
    '市级已开始评估',
    '该申报已分派评审员，或已有评分、现场勘查，不能收回推荐。确需退回的，请联系市级评审员退回补正。',
  ],
  'document-differs': [
    '本批次已有命名文件',
    ({ number, date }) =>
      `本批次已以 ${number}（${date}）命名，批次文号不作更改。余下的申报如以同一文件命名，请填写该文号和日期；以其他文件命名的，请进入该件单独命名。`,
  ],
  'too-many-views': ['视图已满', ({ most }) => `每人最多保存 ${most} 个视图，请先删除不用的视图。`],
  'member-exists': ['已有该成员', ({ email }) => `${email} 已在成员名单中（也可能已停用）。请在名单中查找并修改。`],
  'own-membership': ['不能变更本人的岗位', '管理员不能停用自己，也不能变更自己的岗位和所属单位，请由其他管理员办理。'],
  'work-in-hand': [
    '名下还有在办申报',
    ({ name, count }) =>
      `${name}名下还有 ${count} 件在办申报。请先在“评审工作台”改派他人；情况紧急的，可勾选确认后立即办理，事后再改派。`,
  ],
  'nothing-changed': ['没有变更', '提交的内容与现有登记一致，无须保存。'],
  'stale-version': [
    '内容已被他人更新',
    ({ yours, current }) =>
      `您打开的是第 ${yours} 版，现已更新到第 ${current} 版。您填写的内容已保留，请核对后重新提交。`,
  ],
  'idempotency-key-reused': ['重复请求标识冲突', '同一个 Idempotency-Key 已用于内容不同的请求。请更换标识后重试。'],
  'bad-input': ['填写内容有误', '请按下方提示更正后重新提交。'],
  'too-large': ['提交内容过大', ({ most }) => `单次提交不能超过 ${most}，请精简文字或换用较小的文件后重试。`],
  'not-same-origin': ['请求来源不符', '为保证安全，只接受从本站页面提交的内容。请回到本站页面重新提交。'],
  busy: ['系统繁忙', '系统暂时没有响应，您填写的内容没有丢失。请稍候片刻后重试。'],
};

export const roles = {
  submitter: '申报员',
  screener: '县级初审员',
  reviewer: '市级评审员',
  admin: '管理员',
  public: '公众',
  clock: '系统',
};

const fileFaults = {
  'too-large': '单个文件不能超过 20 MB，请压缩或拆分后再上传。',
  'empty-file': '文件是空的，请重新选择。',
  'not-a-file-type': '只接收照片（JPG、PNG、WebP）、PDF、OFD 和 Office 文件，且不含宏。',
  'not-uploaded': '文件没有传完，请重新上传。',
  'size-differs': '收到的文件大小与原文件不符，请重新上传。',
  'checksum-differs': '收到的文件内容与原文件不符，请重新上传。',
  'content-differs': '文件内容与扩展名不符，请用原格式保存后再上传。',
} satisfies Record<EvidenceFault, string>;

export const itemStates = { open: '未整改', done: '已提交', signing: '待签字销号', closed: '已销号' };

const list = (ids: Facts[string] | undefined) => (Array.isArray(ids) ? ids.join('、') : '');

export const refusal = ({ refused, facts = {} }: Refusal) => {
  const [title, detail] = sentences[refused];
  return { title, detail: typeof detail === 'string' ? detail : detail(withDays('zh', facts)) };
};

export const fault: Record<Fault, string> = {
  missing: '请填写',
  'not-a-choice': '请选择其中一项',
  'not-a-day': '请填写有效日期',
  'in-the-future': '不能晚于今天',
  'not-a-deadline': '请填写规定范围内的期限',
  'not-a-count': '请填写 0 至 9999 的整数',
  'not-a-number': '请填写不小于 0 的数，最多两位小数',
  'out-of-order': '先后或高低次序不对，请核对前后各项',
  taken: '已被使用，请换一个',
  'not-a-percentage': '请填写 0 至 100 的百分数，最多两位小数',
  'not-in-year': '请填写该年内的日期',
  'not-a-weekend': '调休上班日应为星期六或星期日',
  'not-in-your-area': '不在您的辖区内，请重新选择',
  'not-a-village': '请选择一个村（社区）',
  'division-ended': '该区划已撤销，请改选现行的乡镇（街道）、村（社区）',
  'not-a-phone': '请填写有效的电话号码，例如 0575-85000000',
  'not-a-place-of-role':
    '请选择与岗位相符的单位：申报员选乡镇（街道）、区、县（市）或本市，县级初审员选区、县（市），其余选本市',
  'not-confirmed': '请勾选确认',
  'too-long': '内容过长，请精简',
  'unknown-field': '没有这个字段',
  'unknown-indicator': '评估标准中没有这项指标',
  'wrong-type': '格式不正确',
};
