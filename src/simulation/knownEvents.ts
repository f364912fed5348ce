import type { Engine } from '../engine/createEngine.ts';
import type { NextEvent } from '../engine/nextEvents.ts';
import type { Course, Petition } from '../engine/petition.ts';
import { instantOf, type Minute } from './clock.ts';

/** What people need to know of an event before they send it. */
export type KnownEvent = Pick<NextEvent, 'type' | 'roles' | 'opens'>;

/** An event that a course knows where it stands. */
export interface Known {
  readonly next: KnownEvent;
  /** The lifecycle that it is for; the matter's own course where it opens another one. */
  readonly course: Course;
}

const stateOf = ({ lifecycle, value }: Course) => `${lifecycle}.${value}`;

/** What the engine knows of petitions. It depends on the states in which the courses stand: each set of states is asked for once. */
export class KnownEvents {
  private readonly knownBy = new Map<string, { state: string; events: readonly KnownEvent[] }[]>();
  /** Sets of states are many, and what is known in their states is mostly the same: it is kept once. */
  private readonly kept = new Map<string, readonly KnownEvent[]>();

  private readonly engine: Engine<string>;
  private readonly role: string;

  constructor(engine: Engine<string>, role: string) {
    this.engine = engine;
    this.role = role;
  }

  /** The events that the engine knows now, each with the course that it is for. */
  of(petition: Petition, now: Minute): readonly Known[] {
    const courses = [petition.phase, ...petition.beside].filter(({ status }) => status === 'active');
    return this.asked(petition, courses, now).flatMap(({ state, events }) =>
      state === 'opens'
        ? events.map((next) => ({ next, course: petition.phase }))
        : courses
            .filter((course) => stateOf(course) === state)
            .flatMap((course) => events.map((next) => ({ next, course }))),
    );
  }

  private asked(petition: Petition, courses: readonly Course[], now: Minute) {
    const states = [...new Set(courses.map(stateOf))];
    const key = `${petition.phase.lifecycle} ${states.join(' ')}`;
    const known = this.knownBy.get(key);
    if (known) return known;
    const by = { role: this.role, id: 'asking' };
    const answer = this.engine.nextEvents(petition, { by, at: instantOf(now), timer: true });
    const asked = states.map((state) => {
      const instance = courses.find((course) => stateOf(course) === state)?.instance;
      const events = answer.filter((next) => !next.opens && next.instance === instance);
      return { state, events: this.keptOnce(events) };
    });
    asked.push({ state: 'opens', events: this.keptOnce(answer.filter(({ opens }) => opens)) });
    this.knownBy.set(key, asked);
    return asked;
  }

  private keptOnce(events: readonly NextEvent[]): readonly KnownEvent[] {
    const brief = events.map(({ type, roles, opens }) => ({ type, roles, opens }));
    const key = JSON.stringify(brief);
    const known = this.kept.get(key) ?? brief;
    this.kept.set(key, known);
    return known;
  }
}
