import { startDeadline } from '../../deadlines/change.ts';
import type { TermsOfTime } from '../../deadlines/compute.ts';
import type { Deadline } from '../../deadlines/deadline.ts';
import { isWithin } from '../../deadlines/guards.ts';
import type { DeadlineKind } from '../../policy/deadlineKinds.ts';
import type { Policy } from '../../policy/schema.ts';
import type { Day, Instant } from '../../vocabulary/instant.ts';
import { petitioner } from '../addressees.ts';
import type { Remedy, RemedyContext } from './remedy.ts';

type Kinds = Remedy['kinds'];

/** The petitioner's newest window for a request without more, open or over; there is one from the lifecycle's opening on. */
export function newestWindow({ request }: Kinds, context: Pick<RemedyContext, 'deadlines'>): Deadline {
  return context.deadlines.findLast(({ kind }) => kind === request) as Deadline;
}

function windowFrom(on: Day, kind: DeadlineKind, env: TermsOfTime): Deadline {
  return startDeadline({ id: kind, kind, owner: petitioner, on }, env);
}

/**
 * The days that an office took from the petitioner by entering a receipt later than it happened: as long as the window
 * itself, from the entry on. Nothing where the entry was made on the day of the receipt.
 */
export function windowOfEntry(
  kinds: Kinds,
  { enteredOn }: Pick<RemedyContext, 'enteredOn'>,
  env: TermsOfTime,
): Deadline | undefined {
  return enteredOn === undefined ? undefined : windowFrom(enteredOn, kinds.request, env);
}

/** The day from which a window counts that is open at this moment, of the receipt's and the entry's; nothing where both are over. */
export function openFrom(
  kinds: Kinds,
  context: Pick<RemedyContext, 'deliveredOn' | 'enteredOn'>,
  env: TermsOfTime,
  at: Instant,
): Day | undefined {
  const { deliveredOn, enteredOn } = context;
  const days = enteredOn === undefined ? [deliveredOn] : [deliveredOn, enteredOn];
  return days.find((on) => isWithin(windowFrom(on, kinds.request, env), at));
}

/** The last day on which the petitioner may ask without more, whenever somebody notices that a window is over. */
export function lastDayToAsk(
  kinds: Kinds,
  context: Pick<RemedyContext, 'deadlines' | 'enteredOn'>,
  env: TermsOfTime,
): Day {
  const { due } = newestWindow(kinds, context);
  const entry = windowOfEntry(kinds, context, env);
  return entry !== undefined && entry.due > due ? entry.due : due;
}

/**
 * The window for late requests with a good reason, as it follows from the policy: it starts on the last day to ask without
 * one, whenever somebody notices that this one is over. Nothing where the body hears nobody late.
 */
export function lateWindow(
  kinds: Kinds,
  context: Pick<RemedyContext, 'deadlines' | 'enteredOn'>,
  env: TermsOfTime & { readonly policy: Pick<Policy, 'choices'> },
): Deadline | undefined {
  if (!env.policy.choices.goodReasonReopensWindow) return undefined;
  return windowFrom(lastDayToAsk(kinds, context, env), kinds.late, env);
}
