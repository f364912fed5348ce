import { cite } from '../rules/citation.ts';
import { type SourceSpan, sourceSpans } from '../rules/validity.ts';
import { text } from '../vocabulary/text.ts';
import type { PolicyFault } from './policyFault.ts';
import type { Policy } from './schema.ts';

type Spanned = Pick<Policy, 'inForce' | 'until'>;

/** Whether new petitions are opened under a policy on a day: from its first day to its last, both included. */
export function isInForce({ inForce, until }: Spanned, day: string): boolean {
  return inForce <= day && !isExpired({ until }, day);
}

/** Whether the last day of a policy is over on a day. */
export function isExpired({ until }: Pick<Policy, 'until'>, day: string): boolean {
  return until !== undefined && until < day;
}

/** Whether one version comes before another, number by number. */
export function isEarlier(version: string, other: string): boolean {
  const theirs = other.split('.').map(Number);
  const differences = version.split('.').map((n, index) => Number(n) - (theirs[index] as number));
  return (differences.find((difference) => difference !== 0) ?? 0) < 0;
}

const invalid = (path: string, rule: PolicyFault['rule'], message: PolicyFault['message']): PolicyFault => ({
  code: 'invalid',
  path,
  rule,
  message,
});

/** What is wrong with the days of a policy: none at all, a move before it is in force, or rules that are not in force on them. */
export function validityFaults(
  policy: Policy,
  spans: Readonly<Record<'reg' | 'civil', SourceSpan>> = sourceSpans,
): PolicyFault[] {
  const { inForce, until, transition } = policy;
  const faults: PolicyFault[] = [];
  if (until !== undefined && until < inForce)
    faults.push(
      invalid(
        'until',
        'policy',
        text(
          `末日 ${until} 早于施行日 ${inForce}：没有一天施行`,
          `the last day ${until} is before the first ${inForce}: it is in force on no day`,
        ),
      ),
    );
  // The simplified procedure was offered under trial measures before those of today, so a policy may be older than they are.
  const resting = [
    { span: spans.reg, rule: 'reg.34' },
    { span: spans.civil, rule: 'civil.201' },
  ] as const;
  for (const { span, rule } of resting) faults.push(...outside(policy, span, rule));
  if (transition?.earlier === 'moveOver' && !isInForce(policy, transition.on))
    faults.push(
      invalid(
        'transition.on',
        'policy',
        text(
          `移转日 ${transition.on} 须在本版施行期内（${daysOf(policy).zh}）`,
          `the day ${transition.on} of the move has to be one on which this version is in force (${daysOf(policy).en})`,
        ),
      ),
    );
  return faults;
}

/** Where a policy is in force on days on which a source that it rests on is not. */
function outside({ inForce, until }: Policy, span: SourceSpan, rule: PolicyFault['rule']): PolicyFault[] {
  const law = cite(rule);
  const faults: PolicyFault[] = [];
  if (span.from !== undefined && inForce < span.from)
    faults.push(
      invalid(
        'inForce',
        rule,
        text(
          `施行日 ${inForce} 早于所依据的规定（${law.zh}，自 ${span.from} 起施行）`,
          `the first day ${inForce} is before what it rests on is in force (${law.en}: from ${span.from} on)`,
        ),
      ),
    );
  if (span.until !== undefined && (until === undefined || until > span.until))
    faults.push(
      invalid(
        'until',
        rule,
        text(
          `末日须不晚于所依据规定的末日（${law.zh}，至 ${span.until}）`,
          `its last day has to be no later than that of what it rests on (${law.en}: until ${span.until})`,
        ),
      ),
    );
  return faults;
}

/** The days of a policy in words: from when, and until when where it ends. */
export function daysOf({ inForce, until }: Spanned) {
  return until === undefined
    ? text(`自 ${inForce} 起`, `from ${inForce} on`)
    : text(`${inForce} 至 ${until}`, `from ${inForce} to ${until}`);
}
