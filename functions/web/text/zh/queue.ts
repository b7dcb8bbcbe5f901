export const queue = {
  states: '按状态查看',
  q: '单位名称',
  township: '乡镇（街道）',
  assigned: '承办评审员',
  whose: { me: '分派给我的', nobody: '尚未分派的', somebody: '已分派的' },
  dueBy: '期限不晚于',
  soon: (days: number) => `${days} 日内到期或已逾期`,
  sort: '排序',
  orders: { age: '等待时间最久', deadline: '期限最近', name: '单位名称' },
  found: (n: number, partly: boolean) => (partly ? `本组 ${n} 件。` : `共 ${n} 件。`),
  part: (most: number) => `申报较多，每组列出 ${most} 件，筛选、排序以本组为限，其余见下一组。`,
  countsApart: '各状态后的件数为全部件数，不受筛选影响。',
  clear: '清除筛选',
  pages: '翻页',
  previousPage: '上一页',
  page: (here: number, pages: number) => `第 ${here} 页，共 ${pages} 页`,
  nextPart: '下一组',
  firstPart: '回到第一组',
  overdue: '已逾期',
  end: '已到队列末尾，没有下一件了。',
  previous: '上一件',
  next: '下一件',
  done: (move: string) => `已办理：${move}。`,
  takeNext: '办理下一件',
};

export const views = {
  title: '我的视图',
  manage: '管理视图',
  keep: '把当前筛选存为视图',
  keepHint: '同名视图将被替换。',
  name: '视图名称',
  intro: (most: number) => `视图即命名保存的筛选条件，仅本人可见，最多 ${most} 个。默认视图在打开工作台时显示。`,
  none: '还没有视图。请在待办队列中设定筛选条件，再点击“把当前筛选存为视图”。',
  first: '默认视图',
  makeFirst: '设为默认',
  notFirst: '取消默认',
  to: '名称',
  rename: '改名',
  drop: '删除',
};

type Key = readonly [keys: readonly string[], what: string];
const all: readonly Key[] = [
  [['j', '↓'], '下一行'],
  [['k', '↑'], '上一行'],
  [['Enter'], '打开所在行的申报'],
  [['x'], '选中或取消所在行'],
  [['n'], '申报页：队列中的下一件'],
  [['p'], '申报页：队列中的上一件'],
  [['u'], '申报页：返回队列'],
  [['/'], '按单位名称查找'],
  [['?'], '显示本说明'],
];

export const keys = {
  open: '键盘快捷键（?）',
  title: '键盘快捷键',
  all,
  on: '启用单键快捷键',
  hint: '在输入框中打字时不会触发。设置仅对本机浏览器有效。',
  close: '关闭',
};
