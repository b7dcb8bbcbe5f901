import type { Rounding, StarGoal } from '../../../../shared/domain/programme.ts';
import type { Forecast } from '../../../../shared/domain/progress/forecast.ts';
import { dayText } from '../day.ts';
import { numeral } from './numeral.ts';
import { programmes } from './policy.ts';

const colour = { green: '进度正常', amber: '进度预警', red: '进度滞后' };
const basis = (named: number, days: number) => `申报开始以来 ${days} 天，命名 ${named} 个`;

export const site = {
  name: '“无废城市细胞”登记系统',
  city: (city: string) => `${city}“无废城市细胞”登记系统`,
  skip: '跳到正文',
  nav: {
    home: '创建进度',
    notices: '公示',
    register: '细胞名录',
    apply: '我的申报',
    desk: '评审工作台',
    admin: '管理',
    docs: '开放接口',
  },
  signIn: '登录',
  signOut: '退出',
  otherLanguage: 'English',
  footer: '数据以本系统登记为准，时间均为北京时间。',
  back: '返回首页',
  next: '下一页',
  stars: (n: number) => `${n} 星`,
};

export const home = {
  title: '创建进度',
  intro: (programme: string) => `${programme}：各区、县（市）完成情况`,
  /** Around the number of all cells, which is a link. */
  summary: {
    before: '全市已命名 ',
    after: (_named: number, done: number, of: number) =>
      ` 个细胞，${of} 个区、县（市）中${done === 0 ? '尚无' : `已有 ${done} 个`}各项指标全部达标。`,
  },
  colour,
  quota: { townships: '乡镇（街道）', villages: '村（社区）', cells: '细胞总数' },
  missing: (parts: { townships: number; villages: number; cells: number }) => {
    const open = [
      parts.townships > 0 && `${parts.townships} 个乡镇（街道）`,
      parts.villages > 0 && `${parts.villages} 个村（社区）`,
      parts.cells > 0 && `${parts.cells} 个细胞`,
    ].filter(Boolean);
    return open.length > 0 ? `差 ${open.join('、')}` : '各项指标均已达标';
  },
  of: (named: number, target: number) => `${named} / ${target}`,
  barLabel: (named: number, target: number, due: number) =>
    `已命名 ${named} 个，目标 ${target} 个，按时间进度应有 ${due} 个`,
  legend: '竖线为年度目标，三角为按时间进度应达到的数量；点击数字查看名单。',
  cityLevel: '市本级',
  cityLevelNote: '市直单位不设指标，只统计命名数。',
  starGoal: (goal: StarGoal) =>
    goal.kind === 'upgrade' ? '星级目标：提升一个星级' : `星级目标：达到${numeral(goal.stars)}星级`,
  forecast: (f: Forecast): string => {
    if (f.basis === 'reached') return '已达标。';
    if (f.basis === 'no-rate') return `尚差 ${f.missing} 个，目前还没有命名，无法测算达标日期。`;
    const verdict = f.inTime ? '可按期完成' : '将晚于截止日';
    return `${basis(f.named, f.days)}，按此速度补齐 ${f.missing} 个还需 ${f.daysToGo} 天，预计${dayText({ language: 'zh' }, f.date)}达标，${verdict}。`;
  },
};

export const district = {
  pace: (days: number, of: number) => `创建时间已过 ${days} / ${of} 天`,
  columns: {
    quota: '指标',
    total: '总数',
    target: '目标',
    named: '已命名',
    missing: '尚差',
    expected: '应有',
    colour: '进度',
    forecast: '测算',
  },
  pipeline: '在办申报',
  pipelineNote: '在办申报尚未公开，仅列数量。',
  star: '星级',
  count: '数量',
  denominator: (townships: number, villages: number, source: string, asOf: string, rounding: Rounding) =>
    `乡镇（街道）${townships} 个、村（社区）${villages} 个；依据：${source}（${asOf}）。比例${programmes.rounding[rounding]}。`,
  history: '逐日记录',
  noHistory: '还没有逐日记录。系统每天自动统计一次。',
  day: '日期',
};

export const register = {
  title: '细胞名录',
  intro: '已命名的“无废城市细胞”，可按地区、类别、星级和名称查询。',
  columns: {
    code: '编号',
    name: '名称',
    category: '类别',
    star: '星级',
    district: '区、县（市）',
    place: '所在地',
    named: '命名日期',
    valid: '有效期至',
    document: '文号',
    standing: '状态',
  },
  district: '区、县（市）',
  category: '类别',
  star: '星级',
  standing: '状态',
  anyStanding: '全部（含已失效、已摘牌）',
  q: '名称或拼音首字母',
  all: '全部',
  search: '查询',
  asOf: (time: string) => `只列 ${time} 前命名的细胞。`,
  empty: '没有符合条件的细胞。可减少条件后再查。',
  shown: (n: number) => `本页 ${n} 个`,
  exports: '导出',
  check: '核验牌匾',
};

export const cell = {
  says: {
    named: (until: string) => `已命名，有效期至${until}。`,
    reviewing: () => '该命名正在复核，复核期间不计入已命名数量，是否有效以复核结果为准。',
    expired: (until: string) => `有效期已于${until}届满，命名不再有效。`,
    revoked: (on: string) => `已于${on}摘牌，命名不再有效。`,
  },
  notice: '公示',
  certificate: '查看证书',
  check: '核验页面',
  history: '历次命名',
  programme: '年度方案',
  application: '查看申报材料',
};
