/** What pages of the main programme say otherwise where they are of a sibling. */
export const siblings = {
  goals: '目标任务',
  adds: (counts: readonly (readonly [quota: string, named: number])[]) =>
    `已命名${counts.map(([quota, named]) => `${quota} ${named} 个`).join('、')}，计入全市目标。`,
  shares: {
    heading: '对全市目标的贡献',
    columns: { own: '本地已命名', city: '全市已命名', target: '全市目标' },
  },
};
