/** The self-assessment in a spreadsheet, a column for each indicator. */
export const selfSheet = {
  title: '连同自评一起导入',
  intro:
    '按类别下载的模板，在单位信息之后每项指标一列，填了的一并导入，留空的以后在表单中补填。说明和佐证材料仍在表单中补充。',
  category: '类别',
  download: '下载带自评指标的模板',
  choose: '从下拉列表中选择',
  percent: '百分比，例如 85 或 85%',
  unit: (unit: string) => `数值，单位：${unit}`,
  mayNotApply: '不涉及的填“不适用”',
  between: '；',
};
