import { isDay } from '../vocabulary/instant.ts';
import type { RuleSource } from './rule.ts';

/** The first and the last day of a source, both included; absent where it has none. */
export interface SourceSpan {
  readonly from?: string;
  readonly until?: string;
}

/**
 * From when to when each source is in force. The plan is a template and the body's own data have the days of the policy; the holiday
 * notices are each issued with days of their own.
 */
export const sourceSpans: Readonly<Record<RuleSource, SourceSpan>> = {
  plan: {},
  reg: { from: '2022-05-01' },
  simple: { from: '2022-07-17' },
  civil: { from: '2021-01-01' },
  holiday: {},
  policy: {},
};

/** Whether what has such days is in force on a day. Throws a RangeError for what is no day. */
export function holdsOn({ from, until }: SourceSpan, day: string): boolean {
  if (!isDay(day)) throw new RangeError(`not a day: ${JSON.stringify(day)}`);
  return (from === undefined || from <= day) && (until === undefined || day <= until);
}
