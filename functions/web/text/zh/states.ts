import type { State } from '../../../../shared/domain/application/application.ts';

export const states: Record<State, string> = {
  draft: '草稿',
  submitted: '已申报',
  screening: '县级初审中',
  returned: '退回补正',
  assessing: '市级评估中',
  rectifying: '整改中',
  proposed: '待公示',
  noticed: '公示中',
  objected: '异议核查中',
  named: '已命名',
  reviewing: '复核中',
  declined: '不予推荐',
  failed: '未通过',
  withdrawn: '已撤回',
  revoked: '已摘牌',
  expired: '已失效',
};
