import type { Deadline } from '../deadlines/deadline.ts';
import type { Petition } from '../engine/petition.ts';
import { deadlineKinds } from '../policy/deadlineKinds.ts';

/**
 * What the next step is for: a duty that runs before one that was missed, a duty of the matter before one of its supervision, any
 * duty before a right; the earliest first.
 */
export function mostPressing({ phase, beside }: Petition): Deadline | undefined {
  const owed = [phase, ...beside]
    .filter(({ status }) => status === 'active')
    .flatMap(({ context }) => context.deadlines as unknown as readonly Deadline[])
    .filter(({ settledAt, state }) => settledAt === undefined && (state === 'running' || state === 'missed'));
  const rank = ({ kind, due, state }: Deadline) => {
    if (deadlineKinds[kind].nature === 'window') return `3 ${due}`;
    if (kind.startsWith('supervision.')) return `2 ${due}`;
    return `${state === 'running' ? 0 : 1} ${due}`;
  };
  return owed.sort((a, b) => (rank(a) < rank(b) ? -1 : 1))[0];
}
