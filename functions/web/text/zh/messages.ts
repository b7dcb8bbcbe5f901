import type { Day } from '../../../../shared/domain/time.ts';

/** What happened, and what its reader does next. */
type Sentences = readonly [happened: (name: string, day: Day) => string, next: (day: Day) => string];

const by = (day: Day) => `${day}24时（北京时间）前`;
const reason = () => '理由请在申报页面查看。';

/** A kind for each move that is news; where the new state makes a difference, it stands with it. */
const sentences = {
  submit: [(name) => `“${name}”已提交申报。`, () => '请及时受理。'],
  withdraw: [(name) => `“${name}”已由申报方撤回。`, () => '无须继续办理。'],
  recommend: [(name) => `“${name}”已通过县级初审并推荐上报。`, () => '请分派评审员，开展市级评估。'],
  recall: [(name) => `“${name}”的推荐已由县级收回。`, () => '退回县级初审，暂不评估。'],
  decline: [(name) => `“${name}”经县级初审，不予推荐。`, reason],
  assign: [(name) => `“${name}”已分派给您评估。`, () => '请完成评分，必要时安排现场勘查。'],
  'plan-visit': [(name, day) => `“${name}”将于${day}接受现场勘查。`, () => '请做好准备，并安排人员配合。'],
  return: [(name) => `“${name}”被退回补正。`, (day) => `请于${by(day)}按意见修改并重新提交，逾期按撤回处理。`],
  fail: [(name) => `“${name}”未通过市级评估。`, reason],
  rectify: [(name) => `“${name}”须限期整改。`, (day) => `请逐项整改并提交整改情况，其中最早一项须于${by(day)}完成。`],
  'answer-item': [(name) => `“${name}”的整改项已全部提交整改情况。`, () => '请核查，并由两名评审员签字销号。'],
  'reopen-item': [(name) => `“${name}”有整改项被退回重改。`, (day) => `请于${by(day)}重新提交整改情况。`],
  propose: [(name) => `“${name}”已提出星级建议。`, () => '请另一名评审员核对后签字，或退回重评。'],
  'send-back': [(name) => `您对“${name}”提出的星级建议被退回重评。`, () => '请按退回理由重新评估。'],
  publish: [(name, day) => `“${name}”已进入公示，公示至${day}。`, () => '公示期内无须办理，结果将另行通知。'],
  'call-off': [
    (name) => `“${name}”所在批次的公示已撤回。`,
    () => '评估结果不变，重新公示时将另行通知。原因请在申报页面查看。',
  ],
  object: [(name) => `“${name}”在公示期间收到异议。`, () => '请核查，并作出异议成立或不成立的决定。'],
  'uphold assessing': [(name) => `“${name}”的公示异议经核查成立，退回重新评估。`, reason],
  'uphold failed': [(name) => `“${name}”的公示异议经核查成立，评估未通过。`, reason],
  name: [(name, day) => `“${name}”已命名，有效期至${day}。`, () => '可在名录中查看。'],
  review: [(name) => `“${name}”已启动复核。`, () => '请保持建设成效，配合复核。'],
  keep: [(name, day) => `“${name}”已通过复核，有效期至${day}。`, () => '请继续保持。'],
  revoke: [(name) => `“${name}”已被摘牌。`, reason],
  'remind returned': [(name) => `“${name}”的补正期限将至。`, (day) => `请于${by(day)}重新提交，逾期按撤回处理。`],
  'remind rectifying': [
    (name) => `“${name}”的整改期限将至。`,
    (day) => `请于${by(day)}提交整改情况，逾期按未通过或摘牌处理。`,
  ],
  'remind returned late': [
    (name, day) => `“${name}”的补正截止日期（${day}）已过，现为宽限期。`,
    (day) => `宽限期至${day}24时（北京时间），请抓紧补正并重新提交，逾期视为撤回。`,
  ],
  'remind rectifying late': [
    (name, day) => `“${name}”的整改截止日期（${day}）已过，现为宽限期。`,
    (day) => `宽限期至${day}24时（北京时间），请抓紧提交整改情况，逾期按未通过或摘牌处理。`,
  ],
  'remind noticed': [(name) => `“${name}”公示期满。`, () => '没有未处理的异议，可以命名。'],
  'remind named': [(name, day) => `“${name}”的命名将于${day}到期。`, () => '继续保留须在到期前完成复核。'],
  'lapse withdrawn': [
    (name) => `“${name}”逾期未补正，已按撤回处理。`,
    (day) => `补正期限为${day}，申报期内可重新申报。`,
  ],
  'lapse failed': [(name) => `“${name}”逾期未整改，评估未通过。`, (day) => `整改期限为${day}。`],
  'lapse revoked': [(name) => `“${name}”逾期未整改，已被摘牌。`, (day) => `整改期限为${day}。`],
  expire: [(name, day) => `“${name}”的命名已于${day}到期失效。`, () => '可重新申报。'],
} satisfies Record<string, Sentences>;
export const kinds: Record<keyof typeof sentences, Sentences> = sentences;

export const messages = {
  title: '消息',
  bell: '条未读',
  empty: '还没有消息。申报有进展或需要您办理时，会在这里告诉您。',
  nothingHere: '本页没有给您的消息，请继续翻页。',
  unread: '未读',
  markRead: '全部标为已读',
  older: '更早的消息',
  settings: '消息设置',
  settingsIntro: '本站消息始终保留。需要时，可同时通过电子邮件接收。',
  byMail: (email: string) => `同时发送电子邮件至 ${email}`,
  language: '邮件语言',
  languages: { zh: '中文', en: 'English' },
  save: '保存设置',
  saved: '设置已保存。',
  undelivered: '未送达的消息',
  undeliveredIntro: '多次发送未成功而停止的邮件和推送。本站消息不受影响。排除故障后可重新发送，已送达的不会重复。',
  noneUndelivered: '没有未送达的消息。',
  columns: { time: '时间', what: '内容', tries: '尝试次数', faults: '原因' },
  sendAgain: '全部重新发送',
};

/** What an e-mail says around the message. */
export const mail = {
  subject: (site: string, happened: string) => `【${site}】${happened}`,
  greeting: (name: string) => `${name}，您好：`,
  see: '查看并办理：',
  footer: '本邮件由系统自动发送，请勿回复。如不需要邮件，可在此关闭：',
};
