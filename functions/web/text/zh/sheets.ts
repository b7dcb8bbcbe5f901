import type { Becomes, CELL_FAULTS, SheetRefusal } from '../../../../shared/domain/sheet.ts';

/** Why a file is not taken at all. */
export const sheetFaults = (which: string): Record<SheetRefusal, string> => ({
  'no-file': '请先选择填好的 Excel 文件。',
  'not-xlsx':
    '这不是 Excel 工作簿（.xlsx）。请用 Excel 或 WPS 打开原文件，选择“另存为”，类型选“Excel 工作簿（*.xlsx）”后重新上传。',
  'old-xls': '这是旧版 Excel（.xls）文件或加了密码的文件。请去掉密码，另存为“Excel 工作簿（*.xlsx）”后重新上传。',
  csv: '这是文本（CSV）文件。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（*.xlsx）”后重新上传。',
  broken: '文件已损坏，不能读取。请用 Excel 或 WPS 打开并重新保存，再上传。',
  'too-large-inside': '文件解压后过大。请把数据复制到新下载的模板中，不带图片和多余格式，再上传。',
  'no-headings': '没有找到表头。请使用本页下载的模板，不要改动表头文字；各列次序可以调整。',
  'repeated-heading': `表头“${which}”出现了不止一次，无法判断以哪一列为准。请删去多余的一列。`,
  'missing-heading': `缺少以下列：${which}。请补上表头后重新上传。`,
  'no-rows': '表中没有数据。请从表头下一行起填写，每行一项。',
  'too-many-rows': `一次最多导入 ${which} 行。请分成几个文件，分次上传。`,
});

export const sheets = {
  step1: '一、下载模板',
  template: '下载导入模板',
  step2: '二、按模板填写',
  step3: '三、上传检查',
  file: '填好的 Excel 文件（.xlsx，不超过 4 MB、2,000 行）',
  upload: '上传并检查',
  earlier: '近期导入',
  earlierColumns: { name: '文件', at: '上传时间', rows: '行数', state: '进展' },
  found: (rows: number, good: number, faulty: number) =>
    faulty === 0 ? `共 ${rows} 行，均可导入。` : `共 ${rows} 行：${good} 行可导入，${faulty} 行有问题。`,
  unknown: (headings: string) => `未识别的列：${headings}，其中内容不会导入。`,
  faults: '需要更正的内容',
  faultsShown: (n: number) => `仅列前 ${n} 处，其余见标注副本。`,
  columns: { row: '行', column: '列', problem: '问题' },
  row: (n: number) => `第 ${n} 行`,
  copy: '下载标注副本（Excel）',
  run: (n: number) => `导入 ${n} 行`,
  goOn: '继续导入',
  again: '重新上传',
  running: '正在导入，可以离开本页，回来后点击“继续导入”即可接着办理。',
  progress: (done: number, of: number) => `已处理 ${done} / ${of} 行`,
  lost: '连接中断，已导入的行不会丢失。请稍候点击“继续导入”。',
  refusedSome: (n: number) => `${n} 行未能导入：`,
  state: { checked: '已检查，未导入', running: '导入中', finished: '已导入' },
  cellFaults: {
    twice: '与前面的行重复',
    'applied-already': '本年度已有该单位的申报，不再重复新建',
    'error-value': '公式出错，没有结果；请改为直接填写',
    'new-but-disabled': '尚无该成员，不必停用；如需添加，请填“否”或留空',
    'own-membership': '本人的岗位、所属单位和停用，须由其他管理员办理',
    'work-in-hand': '名下还有在办申报，请先改派，或在该成员页面办理',
  } satisfies Record<(typeof CELL_FAULTS)[number], string>,
  twiceOf: (row: number) => `与第 ${row} 行重复`,
  /** What the rows would make of what stands, and what they made. */
  becoming: {
    new: (n: number) => `新增 ${n} 项`,
    changed: (n: number) => `变更 ${n} 项`,
    unchanged: (n: number) => `无变化 ${n} 项`,
  } satisfies Record<Becomes, (n: number) => string>,
  between: '，',
  becomes: { new: '将新增', changed: '将变更', unchanged: '无变化' } satisfies Record<Becomes, string>,
  became: { new: '已新增', changed: '已变更', unchanged: '无变化' } satisfies Record<Becomes, string>,
  /** The columns of the copy that is given back. */
  returned: { problem: '问题', result: '结果', row: '原行号', made: '已导入' },
  book: {
    guide: '填写说明',
    lists: '可选内容',
    guideColumns: { column: '列', required: '是否必填', hint: '填写要求', example: '示例' },
    required: '必填',
    optional: '选填',
    depends: '视情况而定',
  },
  fields: {
    category: { heading: '类别', hint: '从下拉列表中选择。不同类别适用不同的评估标准。' },
    name: { heading: '单位名称', hint: '填写单位全称。申报乡镇（街道）或村（社区）的不填。' },
    division: {
      heading: '所在村（社区）',
      hint: '从下拉列表中选择；不清楚的可不填，按所在乡镇（街道）计。申报村（社区）的必填。',
    },
    address: { heading: '地址', hint: '填写到门牌号。申报乡镇（街道）或村（社区）的可不填。' },
    contact: { heading: '联系人', hint: '填写经办人姓名。' },
    phone: { heading: '电话', hint: '手机或带区号的座机，至少 7 位数字。' },
    summary: { heading: '简介', hint: '创建情况简介，1,000 字以内，可以以后补充。' },
  },
  example: {
    name: '解放路小学',
    address: '解放路 1 号',
    contact: '王芳',
    phone: '0575-85000000',
    summary: '设分类投放点 6 处，建立回收台账。',
  },
};
