interface Told {
  readonly award: string;
  readonly cells: number;
  /** Left out where townships are not counted. */
  readonly itself?: boolean | undefined;
  /** Left out where villages are not counted. */
  readonly villages?: { readonly all: number; readonly named: number } | undefined;
}

export const townships = {
  title: '各乡镇（街道）命名情况',
  columns: {
    township: '乡镇（街道）',
    cells: '辖区已命名',
    itself: '乡镇（街道）本身',
    villages: '已命名村（社区）/ 总数',
  },
  note: '村（社区）总数取自区划名单，与目标所依据的总数可能不同。',
  lead: ({ award, cells, itself, villages }: Told) => {
    const township = itself === undefined ? '' : `，乡镇（街道）本身${itself ? '已命名' : '尚未命名'}`;
    const each = villages ? `；村（社区）${villages.all} 个，其中已命名 ${villages.named} 个` : '';
    return `辖区已命名“${award}”${cells} 个${township}${each}。`;
  },
  limit: (most: number) => `数量较多，只统计所在区、县（市）最先命名的 ${most} 个单位，其余请到名录查询。`,
  cells: '已命名单位',
  none: '辖区内还没有已命名的单位。',
  places: '乡镇（街道）及所辖村（社区）',
  place: '名称',
  award: '本身命名',
  notNamed: '未命名',
  ended: '已撤销',
  inside: '在办申报尚未公开，仅本乡镇（街道）、所属区、县（市）和市级工作人员可见。',
};
