import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createEngine,
  type Decision,
  type Effect,
  type Engine,
  fireRescueBureau,
  housingBureau,
  type Petition,
} from '../../src/index.ts';
import { simulate } from '../../src/simulation/simulate.ts';
import { instantMs } from '../../src/vocabulary/instant.ts';
import { lateNotice2026, notice2027 } from '../calendar/samples.ts';
import { complexCourse, handled, referred, wholeCourse } from './support/courses.ts';
import { laterPlan, type Step } from './support/office.ts';
import { turn, Wandering } from './support/wandering.ts';

/** An act of people: anything that a timer does not send. */
interface Act {
  readonly type: string;
  readonly at: string;
  readonly [field: string]: unknown;
}

const byTimer = new Set(['deadline.passed', 'calendar.noticed']);
const isAct = (event: unknown): event is Act => !byTimer.has((event as Act).type);

/** When a host's timer runs between two acts: the moments, each within the two. */
type Timer = (from: string, to: string, wakeAt: string | null) => readonly string[];

const never: Timer = () => [];
/** At every moment at which it asked to be woken. */
const prompt: Timer = (_, to, wakeAt) =>
  wakeAt !== null && instantMs(wakeAt) <= instantMs(to) ? [wakeAt] : [];
/** Off most of the time, and somewhere in between when it runs; some of what it should send is lost on the way. */
const unreliable = (seed: number): Timer => {
  let state = seed;
  return (from, to) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    if (state % 3 > 0) return [];
    const [first, last] = [instantMs(from), instantMs(to)];
    return [new Date(first + Math.floor(((last - first) * (state % 100)) / 100)).toISOString()];
  };
};

/** What a history came to: the petition but for its list of events, all that was asked of the host, every refusal. */
function outcome(engine: Engine<string>, acts: readonly Act[], until: string, timer: Timer) {
  let petition: Petition | undefined;
  const effects: Effect[] = [];
  const refusals: unknown[] = [];
  const take = (event: unknown): Decision => {
    const decision = engine.receive(petition, event);
    if (decision.accepted) {
      petition = decision.petition;
      effects.push(...decision.effects);
    }
    return decision;
  };
  const tick = (at: string) => {
    const due = petition ? engine.due(petition, at) : { events: [], wakeAt: null };
    for (const event of due.events) take(event);
    return due.wakeAt;
  };
  /** The timer runs as it runs, until nothing more is to come before the moment. */
  const wait = (to: string) => {
    if (!petition) return;
    let from = petition.lastAt;
    for (let wakeAt = engine.due(petition, from).wakeAt; ; ) {
      const [at] = timer(from, to, wakeAt);
      if (at === undefined || instantMs(at) < instantMs(from)) return;
      wakeAt = tick(at);
      from = at;
      if (timer !== prompt) return;
    }
  };
  for (const act of acts) {
    wait(act.at);
    const decision = take(act);
    if (!decision.accepted) refusals.push([act.id, decision.refusals]);
  }
  wait(until);
  tick(until);
  const { seq: _seq, events: _events, seal: _seal, ...standing } = (petition ?? {}) as Petition;
  return { standing, effects, refusals };
}

function expectConfluence(engine: Engine<string>, acts: readonly Act[], until: string, seed: number): void {
  const without = JSON.stringify(outcome(engine, acts, until, never));
  for (const timer of [prompt, unreliable(seed), unreliable(seed + 1)]) {
    const withIt = JSON.stringify(outcome(engine, acts, until, timer));
    // A comparison of long texts is slow to print: only where they differ.
    if (withIt !== without) expect(JSON.parse(withIt)).toEqual(JSON.parse(without));
  }
}

/** Acts of one petition, in the order of their dates. */
function inOrder(events: readonly unknown[]): Act[] {
  let last = Number.NEGATIVE_INFINITY;
  return events.filter(isAct).filter(({ at }) => {
    const ms = instantMs(at);
    if (Number.isNaN(ms) || ms < last) return false;
    last = ms;
    return true;
  });
}

const petitionsOf = (events: readonly Act[]) => {
  const of = new Map<string, Act[]>();
  for (const event of events) {
    const id = String(event.petition);
    of.set(id, [...(of.get(id) ?? []), event]);
  }
  return [...of.values()];
};

const until = '2027-03-01T08:00:00+08:00';

describe('it does not matter when a timer runs, or whether it does: the same acts come to the same', () => {
  test('over the shipped register', () => {
    const engine = createEngine<string>(fireRescueBureau);
    const lines = readFileSync('examples/register/register.jsonl', 'utf8').trim().split('\n');
    const events = lines.map((line) => JSON.parse(line) as Act);
    let seed = 1;
    for (const acts of petitionsOf(events)) {
      expectConfluence(engine, inOrder(acts), until, seed);
      seed += 2;
    }
  });

  test.each([
    ['fire and rescue', fireRescueBureau, 11],
    ['housing', housingBureau, 12],
  ] as const)('over a simulated year of the %s bureau', (_, policy, seed) => {
    const engine = createEngine<string>(policy);
    const events = [...simulate({ petitions: 60, seed, policy })].map(({ event }) => event as unknown as Act);
    for (const acts of petitionsOf(events)) expectConfluence(engine, inOrder(acts), until, seed);
  });

  const notices = [notice2027, lateNotice2026];
  const engine = createEngine<string>([
    laterPlan({ notices }, '1.1.0'),
    laterPlan(
      {
        notices,
        inForce: '2026-09-01',
        terms: {
          'handling.conclude': { term: { n: 45, unit: 'calendarDays' } },
          // Longer windows: a move opens none again that is over, noticed or not.
          'review.request': { term: { n: 45, unit: 'calendarDays' } },
          'handling.rate': { term: { n: 90, unit: 'calendarDays' } },
        },
      },
      '2.0.0',
    ),
  ]);
  const beginning = fc.oneof(
    fc.constant<readonly Step[]>([]),
    fc
      .tuple(fc.constantFrom(wholeCourse, complexCourse, [...referred, ...handled]), fc.nat(30))
      .map(([course, length]) => course.slice(0, Math.min(length, course.length - 1))),
  );

  test('over whatever people send, taken or refused, with holiday notices and moves to another version', () => {
    const turns = fc.array(turn, { minLength: 20, maxLength: 40, size: 'max' });
    fc.assert(
      fc.property(beginning, turns, fc.nat(1_000), (start, some, seed) => {
        const wandering = new Wandering(engine, start);
        const sent: unknown[] = [...wandering.log];
        for (const one of some)
          for (const event of wandering.eventsOf(one)) {
            sent.push(event);
            wandering.receive(event, false);
          }
        const acts = inOrder(sent.filter((event) => typeof (event as Act)?.at === 'string'));
        const last = acts.at(-1)?.at ?? until;
        const end = new Date(instantMs(last) + 40 * 86_400_000).toISOString();
        expectConfluence(engine, acts, end, seed);
      }),
      { numRuns: 60 },
    );
  });
});
