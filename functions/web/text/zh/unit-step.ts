/** The unit's step of the form: finding its place, and whether it has been filed already. */
export const place = {
  hint: '输入名称、区划代码、拼音或首字母查找',
  find: '查找',
  enter: '保存并继续（回车键）',
  found: (n: string) => `找到 ${n} 处，请选择。`,
  none: '没有找到，请换个写法再试。',
  all: '列出全部',
};

export const similar = {
  found: (n: number) => `本单位（乡镇、街道）另有 ${n} 份申报，可能是同一单位，请核对后再填写，避免重复申报：`,
  how: {
    same: '单位相同，同一年度只能提交其中一份',
    near: '名称相近',
    'named-before': '该单位以往已获命名',
  },
  register: (name: string) => `在公开名录中查找“${name}”（新窗口打开）`,
};
