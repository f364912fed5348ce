const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/**
 * The Chinese numeral of a whole number from 1 to 999, as articles are cited: 18 is 十八, 201 is 二百零一.
 * Throws a RangeError outside that range.
 */
export function chineseNumeral(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 999) {
    throw new RangeError(`An article number is a whole number from 1 to 999, not ${n}`);
  }
  const hundreds = Math.floor(n / 100);
  const tens = Math.floor(n / 10) % 10;
  const ones = n % 10;
  // 十 stands alone only at the very beginning: 十五, but 一百一十五.
  const leadingTen = hundreds === 0 && tens === 1;
  return [
    hundreds > 0 ? `${digits[hundreds]}百` : '',
    tens > 0 ? `${leadingTen ? '' : digits[tens]}十` : '',
    hundreds > 0 && tens === 0 && ones > 0 ? '零' : '',
    ones > 0 ? digits[ones] : '',
  ].join('');
}
