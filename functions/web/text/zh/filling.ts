/** What a submitter reads while filling in the form. */
export const filling = {
  keptOffline: '没有网络，已存在本机，恢复后自动保存。',
  keptFailed: '暂时不能保存，已存在本机，稍后自动重试。',
  keptExpired: '登录已过期，内容已存在本机，重新登录后自动保存。',
  found: '找到上次未能保存的内容，已填入，正在保存。',
  waiting: '本机有尚未保存的内容',
  waitingHint: '打开对应页面即自动填入并保存。',
  blank: '（未填写）',
  noteOf: (name: string) => `${name}（说明）`,
  clash: '您和他人填写的内容不一致，请选择保留哪一个',
  clashBy: (who: string, at: string) => `${who}于 ${at} 填写了不同的内容，请选择保留哪一个`,
  otherWindow: '您在另一窗口',
  useMine: '用我的',
  useTheirs: '用对方的',
  clashes: (n: number) => `其余内容已保存，有 ${n} 处与他人的修改不一致，请逐处选择`,
  clashesHint: '选好后再次保存。未选择的，以已保存的内容为准。',
  how: '怎样提分',
  first: '必须完成项未满足或触发一票否决，先解决这些：',
  gains: '还可提分的指标：',
  gainsTo: (star: number) => `要达到 ${star} 星，可先从这些指标提分：`,
  gain: (points: string) => `可提 ${points} 分`,
  toNext: (star: number, points: string) => `，距 ${star} 星还差 ${points} 分`,
  left: (missing: number, wrong: number) => {
    if (missing + wrong === 0) return '已保存，全部填完，可以提交。';
    const parts = [missing > 0 && `${missing} 处要填`, wrong > 0 && `${wrong} 处要改`].filter(Boolean);
    return `已保存，还有 ${parts.join('、')}。`;
  },
  scored: (points: string, of: string) => `${points} / ${of} 分`,
  notBegun: '未填写',
  mayStayBlank: '选填',
  toCorrect: (asked: number, changed: number) =>
    changed === asked ? `${asked} 处补正已改` : `需补正 ${asked} 处，已改 ${changed} 处`,
  whenReturned: (answer: string) => `退回时填写：${answer}`,
  corrected: '已修改',
  notCorrected: '尚未修改',
  deadlines: { returned: '补正', rectifying: '整改', window: '申报' },
  countdown: (what: string, day: string, left: number) => {
    if (left < 0) return `${what}已于 ${day} 24:00 截止，逾期 ${-left} 天，请尽快办理。`;
    return left === 0 ? `${what}今天 24:00 截止。` : `距${what}截止还有 ${left} 天（${day} 24:00）。`;
  },
};
