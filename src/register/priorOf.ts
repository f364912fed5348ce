import { addDays, dayOf } from '../calendar/day.ts';
import type { Deadline } from '../deadlines/deadline.ts';
import type { Course, Petition } from '../engine/petition.ts';
import type { PriorMatter } from '../vocabulary/priors.ts';

const owedIn = ({ context }: Course, kind: Deadline['kind']) =>
  (context.deadlines as unknown as readonly Deadline[]).find((one) => one.kind === kind);

/** An earlier petition as a clerk finds it in the register; nothing for one that may be raised anew. */
export function priorOf({ id, matter, phase }: Petition): PriorMatter | undefined {
  const { petitioners, cause, claim, unit, receivedAt } = matter;
  const known = {
    petition: id,
    petitioners,
    cause,
    claim,
    ...(unit !== undefined && { unit }),
    receivedOn: dayOf(receivedAt),
  };
  const remedy =
    phase.lifecycle === 'review' || phase.lifecycle === 'reexamination' ? phase.lifecycle : undefined;
  if (phase.status === 'active') {
    if (remedy === undefined || (phase.value !== 'open' && phase.value !== 'lapsed'))
      return { ...known, stage: 'inHand' };
    if (phase.value === 'lapsed') return { ...known, stage: 'ended', remedy };
    const windowEnds = owedIn(phase, `${remedy}.request`)?.due ?? addDays(dayOf(receivedAt), 60);
    return { ...known, stage: 'remedyOpen', remedy, windowEnds };
  }
  if (phase.outcome === 'reexamined') return { ...known, stage: 'reexamined' };
  if (phase.outcome === 'windowEnded' && remedy) return { ...known, stage: 'ended', remedy };
  return undefined;
}
