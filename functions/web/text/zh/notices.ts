import type { NoticeRow } from '../../../../shared/domain/batch.ts';
import type { Standing } from '../../../../shared/domain/cell.ts';
import { numeral } from './numeral.ts';

export const notices = {
  title: '公示',
  intro: (programme: string) =>
    `${programme}：拟命名名单公示。公示期内，任何单位和个人如有异议，均可在名单中在线反映。`,
  none: '目前没有公示。',
  heading: (award: string, number: number, title: string) =>
    `${title || `拟命名“${award}”名单公示`}（第 ${number} 批）`,
  count: (n: number) => `${n} 个`,
  columns: {
    notice: '公示',
    term: '公示期',
    count: '数量',
    stage: '进展',
    order: '序号',
    name: '单位名称',
    category: '类别',
    district: '区、县（市）',
    place: '所在地',
    star: '拟命名星级',
    standing: '状态',
  },
  running: (days: number) => (days === 0 ? '公示中，今日截止' : `公示中，还剩 ${days} 天`),
  over: '公示期满，待命名',
  term: (from: string, until: string) => `${from}至${until}`,
  day: (day: string, weekday: string) => `${day}（${weekday}）`,
  makeUp: (day: string, weekday: string) => `${day}（${weekday}，调休上班）`,
  lead: (city: string, award: string) => `根据评估结果，拟命名下列单位为${city}“${award}”，现予公示。`,
  period: (from: string, until: string) => `公示期：自${from}起，至${until}24 时止。`,
  reckoned: (days: readonly string[], rested: boolean) =>
    `公示期按工作日计算，自发布次日起计 ${days.length} 个工作日：${days.join('、')}${rested ? '；其间的节假日、休息日不计入' : ''}。`,
  unreckoned: '发布时该年度节假日安排尚未公布，截止日期由市无废办确定。',
  howTo:
    '公示期内，任何单位和个人对拟命名单位有异议的，请在下列名单中点击“反映异议”。反映情况应当客观真实、有具体事实；实名反映更便于核查和反馈。反映人信息和反映内容仅市无废办可见，不对外公开。',
  closed: '公示期已满，不再受理异议。如有情况反映，请联系市无废办。',
  awarded: (number: string, date: string) => `公示期满，名单中状态为“已命名”的单位已以${number}（${date}）命名。`,
  standing: {
    noticed: '公示中',
    objected: '异议核查中',
    dropped: '已撤下',
    named: '已命名',
  } satisfies Record<NoticeRow['standing'], string>,
  waiting: '待命名',
  object: '反映异议',
  office: (city: string) => `${city}“无废城市”建设办公室`,
};

export const objection = {
  title: '反映异议',
  about: (name: string) => `拟命名单位：${name}`,
  lead: '请写明您的意见和具体事实，例如时间、地点和具体情形。',
  privacy:
    '您填写的内容仅市无废办可见，不对外公开。姓名和联系方式可以不填；实名反映、留下联系方式，更便于核查和反馈结果。',
  text: '异议内容',
  textHint: '必填，不超过 2000 字',
  name: '姓名或单位',
  contact: '联系方式',
  contactHint: '选填，电话或电子邮箱',
  trap: '请勿填写此栏',
  send: '提交异议',
  received: '异议已收到',
  next: '市无废办将进行核查，核查期间该单位暂缓命名。异议成立的，不予命名或者重新评估；异议不成立的，继续办理命名。',
  reply: '留有联系方式的，核查人员可能与您联系核实情况，并反馈核查结果。',
  back: '返回公示',
};

export const standings: Record<Standing, string> = {
  named: '已命名',
  reviewing: '复核中',
  expired: '已失效',
  revoked: '已摘牌',
};

export const certificate = {
  title: (name: string) => `${name} 证书`,
  heading: (award: string) => `“${award}”证书`,
  to: (name: string) => `${name}：`,
  body: (city: string, award: string, star: number) =>
    `经申报、评估和公示，命名你单位为${city}“${award}”（${numeral(star)}星级）。`,
  hereby: '特发此证。',
  category: '类别',
  code: '编号',
  document: '文号',
  date: '命名日期',
  valid: '有效期至',
  scan: '扫码核验',
  seal: '（盖章）',
  hint: '打印为 A4 纸横向一页。命名是否有效，以扫码核验的结果为准。',
};

export const check = {
  title: '牌匾核验',
  intro: '扫描牌匾或证书上的二维码，或者输入编号，核验“无废城市细胞”命名是否有效。',
  code: '编号',
  example: '例如 330602-2023-0001',
  button: '核验',
  verdict: {
    named: '命名有效',
    reviewing: '正在复核',
    expired: '命名已失效',
    revoked: '已摘牌，命名无效',
  } satisfies Record<Standing, string>,
  unknown: '查无此编号',
  unknownDetail: (code: string) =>
    `名录中没有编号“${code}”。请对照牌匾核对编号后重新输入；编号无误仍查不到的，不是本系统登记的命名。`,
  at: (time: string) => `核验时间：${time}`,
  differs: '牌匾与本页不一致',
  differsDetail:
    '牌匾、证书上的名称、星级、文号或有效期与本页不一致的，以本页为准。请拍照并向市无废办反映，由市无废办核实处理。',
  more: '查看命名详情',
  again: '核验其他编号',
};
