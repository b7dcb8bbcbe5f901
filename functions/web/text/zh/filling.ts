/** What a submitter reads while filling in the form. */
export const filling = {
  keptOffline: '没有网络，已存在本机，恢复后自动保存。',
  keptFailed: '暂时不能保存，已存在本机，稍后自动重试。',
  keptExpired: '登录已过期，内容已存在本机，重新登录后自动保存。',
  found: '找到上次未能保存的内容，已填入，正在保存。',
  blank: '（未填写）',
  noteOf: (name: string) => `${name}（说明）`,
  clash: '您和他人填写的内容不一致，请选择保留哪一个',
  clashBy: (who: string, at: string) => `${who}于 ${at} 填写了不同的内容，请选择保留哪一个`,
  otherWindow: '您在另一窗口',
  useMine: '用我的',
  useTheirs: '用对方的',
  clashes: (n: number) => `其余内容已保存，有 ${n} 处与他人的修改不一致，请逐处选择`,
  clashesHint: '选好后再次保存。未选择的，以已保存的内容为准。',
};
