import type { AnswerabilityMeasure, AnswerabilityRule } from '../../vocabulary/events/answerability.ts';

/** What a rule says of the breach that it is about. */
interface Ground {
  /** Who answers: the persons in charge or directly responsible, the unit and then persons, or both alike. */
  readonly addressed: 'persons' | 'unitThenPersons' | 'both';
  /** Whether the superior orders the unit to correct before any person answers (责令改正). */
  readonly correctionFirst: boolean;
  /** Whether nothing is pursued without serious consequences; persons never answer without them. */
  readonly onlyWhereSerious: boolean;
  /** What may follow for the unit, and for a person. */
  readonly unit: readonly AnswerabilityMeasure[];
  readonly persons: readonly AnswerabilityMeasure[];
}

const discipline = ['criticism', 'organisationalMeasure', 'disciplinaryReferral'] as const;
/** Articles 42 and 46 alone speak of crime. */
const andCrime = [...discipline, 'criminalReferral'] as const;
const corrected = ['orderCorrection', 'criticism'] as const;
const ordered = {
  addressed: 'unitThenPersons',
  correctionFirst: true,
  onlyWhereSerious: false,
  unit: corrected,
} as const;

/**
 * Each rule by what it says: article 42 is about whoever caused a petition, and addresses persons alone; 43 to 46 are about the
 * petition work itself: the superior organ orders correction, and persons answer where the consequences are serious.
 */
export const grounds: Readonly<Record<AnswerabilityRule, Ground>> = {
  'plan.3.5': {
    addressed: 'both',
    correctionFirst: false,
    onlyWhereSerious: true,
    unit: corrected,
    persons: discipline,
  },
  'reg.42': {
    addressed: 'persons',
    correctionFirst: false,
    onlyWhereSerious: true,
    unit: corrected,
    persons: andCrime,
  },
  'reg.43': { ...ordered, persons: discipline },
  'reg.44': { ...ordered, persons: discipline },
  'reg.45': { ...ordered, persons: discipline },
  'reg.46': { ...ordered, persons: andCrime },
};

const whateverFollows: ReadonlySet<string> = new Set(
  Object.entries(grounds).flatMap(([rule, ground]) => (ground.onlyWhereSerious ? [] : [rule])),
);

/** Whether a breach is pursued only where its consequences are serious; one that is not stated yet is. */
export function onlyWhereSerious(breach: AnswerabilityRule): boolean {
  return !whateverFollows.has(breach);
}
