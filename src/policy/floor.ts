import { createCalendar } from '../calendar/calendar.js';
import { dayFromNumber, dayNumber } from '../calendar/day.js';
import { countPeriod, type RollOver } from '../calendar/period.js';
import { citation } from '../rules/citation.js';
import type { Term } from '../rules/rule.js';
import type { RuleId } from '../vocabulary/ruleIds.js';
import { text } from '../vocabulary/text.js';
import { type DeadlineKind, deadlineKindIds, deadlineKinds } from './deadlineKinds.js';
import type { PolicyFault } from './definePolicy.js';
import { handlingExtensionCap, regulationTerm, representativesCap } from './regulationTerms.js';
import type { Policy } from './schema.js';

/** Days on which the comparison starts a period: every day of ten published years, long holidays included. */
const firstStart = dayNumber('2016-01-01');
const lastStart = dayNumber('2025-12-31');

const laxer = (path: string, rule: RuleId, zh: string, en: string): PolicyFault => ({
  code: 'laxer',
  path,
  rule,
  message: text(`宽于${citation(rule, 'zh')}：${zh}`, `laxer than ${citation(rule, 'en')}: ${en}`),
});

/** The furthest that `own` ends after (`later`) or before (`earlier`) `law`, over every start; 0 where it never does. */
function gap(
  own: { term: Term; rollOver: RollOver },
  law: { term: Term; rollOver: RollOver },
  way: 'later' | 'earlier',
): number {
  const alike = own.term.unit === law.term.unit;
  if (alike && way === 'later' && own.term.n <= law.term.n && own.rollOver === 'none') return 0;
  if (alike && way === 'earlier' && own.term.n >= law.term.n && own.rollOver === 'any-day-off') return 0;
  const calendar = createCalendar();
  let most = 0;
  for (let serial = firstStart; serial <= lastStart; serial++) {
    const start = dayFromNumber(serial);
    const [mine, floor] = [own, law].map((period) =>
      dayNumber(countPeriod(calendar, { start, ...period }).due),
    );
    const by = (mine as number) - (floor as number);
    most = Math.max(most, way === 'later' ? by : -by);
  }
  return most;
}

/** A term against the law's: an office's duty never ends later, a petitioner's right never earlier, whatever day it starts on. */
function termFault(policy: Policy, kind: DeadlineKind): PolicyFault | undefined {
  const { rule, favours, length } = deadlineKinds[kind];
  const { term, rollOver } = policy.terms[kind];
  if (favours && rollOver === 'none')
    return laxer(
      `terms.${kind}.rollOver`,
      'civil.203',
      '信访人的期限末日应顺延',
      'a right’s last day moves off a day off',
    );
  if (length !== 'law') return undefined;
  const law = {
    term: regulationTerm(kind),
    rollOver: favours ? 'statutory-holiday' : 'any-day-off',
  } as const;
  const days = gap({ term, rollOver }, law, favours ? 'earlier' : 'later');
  if (days === 0) return undefined;
  return favours
    ? laxer(`terms.${kind}`, rule, `最多少${days}日`, `it can end ${days} days too early for the petitioner`)
    : laxer(`terms.${kind}`, rule, `最多晚${days}日`, `it can end ${days} days too late`);
}

/** Everything in which a policy is laxer than the regulation, with the article. */
export function laxities(policy: Policy): PolicyFault[] {
  const faults = deadlineKindIds.flatMap((kind) => termFault(policy, kind) ?? []);
  const { extension, thresholds } = policy;
  if (extension.handlingDays > handlingExtensionCap)
    faults.push(
      laxer(
        'extension.handlingDays',
        'reg.34',
        `延期最多${handlingExtensionCap}日`,
        `an extension is at most ${handlingExtensionCap} days`,
      ),
    );
  if (extension.approvers.some((role) => role !== 'chiefOfficer'))
    faults.push(
      laxer(
        'extension.approvers',
        'reg.34',
        '延期须经本机关负责人批准',
        'only the head of the organ approves an extension',
      ),
    );
  thresholds.representatives.forEach(({ most }, row) => {
    if (most > representativesCap)
      faults.push(
        laxer(
          `thresholds.representatives.${row}`,
          'reg.20',
          `代表不得超过${representativesCap}人`,
          `at most ${representativesCap} representatives`,
        ),
      );
  });
  return faults;
}
