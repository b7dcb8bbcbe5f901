/** Beginning a draft from an earlier application, or from one that was named. */
export const begin = {
  copy: '从已有申报复制……',
  title: (category: string) => `新建“${category}”申报：从哪里开始`,
  intro: '可以空白填写，也可以复制一份已有的自评作答，再逐项改为本单位的实际情况。佐证材料不会复制。',
  own: '从本乡镇（街道、单位）以往的申报复制',
  ownHint: '含未通过和已撤回的申报。本年度已在办的单位只复制作答，不复制单位信息。',
  others: '从邻近已命名的单位复制',
  othersHint: '只复制自评作答和说明，供参考；联系人、佐证材料和评审意见不公开。',
  of: (programme: string) => `${programme} 年度`,
  none: '还没有可以复制的申报。',
  empty: '不复制，空白填写',
  copied: (name: string, id: string, own: boolean) =>
    `本草稿复制自${own ? '' : '已命名单位'}“${name}”（${id}）的自评作答，请逐项核对，改为本单位的实际情况。`,
  left: (n: number) => (n === 0 ? '复制的作答均已修改。' : `还有 ${n} 项作答与原件相同。`),
  dropped: (n: number) => `另有 ${n} 项因评估标准已调整，未予复制。`,
  answer: (name: string) => `复制自“${name}”，请核对。`,
};
