/** What came back to the desk, as its queue marks and filters it. */
export const back = {
  title: '补正、整改',
  kinds: { corrected: '补正后重报', rectified: '整改已提交' },
  compare: '查看修改前后对照',
};
