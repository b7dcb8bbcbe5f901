interface Told {
  readonly cells: number;
  readonly itself: boolean;
  readonly villages: number;
  readonly villagesNamed: number;
}

export const townships = {
  title: '各乡镇（街道）命名情况',
  columns: {
    township: '乡镇（街道）',
    cells: '辖区已命名细胞',
    itself: '乡镇（街道）本身',
    villages: '已命名村（社区）/ 总数',
  },
  note: '村（社区）总数取自区划名单，与目标所依据的总数可能不同。',
  lead: ({ cells, itself, villages, villagesNamed }: Told) =>
    `辖区已命名“无废城市细胞”${cells} 个，乡镇（街道）本身${itself ? '已命名' : '尚未命名'}；村（社区）${villages} 个，其中已命名 ${villagesNamed} 个。`,
  limit: (most: number) => `数量较多，只统计所在区、县（市）最先命名的 ${most} 个细胞，其余请到名录查询。`,
  cells: '已命名细胞',
  none: '辖区内还没有已命名的细胞。',
  places: '乡镇（街道）及所辖村（社区）',
  place: '名称',
  award: '本身命名',
  notNamed: '未命名',
  ended: '已撤销',
  inside: '在办申报尚未公开，仅本乡镇（街道）、所属区、县（市）和市级工作人员可见。',
};
