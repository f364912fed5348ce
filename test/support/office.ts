import {
  type Accepted,
  addDays,
  createEngine,
  type Day,
  type DeadlineKind,
  type DeadlineView,
  dayOf,
  type Effect,
  type EffectOf,
  type EffectType,
  type Engine,
  fireRescueBureau,
  type Instant,
  type Petition,
  type Policy,
  type Refusal,
  type RoleId,
} from '../../src/index.ts';

/** Who acts: a part of the plan, where another unit or person than the usual one is meant with these. */
export type Who = RoleId | { readonly part: RoleId; readonly unit?: string; readonly id?: string };

const engines = new WeakMap<Policy, Engine<string>>();

/** The engine of a policy: one for all its petitions, as a host has it. */
function engineOf(policy: Policy): Engine<string> {
  const engine = engines.get(policy) ?? createEngine<string>(policy);
  engines.set(policy, engine);
  return engine;
}

/**
 * The office of a body: one petition on its way under a policy, a clock that goes forward, and whoever plays a part.
 * What is sent is accepted, unless it is said to be refused.
 */
export class Office {
  readonly engine: Engine<string>;
  readonly decisions: Accepted[] = [];
  private day: Day = '2026-03-02';
  private seconds = 0;
  private sent = 0;

  readonly policy: Policy;
  readonly id: string;

  constructor(policy: Policy = fireRescueBureau, id = 'P1') {
    this.id = id;
    this.policy = policy;
    this.engine = engineOf(policy);
    this.on(this.day);
  }

  /** Goes to a day, at nine, or at a time of it. */
  on(day: Day, time = '09:00:00'): this {
    const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
    this.day = day;
    this.seconds = hours * 3600 + minutes * 60 + seconds;
    return this;
  }

  /** Goes to the last second of the newest deadline of a kind. */
  atTheEndOf(kind: DeadlineKind): this {
    return this.on(this.deadline(kind).due, '23:59:59');
  }

  /** Goes to the first second after the newest deadline of a kind. */
  rightAfter(kind: DeadlineKind): this {
    return this.on(addDays(this.deadline(kind).due, 1), '00:00:00');
  }

  get now(): Instant {
    const two = (n: number) => String(Math.floor(n)).padStart(2, '0');
    const { seconds } = this;
    return `${this.day}T${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}+08:00`;
  }

  get today(): Day {
    return dayOf(this.now);
  }

  get petition(): Petition {
    const last = this.decisions.at(-1);
    if (!last) throw new Error('nothing was sent yet');
    return last.petition;
  }

  /** Where the matter stands: lifecycle and state. */
  get stage(): string {
    const { lifecycle, value } = this.petition.phase;
    return `${lifecycle}.${value}`;
  }

  /** Where the lifecycles beside the matter stand. */
  get beside(): string[] {
    return this.petition.beside.map(({ lifecycle, value }) => `${lifecycle}.${value}`);
  }

  /** The first unit of the body that plays a part. */
  unit(part: RoleId, other = 0): string {
    const units = this.policy.units.filter(({ roles }) => roles.includes(part));
    const found = units[other];
    if (!found) throw new Error(`no unit ${other} plays ${part}`);
    return found.id;
  }

  /** Whoever plays a part under this policy, by its own role name. */
  actor(who: Who): { role: string; unit?: string; id: string } {
    const { part, unit, id } = typeof who === 'string' ? { part: who } : who;
    const role = Object.keys(this.policy.roles).find((name) => this.policy.roles[name]?.plays.includes(part));
    if (!role) throw new Error(`nobody plays ${part}`);
    if (part === 'petitioner') return { role, id: id ?? 'petitioner-1' };
    if (part === 'system') return { role, id: id ?? 'timer' };
    const usual = part === 'responsibleUnit' ? this.decisions.at(-1)?.petition.matter.unit : undefined;
    const of = unit ?? usual ?? this.unit(part);
    return { role, unit: of, id: id ?? `${of}.${part}` };
  }

  /** Sends an event that has to be accepted. */
  send(type: string, who: Who, payload: object = {}): Accepted {
    const decision = this.receive(type, who, payload);
    if (decision.accepted) return decision;
    const why = decision.refusals.map(({ code, message }) => `${code}: ${message.en}`).join('; ');
    throw new Error(`${this.now} ${type} in ${this.decisions.length > 0 ? this.stage : 'nothing'}: ${why}`);
  }

  /** Sends an event that has to be refused; says why, first reason first. */
  refused(type: string, who: Who, payload: object = {}): readonly [Refusal, ...Refusal[]] {
    const decision = this.receive(type, who, payload);
    if (decision.accepted) throw new Error(`${this.now} ${type}: this was to be refused`);
    return decision.refusals as readonly [Refusal, ...Refusal[]];
  }

  /** Sends everything that the timer has to say at this moment, and gives the effects of it. */
  timer(): Effect[] {
    const { events } = this.engine.due(this.petition, this.now);
    return events.flatMap((event) => {
      const decision = this.engine.receive(this.petition, event);
      if (!decision.accepted) throw new Error(`${event.id}: the timer was refused`);
      this.decisions.push(decision);
      return [...decision.effects];
    });
  }

  /** The deadline of a kind that is owed, or else the newest, as it stands now. */
  deadline(kind: DeadlineKind): DeadlineView {
    // One that is still owed comes last, then the later start, then the later number.
    const order = ({ settledAt, start, id }: DeadlineView) =>
      `${settledAt === undefined ? 1 : 0} ${start} ${id}`;
    const newest = this.deadlines(kind)
      .sort((a, b) => (order(a) < order(b) ? -1 : 1))
      .at(-1);
    if (!newest) throw new Error(`no deadline ${kind}`);
    return newest;
  }

  /** Every deadline of a kind as it stands now. */
  deadlines(kind: DeadlineKind): DeadlineView[] {
    return this.engine.deadlines(this.petition, this.now).filter((deadline) => deadline.kind === kind);
  }

  /** What was asked of the host so far, of one type. */
  effects<T extends EffectType>(type: T): EffectOf<T>[] {
    return this.decisions.flatMap((decision) => effectsOf(decision, type));
  }

  private receive(type: string, who: Who, payload: object) {
    this.sent += 1;
    const event = {
      id: `e${this.sent}`,
      petition: this.id,
      type,
      at: this.now,
      by: this.actor(who),
      ...payload,
    };
    const decision = this.engine.receive(this.decisions.at(-1)?.petition, event);
    if (decision.accepted) {
      this.decisions.push(decision);
      // A minute on, so that an order can be told; but never into the next day.
      if (this.seconds + 60 < 86_400) this.seconds += 60;
    }
    return decision;
  }
}

/** What a decision asks of the host, of one type. */
export function effectsOf<T extends EffectType>(
  { effects }: Pick<Accepted, 'effects'>,
  type: T,
): EffectOf<T>[] {
  return effects.filter((effect): effect is EffectOf<T> => effect.type === type);
}

/** What a decision tells the petitioner. */
export function toldBy(decision: Pick<Accepted, 'effects'>): EffectOf<'notify'>[] {
  return effectsOf(decision, 'notify').filter(({ to }) => to.role === 'petitioner');
}
