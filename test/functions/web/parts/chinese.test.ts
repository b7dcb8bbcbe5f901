import { expect, test } from 'vitest';
import { markChinese } from '../../../../functions/web/parts/chinese.ts';

for (const [what, html, marked] of [
  ['English stays as it is', '<p>Named on 1 June</p>', '<p>Named on 1 June</p>'],
  ['an element that is all Chinese is marked itself', '<td>塔山小学</td>', '<td lang="zh-CN">塔山小学</td>'],
  [
    'Chinese within English is marked where it stands',
    '<p>“塔山小学” was named by 绍无废办〔2023〕1号 in 2023.</p>',
    '<p><span lang="zh-CN">“塔山小学”</span> was named by <span lang="zh-CN">绍无废办〔2023〕1号</span> in 2023.</p>',
  ],
  [
    'Chinese beside other elements is marked where it stands',
    '<h1>塔山小学 <span>Draft</span></h1>',
    '<h1><span lang="zh-CN">塔山小学</span> <span>Draft</span></h1>',
  ],
  ['what is marked is left alone', '<p lang="zh-CN"><b>台账</b></p>', '<p lang="zh-CN"><b>台账</b></p>'],
  [
    'English within Chinese begins anew',
    '<p lang="zh-CN">台<i lang="en">of 台账</i></p>',
    '<p lang="zh-CN">台<i lang="en">of <span lang="zh-CN">台账</span></i></p>',
  ],
  [
    'an element whose own words are English keeps them',
    '<a aria-label="Without 越城区">越城区</a>',
    '<a aria-label="Without 越城区"><span lang="zh-CN">越城区</span></a>',
  ],
  ['a choice', '<option value="1">越城区</option>', '<option lang="zh-CN" value="1">越城区</option>'],
  [
    'a group of choices',
    '<optgroup label="越城区"><option>塔山街道</option></optgroup>',
    '<optgroup lang="zh-CN" label="越城区"><option>塔山街道</option></optgroup>',
  ],
  ['a mixed choice cannot be', '<option>in 越城区</option>', '<option>in 越城区</option>'],
  ['what was typed', '<input name="a" value="王芳"/>', '<input lang="zh-CN" name="a" value="王芳"/>'],
  ['a long text', '<textarea>&quot;台账&quot;</textarea>', '<textarea lang="zh-CN">&quot;台账&quot;</textarea>'],
  [
    'a drawing',
    '<svg><text x="1">in 越城区</text></svg>',
    '<svg><text x="1">in <tspan lang="zh-CN">越城区</tspan></text></svg>',
  ],
  ['scripts', '<script>"台账"</script><br><p>a</p>', '<script>"台账"</script><br><p>a</p>'],
] as const)
  test(`on an English page, ${what}`, () => expect(markChinese(html)).toBe(marked));
