import type { Policy } from '../policy/schema.ts';
import { canonicalInstant, type Instant, isInstant } from '../vocabulary/instant.ts';
import { withoutPersonalNumbers } from '../vocabulary/personalNumber.ts';
import { Side, type SideSum } from './decidedUnder.ts';
import type { Answered, Difference } from './difference.ts';
import { differencesAt } from './firstDifference.ts';
import { type PolicyDifference, policyDifferences } from './policyDifferences.ts';

/** The first event of a petition at which the two policies differ. */
export interface DifferingPetition {
  readonly petition: string;
  readonly line: number;
  readonly event: string | null;
  readonly type: string | null;
  readonly at: string | null;
  readonly differences: readonly Difference[];
}

/** A register decided under two policies. */
export interface Compared {
  readonly changes: readonly PolicyDifference[];
  readonly events: number;
  readonly petitions: number;
  readonly differing: readonly DifferingPetition[];
  readonly before: SideSum;
  readonly after: SideSum;
}

const word = (event: object, key: string): string | null => {
  const value = Object.hasOwn(event, key) ? (event as Record<string, unknown>)[key] : undefined;
  return typeof value === 'string' ? withoutPersonalNumbers(value.slice(0, 192)).slice(0, 96) : null;
};

/**
 * Decides a register under two policies, event by event, and keeps for each petition the first event at which they differ. Events
 * of the register's own timer are passed over: each side has a timer of its own, because a deadline may pass on another day.
 */
export class Comparison {
  private readonly changes: readonly PolicyDifference[];
  private readonly sides: readonly [Side, Side];
  private readonly differing = new Map<string, DifferingPetition>();
  private readonly seen = new Set<string>();
  private events = 0;

  constructor(before: Policy, after: Policy) {
    this.changes = policyDifferences(before, after);
    this.sides = [new Side(before), new Side(after)];
  }

  /** Takes an event of the register in. */
  take(event: object, line: number): void {
    this.events += 1;
    const type = word(event, 'type');
    if (type === 'deadline.passed' || type === 'calendar.noticed') return;
    const petition = word(event, 'petition') ?? '';
    const written = word(event, 'at');
    const at = isInstant(written) ? canonicalInstant(written) : written;
    const [one, other] = this.sides.map((side) => ({ side, decision: side.take(petition, event, at) })) as [
      Answer,
      Answer,
    ];
    if (one.decision.accepted || other.decision.accepted) this.seen.add(petition);
    if (this.differing.has(petition)) return;
    const answered = ({ side, decision }: Answer): Answered => ({
      policy: side.policy,
      decision,
      deadlines: isInstant(at) ? side.deadlines(petition, at) : [],
    });
    const differences = differencesAt(answered(one), answered(other), this.changes);
    if (differences.length === 0) return;
    this.differing.set(petition, { petition, line, event: word(event, 'id'), type, at, differences });
  }

  /** What it came to; at the moment of the last accepted event of either side. */
  finish(): Compared {
    const [before, after] = this.sides;
    const last = [before.last, after.last].filter((at): at is Instant => at !== undefined).sort();
    const at = last.at(-1) ?? '1970-01-01T00:00:00+08:00';
    return {
      changes: this.changes,
      events: this.events,
      petitions: this.seen.size,
      differing: [...this.differing.values()],
      before: before.sum(at),
      after: after.sum(at),
    };
  }
}

interface Answer {
  readonly side: Side;
  readonly decision: ReturnType<Side['take']>;
}
