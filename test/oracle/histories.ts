import { eventsOf, people } from '../engine/support/office.ts';
import { type SampleEvent, samples } from '../engine/support/sampleEvents.ts';
import { chainStarts } from './chainStarts.ts';
import { dayAt, daysAfter } from './dayCount.ts';
import { wouldAccept } from './judge.ts';
import type { Case, Happening, Policy } from './model.ts';
import { starts } from './starts.ts';
import { tableOf } from './tables.ts';

/** Random numbers from a seed: the same seed, the same history. */
export class Dice {
  private state: number;

  constructor(state: number) {
    this.state = state;
  }

  /** A number from 0 on, below the one given. */
  below(most: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * most);
  }

  /** One of a list. */
  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }

  /** Whether something happens, so many times out of a hundred. */
  in100(times: number): boolean {
    return this.below(100) < times;
  }
}

// The bodies of the histories have no agents of petitioners, and those without chains of their own nobody who acts in one.
const unused = /^(petition\.migrate|calendar\.noticed|deadline\.passed|agent\..+)$/;
const ofChains = /^(approval\.(endorse|sendBack|reclassify)|handling\.(draftReply|endorse|returnDraft))$/;
const declared: SampleEvent = {
  type: 'matter.declareInterest',
  by: people.commissioner,
  person: 'relative-1',
  reason: '系信访人亲属',
};
const all = [...samples, declared].filter(({ type }) => !unused.test(type));
const plain = all.filter(({ type }) => !ofChains.test(type));
function typed(usable: readonly SampleEvent[]): ReadonlyMap<string, readonly SampleEvent[]> {
  const byType = new Map<string, SampleEvent[]>();
  for (const sample of usable) byType.set(sample.type, [...(byType.get(sample.type) ?? []), sample]);
  return byType;
}
const allByType = typed(all);
const plainByType = typed(plain);
const openers = plain.filter(({ type }) =>
  [
    'intake.receive',
    'repeat.receive',
    'referral.receive',
    'group.arrive',
    'capital.request',
    'reviewCase.request',
  ].includes(type),
);
const isDay = /^\d{4}-\d\d-\d\d$/;
const near = [0, 0, 0, 1, 5, 20, -1, 200];
const withDays = new Set(
  all.filter(({ at: _at, ...sample }) => /"\d{4}-\d\d-\d\d"/.test(JSON.stringify(sample))),
);
const besides = [
  'group.arrive',
  'disorder.report',
  'capital.request',
  'special.list',
  'supervision.open',
  'answerability.open',
  'assistance.name',
  'leaderInCharge.take',
  'reception.arrange',
  'urgent.find',
];
const everybody = [
  ...Object.values(people),
  ...plain.map(({ by }) => by).filter(({ id }) => /^(interested|complained|relative)-1$/.test(id)),
];
const ends = /withdraw|leadToProcedure|merge|leave$|redirect/;

/** A history that is made while it is decided: every event looks at where the petition stands. */
export class History {
  private made = 0;
  private at: string;
  private start: Happening[];
  readonly sent: Happening[] = [];

  private readonly usable: readonly SampleEvent[];
  private readonly byType: ReadonlyMap<string, readonly SampleEvent[]>;
  readonly dice: Dice;
  readonly policy: Policy;
  readonly speaks: (event: Happening) => Happening;

  constructor(dice: Dice, policy: Policy, speaks: (event: Happening) => Happening = (event) => event) {
    this.dice = dice;
    this.policy = policy;
    this.speaks = speaks;
    this.at = `2026-0${2 + dice.below(6)}-1${dice.below(9)}T09:00:00+08:00`;
    this.usable = policy.approval ? all : plain;
    this.byType = policy.approval ? allByType : plainByType;
    const course = dice.in100(62) ? dice.of(policy.approval ? chainStarts : starts) : [];
    this.start = eventsOf(
      course.slice(0, dice.in100(50) ? course.length : dice.below(course.length + 1)),
    ) as unknown as Happening[];
    this.start = this.start.map((event) => this.speaks(event));
  }

  /** The next event: of the course that it starts with, then at random. */
  next(file: Case | undefined): Happening {
    const first = this.start.shift();
    const event = first ?? this.likely(file);
    this.at = first ? first.at : this.at;
    this.sent.push(event);
    return event;
  }

  /** At random, but more often than not one that leads on. */
  private likely(file: Case | undefined): Happening {
    const at = this.at;
    let event = this.random(file);
    if (this.dice.in100(25)) return event;
    for (let again = 0; again < 7 && !wouldAccept(this.policy, file, event); again += 1) {
      this.at = at;
      event = this.random(file);
    }
    return event;
  }

  private random(file: Case | undefined): Happening {
    const { dice } = this;
    const hours = dice.in100(30)
      ? 0
      : dice.in100(70)
        ? dice.below(40)
        : dice.below(24 * (dice.in100(6) ? 90 : 20));
    this.at = new Date(Date.parse(this.at) + hours * 3_600_000).toISOString();
    return this.speaks(this.spoken(file));
  }

  private spoken(file: Case | undefined): Happening {
    const { dice } = this;
    if (!file) return this.madeOf(dice.of(dice.in100(90) ? openers : this.usable), file);
    if (dice.in100(12)) return this.passed(file);
    if (dice.in100(2) && this.sent.length > 0) return { ...dice.of(this.sent) };
    if (dice.in100(2))
      return {
        ...this.madeOf(dice.of(this.usable), file),
        at: new Date(Date.parse(this.at) - 40 * 86_400_000).toISOString(),
      };
    if (dice.in100(2)) return this.broken();
    if (dice.in100(7)) return this.madeOf(dice.of(this.usable), file);
    if (dice.in100(7)) return this.madeOf(dice.of(this.byType.get(dice.of(besides)) ?? this.usable), file);
    const known = this.known(file);
    const types = known.filter((type) => !ends.test(type) || dice.in100(15));
    return this.madeOf(
      dice.of(this.byType.get(dice.of(types.length > 0 ? types : known)) ?? this.usable),
      file,
    );
  }

  /** Types that the tables know where the petition stands; those of one lifecycle, so that each has its turn. */
  private known(file: Case): string[] {
    const { dice } = this;
    const incidents = file.beside.filter(({ lifecycle }) => lifecycle !== 'supervision');
    const course = dice.in100(incidents.length > 0 ? 50 : 65)
      ? file.main
      : dice.of(dice.in100(60) && incidents.length > 0 ? incidents : [file.main, ...file.beside]);
    const own = tableOf(course.lifecycle).rows.filter(
      ({ in: states }) =>
        states === course.state ||
        (Array.isArray(states) && states.includes(course.state)) ||
        (states === '*' && dice.in100(6)),
    );
    const types = [...new Set(own.map(({ on }) => on))].filter((type) => this.byType.has(type));
    return types.length > 0 ? types : [...this.byType.keys()];
  }

  private madeOf(sample: SampleEvent, file?: Case): Happening {
    const { dice } = this;
    this.made += 1;
    const { type, by, at: _at, ...payload } = sample as SampleEvent & { at?: string };
    const incident = dice.in100(4)
      ? {
          incident: `${dice.of(['supervision', 'groupVisit', 'specialPeriod', 'handling'])}-${1 + dice.below(2)}`,
        }
      : {};
    const dated = withDays.has(sample) ? this.moved(payload) : payload;
    const who = dice.in100(4) ? dice.of(everybody) : this.atHand(by, file);
    return {
      id: `h${this.made}`,
      petition: 'P1',
      type,
      at: this.at,
      by: who,
      ...(dated as object),
      ...incident,
    } as Happening;
  }

  /** The days of a payload, moved to where the petition is. */
  private moved(value: unknown): unknown {
    if (typeof value === 'string')
      return isDay.test(value) ? daysAfter(dayAt(this.at), this.dice.of(near)) : value;
    if (Array.isArray(value)) return value.map((one) => this.moved(one));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, this.moved(one)]));
  }

  /** A unit acts for the matter that it has, more often than not. */
  private atHand(by: SampleEvent['by'], file: Case | undefined): SampleEvent['by'] {
    const unit = file?.matter.unit;
    if (by.role !== 'responsibleUnit' || unit === undefined || !this.dice.in100(75)) return by;
    return { ...by, unit };
  }

  private passed(file: Case): Happening {
    const { dice } = this;
    const all = (dice.in100(40) ? [file.main] : [file.main, ...file.beside]).flatMap(({ owed }) => owed);
    const running = all.filter(({ over, state }) => !over && state === 'running');
    const owed: { readonly id: string; readonly due: string } = dice.of<{
      readonly id: string;
      readonly due: string;
    }>(
      running.length > 0 && dice.in100(92)
        ? running
        : all.length > 0
          ? all
          : [{ id: 'nothing', due: '2026-03-01' }],
    );
    if (dice.in100(60) && dayAt(this.at) <= owed.due && owed.due < '2030')
      this.at = `${daysAfter(owed.due, dice.in100(80) ? 1 : 1 + dice.below(80))}T00:10:00+08:00`;
    this.made += 1;
    const by = dice.in100(96) ? people.timer : people.clerk;
    return {
      id: `h${this.made}`,
      petition: 'P1',
      type: 'deadline.passed',
      at: this.at,
      by,
      deadline: owed.id,
    } as Happening;
  }

  private broken(): Happening {
    const { dice } = this;
    const whole = this.madeOf(dice.of(this.usable));
    return dice.of([
      { ...whole, stray: 1 },
      { ...whole, type: 'intake.recieve' },
      { ...whole, at: 'yesterday' },
      { ...whole, petition: 'P2' },
    ]) as Happening;
  }
}
