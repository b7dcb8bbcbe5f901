/** `三`: how many stars, as certificates and rules say it. */
export const numeral = (n: number): string => n.toLocaleString('zh-CN-u-nu-hanidec');
