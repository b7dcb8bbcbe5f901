import type { Concern, TaskHealth } from '../../../../shared/domain/health/health.ts';
import type { Task } from '../../../../shared/domain/health/run.ts';

type Said = readonly [title: string, todo: string];
/** A concern with its names written out. */
interface Named {
  readonly task: string;
  readonly tasks: readonly string[];
  readonly at: string;
  readonly count: number;
  readonly year: string;
  readonly from: string;
}

/** What must always be true, as the checks call it. */
const invariants: Readonly<Record<string, string>> = {
  'a cell is what its application has become': '名录与申报结果一致',
  'a unit’s history has its cells as they are': '单位历年命名记录与名录一致',
  'time does next what the applications tell, and nothing else': '待办期限与申报状态一致',
  'a line of a notice tells how its application stands': '公示名单与申报状态一致',
  'a notice is on file, with the applications that it makes public': '公示批次与所列申报齐全',
  'of a notice that is settled nothing is left to decide': '已办结的公示没有待定事项',
  'a batch is finished within a day': '批次在一天内办结',
  'the tally is what the applications come to': '各状态计数与申报一致',
  'the tally’s cells are those that are named': '命名数与名录一致',
  'the tally has the last running number': '编号已用到最后一号',
  'a running number is given once': '编号不重复',
  'every trail is whole, and makes its application': '办理记录完整，并与申报一致',
  'the queue shows everything but drafts, as it is stored': '评审列表与申报一致',
  'the applicants’ lists show everything, as it is stored': '申报单位列表与申报一致',
  'what is named was proposed and signed by two people': '命名经两人提出并签署',
  'what is named was named after its notice': '命名在公示期满之后',
  'an objection is open only while it is looked into': '待核查异议与核查状态一致',
  'every objection is on file under its number': '异议逐号在案',
  'nobody judges what they filed': '申报人不参与评审',
  'a unit has one live application in its category': '同一单位同一类别只有一件在办申报',
  'a unit is occupied by its live application alone': '单位占用与在办申报一致',
};

const tasks: Record<Task, readonly [name: string, when: string]> = {
  deadlines: ['期限提醒和到期处理', '每天 00:05'],
  progress: ['指标核算和每日快照', '每天 01:00'],
  invariants: ['每日自查', '每天 03:00'],
  messages: ['消息送达', '每分钟'],
  upgrade: ['数据升级', '每小时 40 分'],
};

const states: Record<TaskHealth['state'], string> = {
  well: '正常',
  late: '未按时运行',
  failed: '有未办成事项',
  unfinished: '待续办',
  never: '尚无记录',
};

const concerns: Record<Concern['code'], (named: Named) => Said> = {
  late: ({ task, at }) => [
    `“${task}”没有按时运行，${at}的一次尚未完成`,
    '请运维人员查看该任务的日志和未办成任务队列，恢复后会从中断处续办，不会重复办理。',
  ],
  stopped: ({ tasks, at }) => [
    `${tasks.length} 项定时任务均未按时运行，最近一次运行结束于${at}`,
    `涉及${tasks.map((task) => `“${task}”`).join('')}。多为定时计划整体停止，请运维人员先检查定时计划是否停用、函数能否启动，再看未办成任务队列；恢复后各任务从中断处续办，不会重复办理。`,
  ],
  failed: ({ task, count }) => [
    `“${task}”上次运行有 ${count} 项未办成`,
    '原因见下表。系统会自动重试；连续两次未办成的，请运维人员按运维手册处理。',
  ],
  unfinished: ({ task }) => [
    `“${task}”上次运行时间不够，其余事项待续办`,
    '一般几分钟内自动续办；一天后仍未办完，请运维人员延长该任务的运行时间。',
  ],
  never: ({ task }) => [
    `“${task}”还没有运行记录`,
    '刚安装或刚升级时属正常；一天后仍没有记录，请运维人员检查定时任务是否启用。',
  ],
  broken: ({ count }) => [
    `自查发现 ${count} 处数据前后不一致`,
    '请逐项打开核对，并告知系统维护人员。办理记录仍在，可据以更正。',
  ],
  undelivered: ({ count }) => [`有 ${count} 条消息多次发送未成功`, '请查看原因，更正地址或恢复邮件服务后重新发送。'],
  policy: ({ count }) => [
    `有 ${count} 份已发布的方案或标准无法使用`,
    '系统仍按上一版本执行。请打开年度方案或评估标准核对，更正后重新发布。',
  ],
  calendar: ({ year, from }) => [
    `${year} 年节假日安排尚未录入，自${from}起不能自动推算公示截止日`,
    '国务院办公厅公布后，请在工作日历页按通知录入。在此之前发布公示，须手工填写截止日。',
  ],
  data: ({ count }) => [
    `数据仍是第 ${count} 版格式，正在升级`,
    '升级期间可照常使用。一天后仍未完成，请运维人员查看升级任务的日志。',
  ],
  waiting: ({ at, count }) => [
    `发件箱有 ${count} 条消息待发，最早的已等待自 ${at}`,
    '系统会在约一天内继续重试。请确认邮件服务和接收系统是否可用。',
  ],
  drift: ({ count }) => [
    `上次核算更正了 ${count} 个计数`,
    '指标已按申报和名录重新核定，无需办理。连续几天出现的，请告知系统维护人员。',
  ],
  window: () => ['没有正在受理或将要受理的年度方案', '请新建并发布下一年度方案。'],
};

/** How the registry itself is, for administrators. */
export const health = {
  title: '运行状况',
  intro: '系统每次定时运行后的结果，以及需要处理的问题。',
  asOf: (time: string) => `截至${time}`,
  state: { well: '运行正常', watch: '有需要留意的事项', act: '有需要处理的问题' },
  nothing: '各项定时任务按时完成，没有需要处理的问题。',
  level: { act: '需处理', watch: '留意' },
  toDo: '需要处理的事项',
  open: '查看',
  tasksTitle: '定时任务',
  columns: { task: '任务', state: '状态', done: '上次办成', result: '结果', failed: '上次未办成' },
  tasks,
  states,
  none: '无',
  reasons: (n: number) => `${n} 项，查看原因`,
  more: (n: number) => `另有 ${n} 项`,
  counts: {
    units: (n: number) => `核对 ${n} 个统计单位`,
    drift: (n: number) => `更正计数 ${n} 个`,
    broken: (n: number) => `不一致 ${n} 处`,
    remind: (n: number) => `提醒 ${n} 件`,
    lapse: (n: number) => `逾期处理 ${n} 件`,
    expire: (n: number) => `到期失效 ${n} 件`,
    finished: (n: number) => `续办批次 ${n} 个`,
    late: (n: number) => `迟办 ${n} 件`,
    removed: (n: number) => `清理无主文件 ${n} 个`,
    told: (n: number) => `送达 ${n} 条`,
    waiting: (n: number) => `待发 ${n} 条`,
    version: (n: number) => `数据格式第 ${n} 版`,
  },
  drift: '指标核算更正',
  driftColumns: { unit: '统计单位', count: '计数', live: '更正前', recounted: '更正后' },
  noDrift: '上次核算与实时计数一致，没有更正。',
  countNames: {
    cells: '已命名',
    serial: '最后编号',
    state: (state: string) => `状态：${state}`,
    category: (name: string) => `类别：${name}`,
    star: (star: string) => `${star} 星`,
    load: (who: string) => `${who} 在办`,
  },
  check: '数据自查',
  checkColumns: { unit: '统计单位', invariant: '应当成立', keys: '不符的' },
  noBroken: '上次自查没有发现不一致。',
  notChecked: '还没有自查记录。',
  notCounted: '还没有核算记录。',
  invariants,
  work: '到期事项与消息',
  due: '到期事项',
  dueIntro: '已到期和今后七天到期的提醒、逾期处理和到期失效，由“期限提醒和到期处理”每天办理。',
  dueColumns: { day: '日期', unit: '统计单位', what: '事项', deadline: '期限', application: '申报' },
  dueKinds: { remind: '期限提醒', lapse: '逾期处理', expire: '到期失效' },
  ahead: {
    left: (n: number) => (n > 0 ? `到期未办 ${n} 件` : '到期的均已办理。'),
    of: (kind: string, n: number) => `${kind} ${n} 件`,
    week: (kinds: readonly string[]) => `今后七天：${kinds.join('，') || '无'}。`,
  },
  overdue: '已过期未办',
  today: '今日办理',
  noDue: '七天内没有到期事项。',
  someDue: (n: number) => `每个统计单位只列最早的 ${n} 件。`,
  outbox: '发件箱',
  outboxIntro: '已提交、尚未送达的消息，按发生时间排列；送不出去的自动重试约一天，再不成功转入“未送达消息”。',
  outboxColumns: { at: '发生时间', what: '事项', tries: '已试次数', next: '下次发送', faults: '上次原因' },
  noOutbox: '发件箱是空的，消息均已送达。',
  inbox: {
    waiting: '待发消息',
    oldest: '最早一条',
    undelivered: '未送达消息',
    due: '上次到期处理',
  },
  policyTitle: '方案、日历与数据',
  windows: '受理期',
  windowStates: { open: '受理中', ahead: '未开始', over: '已截止' },
  programmeColumns: {
    programme: '年度方案',
    window: '受理期',
    state: '状态',
    applications: '申报（不含草稿）',
    cells: '已命名',
  },
  calendar: '工作日历',
  covered: (first: string, last: string) => `已录入 ${first}—${last} 年`,
  enough: (from: string, year: string) => `${from}前发布的公示可自动推算截止日，之后需要 ${year} 年的节假日安排`,
  dataForm: '数据格式',
  version: (version: number, wanted: number) =>
    version < wanted ? `第 ${version} 版，升级到第 ${wanted} 版中` : `第 ${version} 版，已是最新`,
  concerns,
};
