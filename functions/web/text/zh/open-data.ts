/** What the registry gives away, and how it is found. */
export const openData = {
  title: '开放数据',
  heading: '开放数据',
  lead: '本系统的名录、进度、公示和评估标准全部开放，无需登录和申请，任何人都可以下载、转载和再加工。',
  contents: '数据集',
  terms: '使用许可',
  cite: (city: string) => `使用时请注明“来源：${city}‘无废城市细胞’登记系统”和下载日期。数据以本系统当日登记为准。`,
  how: '怎样使用',
  ways: [
    'Excel 和 CSV 用电子表格软件可以直接打开；以 =、+、-、@ 开头的名称前加一个单引号，以防被当作公式执行。',
    'JSON 供程序读取，允许任何网站的网页脚本跨域访问；文本均为 UTF-8 编码。',
    '再次下载时带上 If-None-Match，数据没有变化的，返回 304，不重复传输。',
    '在地址后加 ?district=330602、&category=school、&star=5 等条件，可只取一部分，与名录页面的查询条件相同。',
  ],
  catalog: '数据目录（JSON-LD）',
  csvMetadata: 'CSV 列说明（CSVW）',
  example: (origin: string) => `curl '${origin}/api/v1/cells.csv?district=330602' -o cells.csv`,
  columns: { name: '字段', heading: '表格列名', type: '类型', meaning: '含义' },
  types: {
    text: '文本',
    number: '整数',
    day: '日期（YYYY-MM-DD）',
    time: '时间（ISO 8601，带时区）',
    code: '代码',
    division: '行政区划代码',
    object: '一组数据',
  },
  sets: {
    cells: {
      title: '“无废城市细胞”名录',
      about: '已命名的单位一行一个；加 standing=all 可一并取得复核中、已失效和已摘牌的。',
      updated: '命名、复核、摘牌和到期当时更新。',
      fields: {
        code: '细胞编号：区划代码-年度方案-序号，即牌匾上的编号',
        name: '单位名称',
        category: '类别；JSON 中为代码（如 school），表格中为名称',
        star: '星级：3、4、5',
        district: '统计归属的区、县（市）；市直单位为市代码',
        division: '所在乡镇（街道）或村（社区）',
        'document.date': '命名文件日期',
        validUntil: '有效期最后一日',
        'document.number': '命名文件文号',
        standing: '牌匾目前的状态：named 已命名，reviewing 复核中，expired 已失效，revoked 已摘牌',
        programme: '年度方案编号',
        namedAt: '登记命名的时间',
        endedAt: '摘牌或失效的时间；仍然有效的没有此项',
        batch: '公示批次，可在公示数据中查到',
        application: '申报编号',
      },
    },
    progress: {
      title: '各区、县（市）创建进度',
      about:
        '细胞总数、乡镇（街道）、村（社区）三项指标的目标、完成数、进度颜色和测算；逐日记录见 /api/v1/progress/{区划代码}/history。',
      updated: '实时；每日 1 时核算一次并留存当日记录。',
      fields: {
        district: '区、县（市）代码',
        townships: '乡镇（街道）：总数、目标、已命名、尚差',
        villages: '村（社区）：总数、目标、已命名、尚差',
        cells: '细胞总数：目标、已命名、分类别和分星级数量',
        pipeline: '在办申报数量，按办理环节',
        colour: '三色：green 正常，amber 预警，red 滞后',
        forecast: '按目前速度测算的达标日期',
        denominator: '计算百分比所用的基数、来源和日期',
        asOf: '统计时间',
      },
    },
    notices: {
      title: '公示和命名',
      about: '每一批公示的期限、进展和命名文号；名单见 /api/v1/notices/{批次}。异议内容和反映人信息不公开。',
      updated: '发布、命名当时更新。',
      fields: {
        id: '公示批次',
        title: '标题；为空的用统一标题',
        from: '公示开始日',
        until: '公示截止日，至当日 24 时',
        stage: '进展：running 公示中，over 公示期满，named 已命名',
        units: '名单上的单位数',
        document: '命名文号和日期；尚未命名的没有此项',
      },
    },
    divisions: {
      title: '行政区划',
      about:
        '区、县（市），乡镇（街道），村（社区）及其代码；加 parent=330602 取下一级，加 q= 按名称、拼音或首字母查找。',
      updated: '随国家统计局区划代码更新；现为 2023 年 6 月 30 日的名单。',
      fields: {
        code: '国家统计局统计用区划代码',
        name: '名称',
        level: '级别：district 区、县（市），township 乡镇（街道），village 村（社区）',
        parent: '上一级代码',
      },
    },
    policy: {
      title: '评估标准和年度方案',
      about:
        '各类别评估标准的指标、分值和评分办法，年度方案的指标、星级分数线和期限；标准全文见 /api/v1/standards/{类别}/{版本}。',
      updated: '发布新版本时更新；旧版本保留。',
      fields: {
        category: '类别代码',
        version: '版本',
        title: '标准名称（中、英文）',
        indicators: '指标数',
        window: '年度方案的申报起止日',
      },
    },
  },
};

export const feed = {
  follow: '订阅更新（Atom）',
  title: (city: string) => `${city}“无废城市细胞”：公示和命名`,
  titleOf: (district: string) => `${district}“无废城市细胞”：最新命名`,
  notice: (units: number, until: string) =>
    `拟命名 ${units} 个单位，公示至${until}。任何单位和个人如有异议，均可在公示期内反映。`,
  naming: (number: string, award: string) => `${number}：命名“${award}”`,
  named: (number: string, on: string, units: number) =>
    `公示名单共 ${units} 个单位，公示期满后以${number}（${on}）命名。`,
  cell: (name: string, stars: string) => `${name}：${stars}`,
  cellSummary: ({ kind, place, document, on }: { kind: string; place: string; document: string; on: string }) =>
    `${place}，${kind}，${on}以${document}命名。`,
};
