import { createCalendar } from '../calendar/calendar.ts';
import { dayFromNumber, dayNumber } from '../calendar/day.ts';
import { countPeriod, type RollOver } from '../calendar/period.ts';
import { citation } from '../rules/citation.ts';
import type { Term } from '../rules/rule.ts';
import type { RoleId } from '../vocabulary/roles.ts';
import type { RuleId } from '../vocabulary/ruleIds.ts';
import { text } from '../vocabulary/text.ts';
import { calledInWords, headsOf, partsOf } from './chains.ts';
import { type DeadlineKind, deadlineKindIds, deadlineKinds } from './deadlineKinds.ts';
import type { PolicyFault } from './policyFault.ts';
import { handlingExtensionCap, regulationTerm, representativesCap } from './regulationTerms.ts';
import type { Policy } from './schema.ts';

/** Days on which the comparison starts a period: every day of ten published years, long holidays included. */
const firstStart = dayNumber('2016-01-01');
const lastStart = dayNumber('2025-12-31');

const laxer = (
  path: string,
  rule: RuleId,
  zh: string,
  en: string,
  basis: NonNullable<PolicyFault['basis']> = 'text',
): PolicyFault => ({
  code: 'laxer',
  path,
  rule,
  message: text(`宽于${citation(rule, 'zh')}：${zh}`, `laxer than ${citation(rule, 'en')}: ${en}`),
  basis,
});

/** How long a deadline runs and what moves its last day. */
interface Length {
  readonly term: Term;
  readonly rollOver: RollOver;
}

/** Tells how many days `own` ends after (`later`) or before (`earlier`) `law` at the furthest, over every start; 0 where it never does. */
type Gap = (own: Length, law: Length, way: 'later' | 'earlier') => number;

/** Most comparisons that are remembered: a policy has a few dozen. */
const mostRemembered = 1000;

/** The comparison of any policy with the law: lengths that were compared once are known, since the published days never change. */
function comparison(): Gap {
  const calendar = createCalendar();
  const made = new Map<string, number>();
  return (own, law, way) => {
    const alike = own.term.unit === law.term.unit;
    if (alike && way === 'later' && own.term.n <= law.term.n && own.rollOver === 'none') return 0;
    if (alike && way === 'earlier' && own.term.n >= law.term.n && own.rollOver === 'any-day-off') return 0;
    const key = JSON.stringify([own, law, way]);
    let most = made.get(key);
    if (most !== undefined) return most;
    most = 0;
    for (let serial = firstStart; serial <= lastStart; serial++) {
      const start = dayFromNumber(serial);
      const mine = dayNumber(countPeriod(calendar, { start, ...own }).due);
      const by = mine - dayNumber(countPeriod(calendar, { start, ...law }).due);
      most = Math.max(most, way === 'later' ? by : -by);
    }
    if (made.size === mostRemembered) made.clear();
    made.set(key, most);
    return most;
  };
}

let compared: Gap | undefined;

/** A term against the law's: an office's duty never ends later, a petitioner's right never earlier, whatever day it starts on. */
function termFaults(policy: Policy, kind: DeadlineKind, gap: Gap): PolicyFault[] {
  const { rule, favours, length } = deadlineKinds[kind];
  const { term, rollOver } = policy.terms[kind];
  const stays = favours !== undefined && rollOver === 'none';
  const faults = stays
    ? [
        laxer(
          `terms.${kind}.rollOver`,
          'civil.203',
          '信访人的期限末日应顺延',
          'a right’s last day moves off a day off',
        ),
      ]
    : [];
  if (length !== 'law') return faults;
  const law: Length = {
    term: regulationTerm(kind),
    rollOver: favours ? 'statutory-holiday' : 'any-day-off',
  };
  // A last day that stays is named above; what is asked here is whether the length alone would do.
  const own: Length = { term, rollOver: stays ? law.rollOver : rollOver };
  const days = gap(own, law, favours ? 'earlier' : 'later');
  if (days === 0) return faults;
  const inDays = days === 1 ? '1 day' : `${days} days`;
  const fault = favours
    ? laxer(`terms.${kind}`, rule, `最多少${days}日`, `it can end ${inDays} too early for the petitioner`)
    : laxer(`terms.${kind}`, rule, `最多晚${days}日`, `it can end ${inDays} too late`);
  return [...faults, fault];
}

/** Parts that no reading makes the head of the organ: whoever asks for the days, a deputy, and whoever is not of the organ. */
const neverHead: ReadonlySet<RoleId> = new Set<RoleId>([
  'deputyDisciplineSecretary',
  'businessDepartment',
  'brigade',
  'responsibleUnit',
  'petitioner',
  'superiorOrgan',
  'publicSecurity',
  'outsideOrgan',
  'system',
]);

/** That the head of the organ approves an extension is the text's; who that is, is the policy's to say, and ours where it is silent. */
function approverFaults({ approvers, head }: Policy['extension']): PolicyFault[] {
  if (head?.some((part) => neverHead.has(part)))
    return [
      laxer(
        'extension.head',
        'reg.34',
        '承办单位、副职、外部单位和信访人不是本机关负责人',
        'a unit that handles matters, a deputy, an outside organ or a petitioner is not the head of the organ',
      ),
    ];
  if (approvers.every((part) => (head ?? ['chiefOfficer']).includes(part))) return [];
  const only = text('延期须经本机关负责人批准', 'only the head of the organ approves an extension');
  if (head || approvers.some((part) => neverHead.has(part)))
    return [laxer('extension.approvers', 'reg.34', only.zh, only.en)];
  return [
    laxer(
      'extension.approvers',
      'reg.34',
      `${only.zh}；我们理解为主官，本机关另有负责人的，在 extension.head 中写明`,
      `${only.en}, who is the chief officer as we read it; a body with another head names it in extension.head`,
      'inferred',
    ),
  ];
}

/** The most that a body may add in a count of its own, and who signs last, against the days and the head of `reg.34`. */
function extensionFaults(policy: Policy, gap: Gap): PolicyFault[] {
  const { extension, approval } = policy;
  const { most } = extension;
  const heads = headsOf(policy);
  const late =
    most === undefined
      ? 0
      : gap(
          { term: most, rollOver: 'none' },
          { term: { n: handlingExtensionCap, unit: 'calendarDays' }, rollOver: 'none' },
          'later',
        );
  const tooLong =
    late === 0
      ? []
      : [
          laxer(
            'extension.most',
            'reg.34',
            `延期最多${handlingExtensionCap}日，可以晚${late}日`,
            `an extension is at most ${handlingExtensionCap} days, and this can end ${late} later`,
          ),
        ];
  const signed = (approval?.chains ?? []).flatMap(({ paper, steps }, row) => {
    if (paper !== 'extension') return [];
    const last = steps.at(-1);
    const ends = last === undefined ? [] : [...last.by, ...(last.standIn ?? []).map(({ by }) => by)];
    if (
      last?.act === 'sign' &&
      ends.every((who) => partsOf(policy, who).some((part) => heads.includes(part)))
    )
      return [];
    const { zh, en } = calledInWords(policy, heads);
    return [
      laxer(
        `approval.chains.${row}.steps`,
        'reg.34',
        `延期须经本机关负责人批准，最后一步只能由“${zh}”审签（谁是负责人系本库解读，可在 extension.head 中另定）`,
        `only the head of the organ approves an extension, so that ${en} alone signs last (the article asks for the head; who that is is our reading, and extension.head may say otherwise)`,
      ),
    ];
  });
  return [...tooLong, ...signed];
}

/** The terms of each class against the law's, as those of the policy are. */
function classTermFaults(policy: Policy, gap: Gap): PolicyFault[] {
  return (policy.approval?.classes ?? []).flatMap(({ terms = {} }, row) =>
    deadlineKindIds.flatMap((kind) => {
      const term = terms[kind];
      if (term === undefined) return [];
      const inPlace = { ...policy.terms, [kind]: { ...policy.terms[kind], term } };
      return termFaults({ ...policy, terms: inPlace }, kind, gap)
        .filter(({ path }) => path === `terms.${kind}`)
        .map((fault) => ({ ...fault, path: `approval.classes.${row}.${fault.path}` }));
    }),
  );
}

/** Everything in which a policy is laxer than the regulation, with the article. */
export function laxities(policy: Policy): PolicyFault[] {
  compared ??= comparison();
  const gap = compared;
  const faults = deadlineKindIds.flatMap((kind) => termFaults(policy, kind, gap));
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
  faults.push(...approverFaults(extension));
  faults.push(...extensionFaults(policy, gap), ...classTermFaults(policy, gap));
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
