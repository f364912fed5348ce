import { dayOf } from '../calendar/day.ts';
import type { Petition } from '../engine/petition.ts';
import type { DeadlineKind } from '../policy/deadlineKinds.ts';
import type { Day } from '../vocabulary/instant.ts';
import { coursesOf, type Known, receivedOn, type UnitDeadline } from './entry.ts';
import type { FigureId } from './figureDefinitions.ts';

/** What one petition says of a figure on a day. */
export interface Weighed {
  readonly day: Day;
  /** Whether it is in the numerator; undefined where what was given does not tell. */
  readonly met: boolean | undefined;
  readonly unit: string | undefined;
}

/** The duty to tell the petitioner whether the matter is taken up (`reg.23.1`, `reg.23.2`, `simple.accept`). */
const acceptance: ReadonlySet<DeadlineKind> = new Set(['intake.notice', 'referral.notice', 'simple.accept']);
/** The term towards the petitioner (`reg.34`, `reg.29`, `simple.reply`). */
const conclusion: ReadonlySet<DeadlineKind> = new Set([
  'handling.conclude',
  'handling.answer',
  'simple.reply',
]);
const requests: ReadonlySet<DeadlineKind> = new Set([
  'review.request',
  'review.lateRequest',
  'reexamination.request',
  'reexamination.lateRequest',
]);

/** A duty that was done or missed; one that runs or fell away says nothing. */
function duties(kinds: ReadonlySet<DeadlineKind>, deadlines: readonly UnitDeadline[]): Weighed[] {
  return deadlines.flatMap(({ kind, state, due, settledAt, ownedBy }): Weighed[] => {
    if (!kinds.has(kind)) return [];
    if (state === 'missed') return [{ day: due, met: false, unit: ownedBy }];
    return state === 'met' && settledAt !== undefined
      ? [{ day: dayOf(settledAt), met: true, unit: ownedBy }]
      : [];
  });
}

/** Windows for a rating that were used, or that are over unused. */
function ratings(petition: Petition, deadlines: readonly UnitDeadline[]): Weighed[] {
  const { unit } = petition.matter;
  return deadlines.flatMap(({ kind, state, due, settledAt }): Weighed[] => {
    if (kind !== 'handling.rate') return [];
    if (state === 'met' && settledAt !== undefined) return [{ day: dayOf(settledAt), met: true, unit }];
    const lapsed = state === 'discharged' && (settledAt === undefined || dayOf(settledAt) > due);
    return lapsed ? [{ day: due, met: false, unit }] : [];
  });
}

/** How content the petitioner was, where the log says so; nobody is asked twice about one handling. */
function scores(known: Known, rated: readonly Weighed[], of: 'score' | 'scoreOffice'): Weighed[] {
  // The petition office is none of the units.
  const unit = of === 'score' ? known.petition.matter.unit : undefined;
  if (known.events === undefined)
    return rated.filter(({ met }) => met).map((one) => ({ ...one, met: undefined, unit }));
  return known.events
    .filter((event) => event.type === 'handling.rate' && event[of] !== undefined)
    .map((event) => ({ day: dayOf(event.at), met: event[of] === 'satisfied', unit }));
}

const isRepeat = (petition: Petition): boolean =>
  coursesOf(petition).some(
    ({ lifecycle, outcome }) => lifecycle === 'repeatVisit' && outcome !== 'notARepeat',
  );

/** The earlier petition that this one repeats, where it was found to repeat one. */
export const repeats = (petition: Petition): string | undefined =>
  isRepeat(petition) ? petition.matter.prior : undefined;

/** Whether a petition that has ended was answered: a reply, an answer, or an opinion was given; not one that was withdrawn, merged or led elsewhere. */
function wasAnswered(petition: Petition): boolean {
  return (
    wasAnsweredOnTheSpot(petition) ||
    coursesOf(petition).some(
      ({ lifecycle, outcome }) =>
        lifecycle === 'handling' &&
        (outcome === 'replied' || outcome === 'answered' || outcome === 'undelivered'),
    )
  );
}

/** Whether it was answered where it was raised, before any unit handled it. */
const wasAnsweredOnTheSpot = (petition: Petition): boolean =>
  coursesOf(petition).some(
    ({ outcome }) => outcome === 'answeredOnTheSpot' || outcome === 'claimAnsweredOnTheSpot',
  );

/** An answered petition that has ended, and whether nothing came after its answer. */
function settled(petition: Petition, deadlines: readonly UnitDeadline[]): Weighed[] {
  const { matter, phase } = petition;
  if (phase.status !== 'done' || matter.concludedOn === undefined || !wasAnswered(petition)) return [];
  const asked = deadlines.some(({ kind, state }) => requests.has(kind) && state === 'met');
  const handlings = coursesOf(petition).filter(
    ({ lifecycle, outcome }) => lifecycle === 'handling' && outcome !== 'returned',
  );
  const answers = handlings.length + (wasAnsweredOnTheSpot(petition) ? 1 : 0);
  return [{ day: matter.concludedOn, met: !asked && answers === 1, unit: matter.unit }];
}

/** What a petition says of every figure; a repeat that comes later is not known here. */
export function weigh(
  known: Known,
  deadlines: readonly UnitDeadline[],
): Readonly<Record<FigureId, readonly Weighed[]>> {
  const { petition } = known;
  const rated = ratings(petition, deadlines);
  return {
    acceptedInTime: duties(acceptance, deadlines),
    concludedInTime: duties(conclusion, deadlines),
    settledOnce: settled(petition, deadlines),
    repeated: [{ day: receivedOn(petition), met: isRepeat(petition), unit: petition.matter.unit }],
    rated,
    satisfied: scores(known, rated, 'score'),
    satisfiedWithOffice: scores(known, rated, 'scoreOffice'),
  };
}
