import type { State } from '../../../../shared/domain/application/application.ts';

export const states: Record<State, string> = {
  draft: '草稿',
  submitted: '已申报',
  returned: '退回补正',
  assessing: '市级评估中',
  proposed: '待签字',
  named: '已命名',
  failed: '未通过',
  withdrawn: '已撤回',
};
