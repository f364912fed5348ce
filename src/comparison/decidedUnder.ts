import { createEngine, type Engine } from '../engine/createEngine.ts';
import type { DeadlineView } from '../engine/deadlineViews.ts';
import type { Decision } from '../engine/decision.ts';
import type { Petition } from '../engine/petition.ts';
import { alwaysInForce } from '../policy/definePolicy.ts';
import type { Policy } from '../policy/schema.ts';
import { conclusionsOf } from '../simulation/conclusions.ts';
import { type Instant, instantMs, isInstant } from '../vocabulary/instant.ts';

/** What a register came to under one policy. */
export interface SideSum {
  readonly policy: { readonly id: string; readonly version: string };
  readonly accepted: number;
  readonly refused: number;
  readonly petitions: number;
  readonly ended: number;
  readonly missed: number;
  readonly refusals: Readonly<Record<string, number>>;
  readonly missedByKind: Readonly<Record<string, number>>;
  /** Calendar days from receipt to the end of the duty towards the petitioner, ascending. */
  readonly daysToConclude: readonly number[];
  /** How many of them were in time. */
  readonly inTime: number;
}

/** A register as it goes under one policy. Each side has its own timer: a deadline passes when it is over there. */
export class Side {
  readonly engine: Engine<string>;
  private readonly petitions = new Map<string, Petition>();
  private accepted = 0;
  private readonly refusals = new Map<string, number>();
  private lastAt: Instant | undefined;

  readonly policy: Policy;

  constructor(policy: Policy) {
    this.policy = policy;
    // Whenever it comes into force, here it counts from the first event on.
    this.engine = createEngine<string>(alwaysInForce(policy));
  }

  /** Decides an event of the register, after whatever the timer has to say by then. */
  take(petition: string, event: object, at: unknown): Decision {
    const known = this.petitions.get(petition);
    const decision = this.engine.receive(known && isInstant(at) ? this.caughtUp(known, at) : known, event);
    if (decision.accepted) {
      this.accepted += 1;
      this.petitions.set(petition, decision.petition);
      const { lastAt } = decision.petition;
      if (this.lastAt === undefined || instantMs(lastAt) > instantMs(this.lastAt)) this.lastAt = lastAt;
    } else {
      const code = decision.refusals[0]?.code ?? 'invalid';
      this.refusals.set(code, (this.refusals.get(code) ?? 0) + 1);
    }
    return decision;
  }

  /** A petition after what the timer sends up to a moment. */
  private caughtUp(known: Petition, until: Instant): Petition {
    let petition = known;
    for (let at: Instant | null = petition.lastAt; at !== null && instantMs(at) <= instantMs(until); ) {
      const due = this.engine.due(petition, at);
      for (const event of due.events) {
        const decision = this.engine.receive(petition, event);
        if (decision.accepted) petition = decision.petition;
      }
      at = due.wakeAt;
    }
    if (petition !== known) this.petitions.set(petition.id, petition);
    return petition;
  }

  /** How the deadlines of a petition stand at a moment, or after its last event where that came later; none where there is no petition. */
  deadlines(id: string, at: Instant): readonly DeadlineView[] {
    const petition = this.petitions.get(id);
    return petition ? this.deadlinesOf(petition, at) : [];
  }

  private deadlinesOf(petition: Petition, at: Instant): readonly DeadlineView[] {
    return this.engine.deadlines(petition, instantMs(at) < instantMs(petition.lastAt) ? petition.lastAt : at);
  }

  /** The moment of the last accepted event. */
  get last(): Instant | undefined {
    return this.lastAt;
  }

  /** What it came to at a moment. */
  sum(at: Instant): SideSum {
    const missedByKind: Record<string, number> = {};
    const days: number[] = [];
    let missed = 0;
    let inTime = 0;
    let ended = 0;
    for (const known of this.petitions.values()) {
      const { phase, matter } = known;
      if (phase.status === 'done') ended += 1;
      const deadlines = this.deadlinesOf(this.caughtUp(known, at), at);
      for (const { kind, nature, state } of deadlines) {
        if (nature !== 'duty' || state !== 'missed') continue;
        missed += 1;
        missedByKind[kind] = (missedByKind[kind] ?? 0) + 1;
      }
      for (const one of conclusionsOf(matter.receivedAt, deadlines)) {
        days.push(one.days);
        if (one.isInTime) inTime += 1;
      }
    }
    const { id, version } = this.policy;
    return {
      policy: { id, version },
      accepted: this.accepted,
      refused: [...this.refusals.values()].reduce((sum, count) => sum + count, 0),
      petitions: this.petitions.size,
      ended,
      missed,
      refusals: Object.fromEntries(this.refusals),
      missedByKind,
      daysToConclude: days.sort((a, b) => a - b),
      inTime,
    };
  }
}
