import { moves } from './work.ts';

/** What each operation of the API does; the OpenAPI document carries the English ones. */
export const operations = {
  openDraft: '新建草稿',
  listApplications: '列出申报',
  readApplication: '查看申报',
  readTrail: '查看办理记录',
  saveDraft: '保存草稿',
  deleteDraft: '删除草稿',
  ...moves,
  searchRegister: '查询名录',
  readCell: '查看一个细胞',
  registerCsv: '导出名录（CSV）',
  registerXlsx: '导出名录（Excel）',
  listDivisions: '行政区划：按上级列出，或按名称、代码、拼音及首字母查找',
  listStandards: '各类别现行评估标准',
  readStandard: '查看某一版本的评估标准',
  listProgrammes: '列出年度方案',
  readProgramme: '查看年度方案及计算基数',
  setDenominator: '设定计算基数',
  resetDenominator: '恢复采用区划名单计数',
  progressOfAll: '各区、县（市）进度',
  progressOfOne: '单个区、县（市）进度',
  progressByDay: '逐日进度记录',
};
export const tags = { applications: '申报', register: '名录', policy: '政策与区划', progress: '进度' };
