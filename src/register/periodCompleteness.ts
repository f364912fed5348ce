import { deadlinesOf } from '../engine/compose.ts';
import type { Course, Petition } from '../engine/petition.ts';
import type { Day } from '../vocabulary/instant.ts';
import type { RuleId } from '../vocabulary/ruleIds.ts';
import type { PeriodGround } from '../vocabulary/terms.ts';
import { type Text, text } from '../vocabulary/text.ts';

/** What a matter can still lack in a period, in the order in which it comes. */
export type PeriodStep = 'listing' | 'gathering' | 'examination' | 'unit';

/** One thing that a matter lacks in a period, with the rule that asks for it. */
export interface PeriodLack {
  readonly step: PeriodStep;
  readonly rule: RuleId;
  readonly label: Text;
}

/** How one matter stands in a period. */
export interface PeriodMatter {
  readonly petition: string;
  /** Why it has to be gone through: one ground or both. */
  readonly because: readonly PeriodGround[];
  readonly listed: boolean;
  /** The gathering in which it is gone through, once held. */
  readonly gathering?: string;
  readonly examined: boolean;
  /** The unit answerable for it in the period, once named. */
  readonly unit?: string;
  /** Nothing where it is complete. */
  readonly lacks: readonly PeriodLack[];
}

/** What a period has come to, over all petitions of a register. */
export interface PeriodCompleteness {
  readonly period: string;
  readonly on: Day;
  readonly rule: RuleId;
  /** Whether every matter that has to be gone through was listed, gathered for, examined and given a unit. */
  readonly complete: boolean;
  /** Every matter that has to be gone through, by the id of its petition. */
  readonly matters: readonly PeriodMatter[];
  /** The gatherings that were held, each with the petitions gone through in it. */
  readonly gatherings: readonly { readonly gathering: string; readonly petitions: readonly string[] }[];
}

const labels: Readonly<Record<PeriodStep, Text>> = {
  listing: text('未列入该时期', 'it is not listed for the period'),
  gathering: text('未经召集研判', 'departments and units were not gathered for it'),
  examination: text('未逐件研判', 'it was not examined'),
  unit: text('未明确责任单位', 'no unit was named answerable for it'),
};

const lack = (step: PeriodStep): PeriodLack => ({ step, rule: 'plan.3.4', label: labels[step] });

/** What a matter's check in a period says, as far as it went. */
interface Check {
  readonly gathering?: string;
  readonly examined: boolean;
  readonly unit?: string;
  readonly lacks: readonly PeriodStep[];
}

const notListed: Check = { examined: false, lacks: ['listing'] };

function checkOf(course: Course): Check {
  const { gathering, unit } = course.context as { readonly gathering?: string; readonly unit?: string };
  // Only where the policy asks for a gathering is there a day for one.
  const asksForGathering = deadlinesOf(course).some(({ kind }) => kind === 'special.gather');
  const examined = course.value === 'examined' || course.value === 'inFollowUp';
  return {
    ...(gathering === undefined ? {} : { gathering }),
    examined,
    ...(unit === undefined ? {} : { unit }),
    lacks: [
      ...(asksForGathering && gathering === undefined ? (['gathering'] as const) : []),
      ...(examined ? [] : (['examination'] as const)),
      ...(unit === undefined ? (['unit'] as const) : []),
    ],
  };
}

/** Why a matter has to be gone through on a day: it is not concluded, or a tendency on record still runs. */
function groundsOf({ matter }: Petition, on: Day): PeriodGround[] {
  return [
    ...(matter.concludedOn === undefined ? (['notConcluded'] as const) : []),
    ...(matter.tendencies.some(({ until }) => until >= on) ? (['tendency'] as const) : []),
  ];
}

function matterOf(petition: Petition, period: string, because: readonly PeriodGround[]): PeriodMatter {
  const checks = petition.beside
    .filter(({ lifecycle, context }) => lifecycle === 'specialPeriod' && context.period === period)
    .map(checkOf)
    // Listed twice, it stands where it came furthest.
    .sort((a, b) => a.lacks.length - b.lacks.length);
  const { lacks, ...check } = checks[0] ?? notListed;
  return {
    petition: petition.id,
    because,
    listed: checks.length > 0,
    ...check,
    lacks: lacks.map(lack),
  };
}

/**
 * Whether every open matter, and every matter with a running tendency, was listed for a period, gathered for, examined and given a
 * unit (`plan.3.4`), and which were not. It looks at petitions as they stand: for a period that is over, give them as they stood
 * on its last day. It says nothing of persons, and counts no visits.
 */
export function periodCompleteness(
  petitions: Iterable<Petition>,
  { period, on }: { readonly period: string; readonly on: Day },
): PeriodCompleteness {
  const matters = [...petitions]
    .map((petition) => ({ petition, because: groundsOf(petition, on) }))
    .filter(({ because }) => because.length > 0)
    .map(({ petition, because }) => matterOf(petition, period, because))
    .sort((a, b) => (a.petition < b.petition ? -1 : 1));
  return {
    period,
    on,
    rule: 'plan.3.4',
    complete: matters.every(({ lacks }) => lacks.length === 0),
    matters,
    gatherings: gatheringsOf(matters),
  };
}

function gatheringsOf(matters: readonly PeriodMatter[]): PeriodCompleteness['gatherings'] {
  const held = new Map<string, string[]>();
  for (const { gathering, petition } of matters) {
    if (gathering === undefined) continue;
    held.set(gathering, [...(held.get(gathering) ?? []), petition]);
  }
  return [...held].map(([gathering, petitions]) => ({ gathering, petitions }));
}
