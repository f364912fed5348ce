import { type Deadline, deadlineSchema } from '../../deadlines/deadline.ts';
import { listOf } from '../../vocabulary/bounded.ts';
import { idSchema } from '../../vocabulary/ids.ts';
import type { Instant } from '../../vocabulary/instant.ts';
import { type Matter, matterSchema } from '../../vocabulary/matter.ts';

/** What every lifecycle keeps, beside facts of its own. */
export interface LifecycleContext {
  /** The instance: `handling`, `handling-2`, `supervision-1`. */
  readonly instance: string;
  readonly matter: Matter;
  readonly deadlines: readonly Deadline[];
}

/** What every lifecycle is opened with, beside input of its own. */
export interface LifecycleInput {
  readonly instance?: string | undefined;
  readonly matter: Matter;
  /** The moment of the event that opens it. */
  readonly at: Instant;
  /** Deadlines that the lifecycle before this one left owed. */
  readonly carried?: readonly Deadline[] | undefined;
}

/** Deadlines that one lifecycle may have; far more than any has. */
export const mostDeadlines = 500;

/** The schema of what every lifecycle keeps. */
export const contextShape = {
  instance: idSchema,
  matter: matterSchema,
  deadlines: listOf(deadlineSchema, mostDeadlines),
};

/** The newest deadline of a kind that is still owed, in this lifecycle. */
export function owedDeadline(
  { deadlines }: Pick<LifecycleContext, 'deadlines'>,
  kind: Deadline['kind'],
): Deadline | undefined {
  return deadlines.findLast((deadline) => deadline.kind === kind && deadline.settledAt === undefined);
}
