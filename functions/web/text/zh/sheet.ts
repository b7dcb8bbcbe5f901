/** What an office notes for itself. */
export const notes = {
  title: (n: number) => (n === 0 ? '备忘' : `备忘（${n}）`),
  seenBy: {
    district: '仅本区、县（市）初审人员可见，申报方和市级看不到。',
    city: '仅市级评审员和管理员可见，申报方和县级看不到。',
  },
  none: '还没有备忘。',
  label: '添加备忘',
  add: '添加',
  remove: '删除',
};
