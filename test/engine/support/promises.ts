import { deadlinesOf } from '../../../src/engine/compose.ts';
import { unitsOf } from '../../../src/engine/unitsOf.ts';
import {
  type Decision,
  deadlineKinds,
  effectSchema,
  holderOf,
  isOwed,
  type Petition,
  type Policy,
  refusalCodes,
  ruleIds,
} from '../../../src/index.ts';
import { breachOfConfidence } from '../../../src/machines/lifecycle/confidence.ts';
import { takenUpAt } from '../../../src/machines/supervision/levels.ts';
import { levels, standing } from '../../../src/machines/supervision/standing.ts';
import { mayHandle, unitOf } from '../../../src/policy/schema.ts';
import { instantMs } from '../../../src/vocabulary/instant.ts';

/** The lifecycles that a petition stands in. */
export const coursesOf = ({ phase, beside }: Petition) => [phase, ...beside];

/** In place of `expect`, which is slow where it is asked a hundred thousand times. */
export function must(holds: boolean, what: () => string): void {
  if (!holds) throw new Error(what());
}

/** What must hold of a decision that was accepted under a policy. */
export function holdsOf(
  policy: Policy,
  before: Petition | undefined,
  { petition, effects, path }: Extract<Decision, { accepted: true }>,
  type: string,
): void {
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
export function holdsOfRefused({ refusals }: Extract<Decision, { accepted: false }>): void {
  must(refusals.length > 0, () => 'refused without a reason');
  for (const refusal of refusals) {
    const { code, rule, message } = refusal;
    must(
      refusalCodes.includes(code) && ruleIds.includes(rule) && message.zh !== '' && message.en !== '',
      () => JSON.stringify(refusal),
    );
  }
}
