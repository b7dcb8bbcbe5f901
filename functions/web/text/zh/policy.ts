export const programmes = {
  switch: '选择年度方案',
};
