/** What is said of each kind of import. */
export const imports = {
  applications: {
    title: '批量导入申报',
    lead: '适合一次为多个单位新建申报草稿。先试查、后导入：上传后只作检查，不会新建任何内容；确认无误再导入。',
    filling: '一行一个单位。表头文字不要改动，列的次序可以调整，多余的列不作处理；不要合并单元格。',
    nothingYet: '以上只是试查，尚未新建任何申报。有问题的行不会导入，改好后可单独再传。',
    finished: (made: number) => `已导入 ${made} 行，草稿已在“我的申报”中。请逐件补全自评和佐证材料后提交。`,
    toList: '查看我的申报',
    book: { name: '申报导入模板', sheet: '申报' },
  },
  members: {
    title: '批量导入成员',
    lead: '适合机构调整、换届时一次添加或变更多名成员。先试查、后导入：上传后只作检查，逐行标明新增、变更或无变化；确认无误再导入。',
    filling:
      '一行一人，以邮箱识别：名单中没有的为新增，已有的按表变更，表中未列的成员不受影响。表头文字不要改动，列的次序可以调整。',
    nothingYet: '以上只是试查，尚未变更任何成员。有问题的行不会导入，改好后可单独再传。新增成员将收到通知邮件。',
    finished: (made: number) => `已办理 ${made} 行，自成员下一次操作起生效；新增成员的通知邮件即将发出。`,
    toList: '查看成员名单',
    standing: '下载现有成员名单，在其上修改',
    book: { name: '成员导入模板', sheet: '成员' },
    fields: {
      email: { heading: '邮箱', hint: '登录账号所用的邮箱，以此识别是否已有该成员。' },
      name: { heading: '姓名', hint: '60 字以内。' },
      role: { heading: '岗位', hint: '从下拉列表中选择。' },
      division: {
        heading: '所属单位',
        hint: '从下拉列表中选择，也可只填名称或代码。申报员填乡镇（街道），市直单位填本市；县级初审员填区、县（市）；评审员和管理员可不填。',
      },
      disabled: { heading: '停用', hint: '填“是”停用，填“否”恢复；留空的不作变更。' },
      reason: { heading: '理由', hint: '停用或恢复的必填，例如“工作调动”。' },
      language: {
        heading: '邮件语言',
        hint: '新增成员通知邮件所用的语言，不填为中文；已有成员由本人在消息设置中选择。',
      },
    },
    example: { email: 'wangfang@example.test', name: '王芳', reason: '工作调动' },
    answers: { yes: '是', no: '否' },
  },
  divisions: {
    title: '区划名单',
    lead: '区划调整后，导入一个区、县（市）的新名单。先试查、再导入、后启用：上传后只作检查；无误的行逐行导入新名单，有问题的不导入，在副本中标出；新增、更名和撤销的逐个核对后，新名单一次启用。',
    filling:
      '一行一个乡镇（街道）或村（社区），选“完整名单”的须列全：表中没有的，启用后即为撤销。可下载现行名单，在其上增改。代码用国家统计局统计用区划代码。',
    nothingYet: '以上只是试查，现行名单尚未改变。',
    finished: (made: number) => `${made} 行已导入新名单，尚未启用；现行名单没有改变。`,
    book: { name: '区划名单模板', sheet: '区划' },
    fields: {
      code: { heading: '代码', hint: '统计用区划代码：乡镇（街道）9 位，村（社区）12 位。' },
      name: { heading: '名称', hint: '全称，30 字以内；同一上级下不能重名。' },
      level: { heading: '级别', hint: '从下拉列表中选择；可不填，以代码位数为准。' },
      parent: {
        heading: '上级代码',
        hint: '乡镇（街道）填区、县（市）代码，村（社区）填乡镇（街道）代码；可不填，以代码前段为准。',
      },
    },
    example: { code: '330602001', name: '塔山街道', parent: '330602' },
    levels: { township: '乡镇（街道）', village: '村（社区）' },
  },
};
