import type { Fault, Refusal, RefusalCode } from '../../../../shared/domain/refusal.ts';
import { points } from '../points.ts';
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
    ({ opens }) => `申报自 ${opens} 0 时（北京时间）起受理，届时再提交；草稿可先准备。`,
  ],
  'window-closed': [
    '申报已截止',
    ({ closes }) => `申报已于 ${closes} 24 时（北京时间）截止，不再受理新的提交。如有特殊情况，请联系市无废办。`,
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
      `评估得分 ${points(score)} 分，对应${band}星，不能建议${star}星。请选择${band}星或更低星级。`,
  ],
  'lower-star-needs-reason': ['降低星级须说明理由', ({ band }) => `得分对应${band}星，建议低于该档时须填写理由。`],
  'signed-by-proposer': ['须由另一名评审员签字', '星级由您提出，按“双签字”要求须由另一名市级评审员签字。'],
  'own-submission': ['须回避', '该申报曾由您填报，按回避要求不得参与评审，请转交其他评审员。'],
  'stale-version': [
    '内容已被他人更新',
    ({ yours, current }) =>
      `您打开的是第 ${yours} 版，现已更新到第 ${current} 版。您填写的内容已保留，请核对后重新提交。`,
  ],
  'idempotency-key-reused': ['重复请求标识冲突', '同一个 Idempotency-Key 已用于内容不同的请求。请更换标识后重试。'],
  'bad-input': ['填写内容有误', '请按下方提示更正后重新提交。'],
  'too-large': ['提交内容过大', '单次提交不能超过 256 KB，请精简文字后重试。'],
  'not-same-origin': ['请求来源不符', '为保证安全，只接受从本站页面提交的内容。请回到本站页面重新提交。'],
  busy: ['系统繁忙', '系统暂时没有响应，您填写的内容没有丢失。请稍候片刻后重试。'],
};

export const roles = { submitter: '申报员', screener: '县级初审员', reviewer: '市级评审员', admin: '管理员' };

const list = (ids: Facts[string] | undefined) => (Array.isArray(ids) ? ids.join('、') : '');

export const refusal = ({ refused, facts = {} }: Refusal) => {
  const [title, detail] = sentences[refused];
  return { title, detail: typeof detail === 'string' ? detail : detail(facts) };
};

export const fault: Record<Fault, string> = {
  missing: '请填写',
  'not-a-choice': '请选择其中一项',
  'not-a-count': '请填写 0 至 9999 的整数',
  'not-a-number': '请填写不小于 0 的数，最多两位小数',
  'not-a-percentage': '请填写 0 至 100 的百分数，最多两位小数',
  'not-in-your-area': '不在您的辖区内，请重新选择',
  'not-a-village': '请选择一个村（社区）',
  'not-a-phone': '请填写有效的电话号码，例如 0575-85000000',
  'too-long': '内容过长，请精简',
  'unknown-field': '没有这个字段',
  'unknown-indicator': '评估标准中没有这项指标',
  'wrong-type': '格式不正确',
};
