import {
  type Accepted,
  createEngine,
  type Decision,
  definePolicy,
  type Engine,
  type EngineOptions,
  fireRescueBureau,
  type Petition,
  type Policy,
  type Refusal,
} from '../../../src/index.ts';

/** Who acts in the tests of the engine, under the plan. */
export const people = {
  commissioner: { role: 'disciplineCommission', unit: 'commission', id: 'commissioner-1' },
  clerk: { role: 'supervisionOffice', unit: 'supervision-office', id: 'clerk-1' },
  otherClerk: { role: 'supervisionOffice', unit: 'supervision-office', id: 'clerk-2' },
  secretary: { role: 'disciplineSecretary', unit: 'commission', id: 'secretary-1' },
  chief: { role: 'chiefOfficer', unit: 'command', id: 'chief-1' },
  legal: { role: 'responsibleUnit', unit: 'dept-legal', id: 'legal-1' },
  brigade: { role: 'responsibleUnit', unit: 'brigade-1', id: 'brigade-officer-1' },
  guard: { role: 'serviceDetachment', unit: 'service-detachment', id: 'guard-1' },
  leader: { role: 'leadingGroup', unit: 'leading-group', id: 'leader-1' },
  office: { role: 'leadingGroupOffice', unit: 'leading-group', id: 'officer-1' },
  bureau: { role: 'superiorOrgan', unit: 'superior-bureau', id: 'bureau-1' },
  ministry: { role: 'superiorOrgan', unit: 'ministry', id: 'ministry-1' },
  petitioner: { role: 'petitioner', id: 'petitioner-1' },
  stranger: { role: 'petitioner', id: 'stranger-1' },
  timer: { role: 'system', id: 'timer' },
} as const;

/** An event in a test, whatever its type. */
export interface TestEvent {
  readonly id: string;
  readonly petition: string;
  readonly type: string;
  readonly at: string;
  readonly by: object;
  readonly [field: string]: unknown;
}

/** A day of 2026 as `MM-DD`, any other as `YYYY-MM-DD`, or a whole instant. */
export function moment(day: string): string {
  if (day.includes('T')) return day;
  return `${day.length === 5 ? `2026-${day}` : day}T10:00:00+08:00`;
}

/** What a step of a course says: day, type, actor, payload. */
export type Step = readonly [day: string, type: string, by: object, payload?: object];

/** The events of one petition, numbered `e1`, `e2` and so on. */
export function eventsOf(steps: readonly Step[], petition = 'P1'): TestEvent[] {
  return steps.map(([day, type, by, payload], at) => ({
    id: `e${at + 1}`,
    petition,
    type,
    at: moment(day),
    by,
    ...payload,
  }));
}

/** What a refused decision says; fails where it was accepted. */
export function refusalsOf(decision: { readonly accepted: boolean }): readonly Refusal[] {
  if (decision.accepted) throw new Error('this was to be refused');
  return (decision as unknown as { refusals: readonly Refusal[] }).refusals;
}

/** An accepted decision; fails, naming the refusals, where it was refused. */
export function acceptedOf(decision: Decision): Accepted {
  if (decision.accepted) return decision;
  throw new Error(decision.refusals.map(({ code, message }) => `${code}: ${message.en}`).join('; '));
}

/** One petition on its way: keeps where it stands and what was decided. */
export class Course {
  readonly decisions: Accepted[] = [];
  readonly events: TestEvent[] = [];
  private made = 0;

  readonly engine: Engine<string>;
  readonly id: string;

  constructor(engine: Engine<string>, id = 'P1') {
    this.id = id;
    this.engine = engine;
  }

  get petition(): Petition {
    const last = this.decisions.at(-1);
    if (!last) throw new Error('nothing was decided yet');
    return last.petition;
  }

  /** An event on the petition, not sent. */
  event(day: string, type: string, by: object, payload: object = {}): TestEvent {
    this.made += 1;
    return { id: `e${this.made}`, petition: this.id, type, at: moment(day), by, ...payload };
  }

  /** Sends an event as it is. */
  receive(event: unknown): Decision {
    const decision = this.engine.receive(this.decisions.at(-1)?.petition, event);
    if (decision.accepted) {
      this.decisions.push(decision);
      this.events.push(event as TestEvent);
    }
    return decision;
  }

  /** Sends an event that has to be accepted. */
  send(...[day, type, by, payload]: Step): Accepted {
    return acceptedOf(this.receive(this.event(day, type, by, payload)));
  }

  /** Sends the steps one after another; all have to be accepted. */
  follow(steps: readonly Step[]): this {
    for (const step of steps) this.send(...step);
    return this;
  }

  /** Sends an event that has to be refused. */
  refused(...[day, type, by, payload]: Step): readonly Refusal[] {
    return refusalsOf(this.receive(this.event(day, type, by, payload)));
  }
}

/** A new petition under the plan, or under other policies. */
export function petitionUnder(
  policies: Policy | readonly Policy[] = fireRescueBureau,
  options?: EngineOptions,
): Course {
  return new Course(createEngine<string>(policies, options));
}

/** The plan with changes, as a later version. */
export function laterPlan(changes: object, version = '2.0.0'): Policy {
  return definePolicy({ extends: fireRescueBureau, id: fireRescueBureau.id, version, ...changes });
}

/** A copy as a database would give it back. */
export function stored<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
