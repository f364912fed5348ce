import { dayOf, daysBetween } from '../calendar/day.js';
import { createEngine, type Engine } from '../engine/createEngine.js';
import type { DeadlineView } from '../engine/deadlineViews.js';
import type { Decision } from '../engine/decision.js';
import type { Petition } from '../engine/petition.js';
import type { DeadlineKind } from '../policy/deadlineKinds.js';
import type { Policy } from '../policy/schema.js';
import { type Instant, instantMs, isInstant } from '../vocabulary/instant.js';

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

const answers: ReadonlySet<DeadlineKind> = new Set(['handling.conclude', 'handling.answer', 'simple.reply']);

/** Long enough ago: in a comparison a policy counts from the first event on, whenever it comes into force. */
const always = '1900-01-01';

/** A register as it goes under one policy. Each side has its own timer: a deadline passes when it is over there. */
export class Side {
  readonly engine: Engine<string>;
  private readonly petitions = new Map<string, Petition>();
  private accepted = 0;
  private readonly refusals = new Map<string, number>();
  private lastAt: Instant | undefined;

  constructor(readonly policy: Policy) {
    this.engine = createEngine<string>({ ...policy, inForce: always });
  }

  petition(id: string): Petition | undefined {
    return this.petitions.get(id);
  }

  /** Decides an event of the register, after whatever the timer has to say by then. */
  take(petition: string, event: object, at: unknown): Decision {
    if (isInstant(at)) this.catchUp(petition, at);
    const decision = this.engine.receive(this.petitions.get(petition), event);
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

  /** Sends what the timer sends up to a moment. */
  catchUp(id: string, until: Instant): void {
    let petition = this.petitions.get(id);
    if (!petition) return;
    for (let at: Instant | null = petition.lastAt; at !== null && instantMs(at) <= instantMs(until); ) {
      const due = this.engine.due(petition, at);
      for (const event of due.events) {
        const decision = this.engine.receive(petition, event);
        if (decision.accepted) petition = decision.petition;
      }
      at = due.wakeAt;
    }
    this.petitions.set(id, petition);
  }

  deadlines(id: string, at: Instant): readonly DeadlineView[] {
    const petition = this.petitions.get(id);
    if (!petition) return [];
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
    for (const { id, phase, matter } of [...this.petitions.values()]) {
      this.catchUp(id, at);
      if (phase.status === 'done') ended += 1;
      for (const { kind, nature, state, settledAt, fellAway } of this.deadlines(id, at)) {
        if (nature === 'duty' && state === 'missed') {
          missed += 1;
          missedByKind[kind] = (missedByKind[kind] ?? 0) + 1;
        }
        if (!answers.has(kind) || settledAt === undefined || fellAway || state === 'discharged') continue;
        days.push(daysBetween(dayOf(matter.receivedAt), dayOf(settledAt)));
        if (state === 'met') inTime += 1;
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
