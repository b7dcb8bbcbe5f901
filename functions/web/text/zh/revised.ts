/** What came back to the desk, against what it was before. */
export const revised = {
  title: { return: '退回补正后的修改情况', rectify: '整改以来的修改情况' },
  since: {
    return: (at: string, reason: string) => `${at} 退回补正，理由：${reason}`,
    rectify: (at: string, _reason: string) => `${at} 提出整改。`,
  },
  count: (indicators: number, unit: number) =>
    indicators + unit === 0
      ? '与此前相比没有修改。'
      : `与此前相比，修改了 ${[indicators > 0 && `${indicators} 项指标`, unit > 0 && `${unit} 项单位信息`].filter(Boolean).join('、')}。`,
  total: (was: string, now: string) => `自评得分由 ${was} 分变为 ${now} 分。`,
  changed: '已修改',
  unchanged: '未修改',
  unasked: '未要求修改',
  asked: (remark: string) => `退回意见：${remark}`,
  before: '修改前',
  now: '现在',
  was: (text: string) => `修改前：${text}`,
  brought: (names: readonly string[]) => `新增佐证材料：${names.join('、')}`,
  removed: (names: readonly string[]) => `删除佐证材料：${names.join('、')}`,
  item: (number: number) => `整改事项 ${number}`,
};
