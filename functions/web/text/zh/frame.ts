/** Around every page. */
export const frame = {
  menu: '菜单',
  links: '本站栏目',
  description:
    '“无废城市细胞”申报、评审、公示、命名和查询：各区、县（市）创建进度，已命名细胞名录，牌匾核验和开放数据。',
};
