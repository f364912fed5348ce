import fc from 'fast-check';
import { eventsKnownBy } from '../../../src/engine/step.ts';
import { policyShelf } from '../../../src/engine/terms.ts';
import {
  type Actor,
  addDays,
  type Decision,
  dayOf,
  type Engine,
  type Petition,
  type Policy,
} from '../../../src/index.ts';
import { lateNotice2026, notice2027 } from '../../calendar/samples.ts';
import { eventsOf, laterPlan, people, type Step, type TestEvent } from './office.ts';
import { type SampleEvent, samples } from './sampleEvents.ts';

/** The plan with notices to come, and a stricter version of it to which petitions can be moved. */
export const policies: readonly Policy[] = [
  laterPlan({ notices: [notice2027, lateNotice2026] }, '1.1.0'),
  laterPlan(
    {
      notices: [notice2027],
      inForce: '2026-09-01',
      terms: { 'handling.conclude': { term: { n: 45, unit: 'calendarDays' } } },
    },
    '2.0.0',
  ),
];
const shelf = policyShelf(policies);

/** What one step of a wandering does; numbers pick from whatever there is at that moment. */
export interface Turn {
  readonly does: 'known' | 'next' | 'due' | 'any' | 'again' | 'past' | 'broken' | 'migrate' | 'stored';
  readonly pick: number;
  readonly payload: number;
  readonly who: number;
  /** Hours that pass before it. */
  readonly hours: number;
  readonly value: unknown;
}

const often = <T>(weight: number, value: T) => ({ weight, arbitrary: fc.constant(value) });

/** A step of a wandering, mostly one that leads on. */
export const turn: fc.Arbitrary<Turn> = fc.record({
  does: fc.oneof(
    often(50, 'known' as const),
    often(12, 'next' as const),
    often(8, 'due' as const),
    often(8, 'any' as const),
    often(4, 'again' as const),
    often(4, 'past' as const),
    often(6, 'broken' as const),
    often(1, 'migrate' as const),
    often(4, 'stored' as const),
  ),
  pick: fc.nat(10_000),
  payload: fc.nat(100),
  who: fc.nat(100),
  hours: fc.oneof(often(3, 0), fc.nat(48), fc.nat(24 * 20)),
  value: fc.oneof(fc.jsonValue(), fc.constantFrom('__proto__', '', 'x'.repeat(5000), -1, 1e300)),
});

const everybody: readonly Actor<string>[] = [
  ...Object.values(people),
  ...samples.map(({ by }) => by).filter(({ id }) => /^(interested|complained|relative)-1$/.test(id)),
];
const openers = samples.filter(({ type }) =>
  ['intake.receive', 'repeat.receive', 'referral.receive', 'group.arrive', 'capital.request'].includes(type),
);
const incidents = [
  'group.arrive',
  'disorder.report',
  'capital.request',
  'special.list',
  'supervision.open',
  'answerability.open',
];

const early = /withdraw|leadToProcedure|merge|leave$|redirect/;

function pickOf<T>(of: readonly T[], at: number): T | undefined {
  return of[at % Math.max(of.length, 1)];
}

/** Days of a payload, moved to where the petition is. */
function dated(payload: object, at: string, pick: number): object {
  const near = [0, 0, -1, 1, 5, 30, 400];
  let count = pick;
  return JSON.parse(JSON.stringify(payload), (_, value) => {
    if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return value;
    count += 1;
    return addDays(dayOf(at), near[count % near.length] ?? 0);
  }) as object;
}

/** A petition that wanders: makes the events of the turns, and keeps what was decided. */
export class Wandering {
  petition: Petition | undefined;
  readonly log: unknown[] = [];
  private made = 0;
  private at = '2026-02-10T09:00:00.000+08:00';

  /** Begins somewhere on a course, so that the later lifecycles are wandered through as well. */
  readonly engine: Engine<string>;

  constructor(engine: Engine<string>, course: readonly Step[] = []) {
    this.engine = engine;
    for (const event of eventsOf(course)) {
      this.receive({ ...event, id: `s-${event.id}` }, false);
      this.at = event.at;
    }
  }

  /** The events of a turn, in the order in which they are to be sent. */
  eventsOf(turn: Turn): unknown[] {
    this.at = later(this.at, turn.hours);
    const { petition } = this;
    const sent = this.log as TestEvent[];
    if (!petition) {
      const opener = turn.does === 'any' ? pickOf(samples, turn.pick) : pickOf(openers, turn.pick);
      return opener ? [this.eventFrom(opener, turn)] : [];
    }
    switch (turn.does) {
      case 'known':
        return this.madeOf(this.known(petition, turn), turn);
      case 'next':
        return this.nextOf(petition, turn);
      case 'due':
        return this.dueOf(petition);
      case 'any':
        return this.madeOf(samples, turn);
      case 'again':
        return [pickOf(sent, turn.pick)];
      case 'past':
        return [{ ...pickOf(sent, turn.pick), id: `p${turn.pick}`, at: later(this.at, -turn.hours - 1) }];
      case 'broken':
        return this.brokenOf(petition, turn);
      case 'migrate':
        return [
          this.eventFrom(
            {
              type: 'petition.migrate',
              by: people.office,
              policy: petition.policy.id,
              version: pickOf(['2.0.0', '1.1.0', '9.0.0'], turn.pick),
            },
            turn,
          ),
        ];
      case 'stored':
        return [turn.value];
    }
  }

  /** Sends an event; the petition comes from the store now and then. */
  receive(event: unknown, fromStore: boolean): Decision {
    const { petition } = this;
    const decision = this.engine.receive(
      fromStore && petition ? JSON.parse(JSON.stringify(petition)) : petition,
      event,
    );
    if (decision.accepted) {
      this.petition = decision.petition;
      this.log.push(event);
    }
    return decision;
  }

  /** Samples of the events that the petition knows, seldom those that end it early. */
  private known(petition: Petition, turn: Turn): readonly SampleEvent[] {
    const terms = shelf.terms(policies[0] as Policy, []);
    const open = [petition.phase, ...petition.beside].filter(({ status }) => status === 'active');
    // Incidents come seldom: not at each event.
    const beside = this.made % 7 === 0 ? incidents : [];
    const types = new Set([...open.flatMap((course) => [...eventsKnownBy(course, terms).keys()]), ...beside]);
    const ends = turn.who % 12 === 0;
    return samples.filter(({ type }) => types.has(type) && (ends || !early.test(type)));
  }

  private eventFrom(sample: SampleEvent, turn: Turn, by: object = sample.by): TestEvent {
    this.made += 1;
    const { type, by: _by, at: _at, ...payload } = sample;
    const named = this.petition?.beside.map(({ instance }) => instance) ?? [];
    const incident = turn.payload % 5 === 0 ? pickOf(named, turn.who) : undefined;
    return {
      id: `e${this.made}`,
      petition: 'P1',
      type,
      at: this.at,
      by,
      ...dated(payload, this.at, turn.payload),
      ...(incident === undefined ? {} : { incident }),
    };
  }

  private madeOf(of: readonly SampleEvent[], turn: Turn): TestEvent[] {
    const sample = pickOf(of, turn.pick);
    if (!sample) return [];
    const by = turn.who % 10 === 0 ? pickOf(everybody, turn.who) : sample.by;
    return [this.eventFrom(sample, turn, by)];
  }

  /** An event of those that the petition says are allowed to somebody. */
  private nextOf(petition: Petition, turn: Turn): TestEvent[] {
    const by = pickOf(everybody, turn.who) as Actor<string>;
    const next = this.engine.nextEvents(petition, { by, at: this.at }).filter(({ allowed }) => allowed);
    const chosen = pickOf(next, turn.pick);
    const sample = pickOf(
      samples.filter(({ type }) => type === chosen?.type),
      turn.payload,
    );
    return sample ? [this.eventFrom(sample, turn, by)] : [];
  }

  /** The time goes on to when the timer is to wake, and all is sent that is due. */
  private dueOf(petition: Petition): unknown[] {
    const { events, wakeAt } = this.engine.due(petition, this.at);
    if (events.length > 0) return [...events];
    if (wakeAt === null || wakeAt > '2030') return [];
    this.at = wakeAt;
    return [...this.engine.due(petition, wakeAt).events];
  }

  private brokenOf(petition: Petition, turn: Turn): unknown[] {
    const [event] = this.madeOf(this.known(petition, turn), turn);
    if (!event) return [];
    const field = pickOf(Object.keys(event), turn.payload) ?? 'type';
    const entries = Object.entries(event).map(([key, value]) => [key, key === field ? turn.value : value]);
    return [Object.fromEntries(turn.who % 3 === 0 ? entries.filter(([key]) => key !== field) : entries)];
  }
}

function later(at: string, hours: number): string {
  return new Date(Date.parse(at) + hours * 3_600_000).toISOString();
}
