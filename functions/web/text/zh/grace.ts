/** After a deadline, while its grace lasts. */
export const grace = {
  column: '宽限期至',
  tag: '宽限期内',
  until: (day: string) => `宽限期至${day}`,
  running: (what: string, day: string, until: string, left: number, then: string) =>
    `${what}截止日期（${day}）已过，宽限期至${until} 24:00${left === 0 ? '（今天）' : `，还有 ${left} 天`}，${then}。`,
  after: { returned: '逾期视为撤回', rectifying: '逾期不予通过或摘牌', window: '逾期不再受理' },
  filingOver: (day: string) => `申报已于${day} 24:00 截止，不再受理。`,
};
