import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deadlinesOf } from '../../src/engine/compose.ts';
import { unitsOf } from '../../src/engine/unitsOf.ts';
import {
  createEngine,
  type Decision,
  deadlineKinds,
  effectSchema,
  holderOf,
  isOwed,
  type Petition,
  type Policy,
  refusalCodes,
  ruleIds,
  type Stepping,
} from '../../src/index.ts';
import { breachOfConfidence } from '../../src/machines/lifecycle/confidence.ts';
import { takenUpAt } from '../../src/machines/supervision/levels.ts';
import { levels, standing } from '../../src/machines/supervision/standing.ts';
import { mayHandle, unitOf } from '../../src/policy/schema.ts';
import { instantMs } from '../../src/vocabulary/instant.ts';
import { complexCourse, handled, referred, wholeCourse } from './support/courses.ts';
import type { Step } from './support/office.ts';
import { policies, type Turn, turn, Wandering } from './support/wandering.ts';

const coursesOf = ({ phase, beside }: Petition) => [phase, ...beside];
const engineOf = (stepping: Stepping) => createEngine<string>(policies, { stepping });

/** In place of `expect`, which is slow where it is asked a hundred thousand times. */
function must(holds: boolean, what: () => string): void {
  if (!holds) throw new Error(what());
}

/** What must hold of a decision that was accepted. */
function holdsOf(
  before: Petition | undefined,
  { petition, effects, path }: Extract<Decision, { accepted: true }>,
  type: string,
): void {
  const policy = policies.find(({ id }) => id === petition.policy.id) as Policy;
  must(petition.seq === (before?.seq ?? 0) + 1, () => `seq is ${petition.seq}`);
  must(petition.events.length === petition.seq, () => 'events and seq do not agree');
  if (before) {
    must(`${petition.events.slice(0, -1)}` === `${before.events}`, () => 'an event was lost');
    must(petition.openedAt === before.openedAt, () => 'openedAt changed');
    must(instantMs(petition.lastAt) >= instantMs(before.lastAt), () => 'time went back');
    must(petition.ended.length >= before.ended.length, () => 'an ended lifecycle was lost');
  }
  for (const course of coursesOf(petition)) {
    if (course.status === 'done') continue;
    const owed = deadlinesOf(course).filter(isOwed);
    // No matter and nothing beside it can be forgotten.
    must(owed.length > 0, () => `${course.instance}.${course.value} owes nothing`);
    must(
      owed.every(({ owner }) => owner.role !== undefined),
      () => `${course.instance} has a deadline without owner`,
    );
  }
  const deadlines = coursesOf(petition).flatMap(deadlinesOf);
  const ids = [...deadlines, ...petition.ended.flatMap((ended) => ended.deadlines)].map(({ id }) => id);
  must(new Set(ids).size === ids.length, () => `a deadline is there twice: ${ids}`);
  const watched = petition.beside.flatMap(({ context }) => (context.watches as string[] | undefined) ?? []);
  for (const deadline of deadlines)
    if (isOwed(deadline) && deadline.state === 'missed' && deadlineKinds[deadline.kind].nature === 'duty')
      must(watched.includes(deadline.id), () => `${deadline.id} is missed and nobody supervises it`);
  // Supervision presses whoever owes the duty now, from above.
  for (const { instance, value, context } of petition.beside) {
    const [id] = (context.watches as string[] | undefined) ?? [];
    const duty = deadlines.find((deadline) => deadline.id === id && isOwed(deadline));
    if (!duty) continue;
    must(
      JSON.stringify(context.owner) === JSON.stringify(holderOf(duty)),
      () => `${instance} presses ${JSON.stringify(context.owner)}, not ${JSON.stringify(holderOf(duty))}`,
    );
    const least = takenUpAt[standing(holderOf(duty), petition.matter, policy)];
    must(
      levels.indexOf(value as (typeof levels)[number]) >= levels.indexOf(least),
      () => `${instance}: whoever owes ${id} is supervised from ${value}`,
    );
  }
  // Whoever has the matter, or is to, is a unit that the body can give it to.
  for (const { path: at, unit, use } of unitsOf(petition)) {
    const known = unitOf(policy, unit);
    must(use === 'past' || known !== undefined, () => `${at} is no unit: ${unit}`);
    must(use !== 'handles' || mayHandle(known), () => `${at} cannot have the matter: ${unit}`);
  }
  // What is said against somebody never reaches them.
  must(breachOfConfidence(effects, petition.matter, policy) === undefined, () => 'confidence is breached');
  for (const effect of effects)
    must(effectSchema.safeParse(effect).success, () => `no effect: ${JSON.stringify(effect)}`);
  // Nothing beside the matter touches a deadline of its own course.
  const beside = path.length > 0 && path.every(({ instance }) => instance !== before?.phase.instance);
  if (before && beside && type !== 'calendar.noticed')
    must(JSON.stringify(petition.phase) === JSON.stringify(before.phase), () => `${type} touched the phase`);
}

/** What must hold of a decision that was refused. */
function holdsOfRefused({ refusals }: Extract<Decision, { accepted: false }>): void {
  must(refusals.length > 0, () => 'refused without a reason');
  for (const refusal of refusals) {
    const { code, rule, message } = refusal;
    must(
      refusalCodes.includes(code) && ruleIds.includes(rule) && message.zh !== '' && message.en !== '',
      () => JSON.stringify(refusal),
    );
  }
}

let accepted = 0;
let sent = 0;
const visited = new Set<string>();

/** Somewhere on one of these courses; nowhere, in half of the wanderings. */
const beginning = fc.oneof(
  fc.constant<readonly Step[]>([]),
  fc
    .tuple(fc.constantFrom(wholeCourse, complexCourse, [...referred, ...handled]), fc.nat(30))
    .map(([course, length]) => course.slice(0, Math.min(length, course.length - 1))),
);
const turns = fc.array(turn, { minLength: 30, maxLength: 45, size: 'max' });

function wander(stepping: Stepping, start: readonly Step[], some: readonly Turn[]): void {
  const engine = engineOf(stepping);
  const wandering = new Wandering(engine, start);
  for (const one of some) {
    for (const event of wandering.eventsOf(one)) {
      const before = wandering.petition;
      const text = JSON.stringify(before);
      const decision = wandering.receive(event, one.does === 'stored' || one.who % 4 === 0);
      sent += 1;
      must(JSON.stringify(before) === text, () => 'what was decided before has changed');
      if (!decision.accepted) {
        holdsOfRefused(decision);
        continue;
      }
      accepted += 1;
      holdsOf(before, decision, (event as { type: string }).type);
      for (const { lifecycle, value } of coursesOf(decision.petition)) visited.add(`${lifecycle}.${value}`);
      const restored = engine.restore(JSON.parse(JSON.stringify(decision.petition)));
      if (!restored.accepted) throw new Error(JSON.stringify(restored.refusals));
      must(
        JSON.stringify(restored.petition) === JSON.stringify(decision.petition),
        () => 'it comes back as another',
      );
    }
  }
  const { petition } = wandering;
  if (!petition) return;
  const replayed = engine.replay(wandering.log);
  expect(replayed.refused).toEqual([]);
  expect(JSON.stringify(replayed.petitions.get('P1'))).toBe(JSON.stringify(petition));
  const trusted = engine.replay(wandering.log, { trusted: true });
  expect(JSON.stringify(trusted.petitions.get('P1'))).toBe(JSON.stringify(petition));
}

describe('whatever happens to a petition, in whatever order', () => {
  test('every promise holds after every event, and the log replays to the same bytes', () => {
    fc.assert(
      fc.property(beginning, turns, (start, some) => wander('chart', start, some)),
      { numRuns: 200 },
    );
    // The wanderings are long ones: they get about, and are not refused all the time.
    expect(accepted / sent).toBeGreaterThan(0.2);
    expect(visited.size).toBeGreaterThan(40);
  });

  test('XState and the step on the chart agree on it', () => {
    fc.assert(
      fc.property(beginning, turns, (start, some) => wander('both', start, some)),
      { numRuns: 16 },
    );
  });
});

describe('whatever a host sends', () => {
  test('is decided or refused, never thrown at', () => {
    const engine = engineOf('chart');
    const strange = fc.oneof(
      fc.jsonValue({ maxDepth: 6 }),
      fc.object({
        key: fc.oneof(
          fc.string(),
          fc.constantFrom('type', 'by', 'at', 'petition', '__proto__', 'constructor'),
        ),
      }),
      fc.constantFrom('x'.repeat(1_000_000), { type: 'x'.repeat(1_000_000) }, { ['k'.repeat(1_000_000)]: 1 }),
    );
    fc.assert(
      fc.property(strange, strange, (petition, event) => {
        for (const decision of [engine.receive(petition, event), engine.receive(undefined, event)])
          if (!decision.accepted) holdsOfRefused(decision);
        const explained = engine.explain(petition, event);
        if (!explained.accepted) expect(explained.refusals.length).toBeGreaterThan(0);
        expect(engine.replay([event, { event }, petition]).difference).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });
});
