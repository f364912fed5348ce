import { chineseNumeral } from '../../rules/chineseNumeral.ts';
import type { Day } from '../../vocabulary/instant.ts';

/** A day as official papers write it: 2026年1月7日, without noughts before the numbers. */
export function dayInWords(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** A document number: the organ's code word, the year in hexagonal brackets, the serial number without noughts (GB/T 9704). */
export function numberInWords(code: string, { year, serial }: { year: number; serial: number }): string {
  return `${code}〔${year}〕${serial}号`;
}

/** The ordinal before a heading: 一、 */
export const ordinal = (n: number): string => `${chineseNumeral(n)}、`;

/** Days counted as a policy counts them. */
export const daysInWords = ({ n, unit }: { readonly n: number; readonly unit: string }): string =>
  unit === 'workingDays' ? `${n}个工作日` : `${n}日`;
