import { expect, test } from 'vitest';
import { inLanguage, keepLanguage } from '../../../functions/web/kept-language.ts';

test('an address of this site names the language once, before its fragment', () => {
  expect(
    ['/desk', '/desk?state=named', '/desk#notes', '/desk?a=1#b', '/desk?lang=zh&a=1'].map((to) => inLanguage(to, 'en')),
  ).toEqual([
    '/desk?lang=en',
    '/desk?state=named&lang=en',
    '/desk?lang=en#notes',
    '/desk?a=1&lang=en#b',
    '/desk?lang=zh&a=1',
  ]);
});

test('every link and form of a page keeps the language, and nothing that leads elsewhere changes', () => {
  const kept = {
    '<a class="x" href="/cells?star=5&amp;q=a#b">': '<a class="x" href="/cells?star=5&amp;q=a&amp;lang=en#b">',
    '<a href="?q=a">': '<a href="?q=a&amp;lang=en">',
    '<form method="post" action="/sign-out">': '<form method="post" action="/sign-out?lang=en">',
    '<button formaction="/apply/1/save">': '<button formaction="/apply/1/save?lang=en">',
    '<form method="get">': '<form method="get"><input type="hidden" name="lang" value="en"/>',
  };
  const elsewhere = ['<a href="#main">', '<a href="https://a.test/">', '<a href="//a.test/">', '<a href="?lang=zh">'];
  const alike = [...elsewhere, '<link href="/style.css">', '<img src="/mark.svg">', '<form method="post">'];
  expect(keepLanguage(Object.keys(kept).join(''), 'en')).toBe(Object.values(kept).join(''));
  expect(keepLanguage(alike.join(''), 'en')).toBe(alike.join(''));
});
