import {
  addDays,
  createCalendar,
  type Deadline,
  dayOf,
  definePolicy,
  fireRescueBureau,
  type Instant,
  type Matter,
  type Policy,
  type RoleId,
  roleIds,
  type Terms,
} from '../../src/index.ts';
import type { Actor } from '../../src/vocabulary/events/define.ts';
import { channels } from '../../src/vocabulary/terms.ts';
import { notice2027 } from '../calendar/samples.ts';
import type { WalkContext } from '../support/walk.ts';
import { bodiesLike } from './bodies.ts';
import type { Situation } from './situations.ts';

type Values = ReadonlyMap<string, readonly unknown[]>;

/** Values that a walk saw, field by field: in the events of each type, in the contexts, in their matters; and its bodies. */
export interface Seen {
  readonly stated: ReadonlyMap<string, Values>;
  readonly facts: Values;
  readonly matters: Values;
  /** A deadline of each kind. */
  readonly deadlines: readonly Deadline[];
  readonly bodies: readonly Terms[];
}

const everybodyOf = new WeakMap<Policy, readonly Actor[]>();

/** Somebody of each unit and part of the body; petitioners and the timer beside them. */
function everybodyIn(policy: Policy): readonly Actor[] {
  const { units, roles } = policy;
  const named = (part: RoleId) =>
    (Object.keys(roles).find((role) => roles[role]?.plays.includes(part)) ?? part) as Actor['role'];
  const known = everybodyOf.get(policy) ?? [
    { role: named('petitioner'), id: 'petitioner-1' },
    { role: named('petitioner'), id: 'stranger-1' },
    { role: named('system'), id: 'timer' },
    ...units.flatMap(({ id, roles: parts }) =>
      Object.keys(roles)
        .filter((role) => roles[role]?.plays.some((part) => parts.includes(part)))
        .concat(named('responsibleUnit'))
        .map((role): Actor => ({ role: role as Actor['role'], unit: id, id: `${id}-77` })),
    ),
  ];
  everybodyOf.set(policy, known);
  return known;
}

const noticed = definePolicy({
  extends: fireRescueBureau,
  id: 'noticed',
  version: '1.0.0',
  notices: [...fireRescueBureau.notices, notice2027],
});
/** The same body after a holiday notice came. */
const afterNotice: Terms = { policy: noticed, calendar: createCalendar({ notices: noticed.notices }) };

const isText = (value: unknown): value is string => typeof value === 'string';
const withContext = (situation: Situation, facts: object): Situation => ({
  ...situation,
  context: { ...situation.context, ...facts } as WalkContext,
});
const withMatter = (situation: Situation, facts: object): Situation =>
  withContext(situation, { matter: { ...situation.context.matter, ...facts } });

/** Who acts; the timer where a lifecycle opens by itself. */
const actorOf = ({ by }: Situation['event']): Actor =>
  (by as Actor | undefined) ?? { role: 'system', id: 'timer' };

/** A situation that differs in one fact, and which fact that is. */
type Varied = readonly [fact: string, situation: Situation];

/** The matter with another fact: an interest declared, somebody or some unit complained of, more petitioners. */
function* otherMatters(situation: Situation): Generator<Varied> {
  const { event, context } = situation;
  const { matter } = context as unknown as { matter: Matter };
  const { id, unit: own } = actorOf(event);
  const persons = [id, event.petitioner, event.handler, context.handler].filter(isText);
  for (const person of persons) {
    yield ['interested', withMatter(situation, { interested: [...matter.interested, person] })];
    yield ['persons', withMatter(situation, { complainedOf: { ...matter.complainedOf, persons: [person] } })];
  }
  for (const unit of new Set([event.unit, event.organ, matter.unit, own].filter(isText)))
    yield ['units', withMatter(situation, { complainedOf: { ...matter.complainedOf, units: [unit] } })];
  const tendency = {
    kind: event.kind,
    author: id,
    reason: 'r',
    until: addDays(dayOf(event.at as Instant), 1),
  };
  yield ['tendencies', withMatter(situation, { tendencies: [...matter.tendencies, tendency] })];
  yield [
    'petitioners',
    withMatter(situation, { petitioners: [id, 'petitioner-8', 'petitioner-9'], persons: 3 }),
  ];
}

const deadlineStates = ['running', 'suspended', 'met', 'missed', 'discharged'] as const;

/** Each deadline of it settled, extended, in another state, or with its last day over. */
function* otherDeadlines(situation: Situation): Generator<Varied> {
  const { context, event } = situation;
  const yesterday = addDays(dayOf(event.at as Instant), -1);
  const extension: Deadline['extension'] = { days: 30, by: 'e0', on: yesterday };
  for (const [at, deadline] of context.deadlines.entries()) {
    const others: Partial<Deadline>[] = [
      { settledAt: event.at as Instant },
      { due: yesterday },
      { due: dayOf(event.at as Instant) },
      { extension },
      ...deadlineStates.map((state) => ({ state })),
    ];
    for (const other of others) {
      const deadlines = context.deadlines.with(at, { ...deadline, ...other });
      yield [Object.keys(other).join(), withContext(situation, { deadlines })];
    }
  }
}

/** A number is also tried one less, one more and at a group's size; a yes as a no; a channel as every other. */
function alsoTried(value: unknown): readonly unknown[] {
  if (typeof value === 'number') return [value, value - 1, value + 1, 5];
  if (typeof value === 'boolean') return [value, !value];
  return channels.includes(value as never) ? channels : [value];
}

/** Fields that hold somebody who acted before, or was named. */
const somebody = /(^by|By|^person)$/;

/** All of them in what is known. */
function personsIn(known: object): string[] {
  return Object.entries(known).flatMap(([field, value]) => {
    if (somebody.test(field)) return [value].flat().filter(isText);
    return typeof value === 'object' && value !== null ? personsIn(value) : [];
  });
}

/** The same person as acted before, in the part of whoever acts now. */
function* sameAgain(situation: Situation): Generator<Varied> {
  const { event, context } = situation;
  for (const id of new Set(personsIn(context)))
    yield ['somebody again', { ...situation, event: { ...event, by: { ...actorOf(event), id } } }];
}

const otherThan = (known: unknown) => (value: unknown) => JSON.stringify(value) !== JSON.stringify(known);

/**
 * Situations that differ from one in a single fact: who acts, one thing stated, one thing known, or the body's choices. What
 * none of the conditions `reads` says it looks at is left as it is: another value of it would change no answer.
 */
export function* variations(situation: Situation, seen: Seen, reads: ReadonlySet<string>): Generator<Varied> {
  const { event, context } = situation;
  const { id } = actorOf(event);
  if (reads.has('event.by')) {
    for (const by of everybodyIn(situation.env.policy)) {
      yield ['by', { ...situation, event: { ...event, by } }];
      yield ['by', { ...situation, event: { ...event, by: { ...by, id } } }];
    }
    yield* sameAgain(situation);
  }
  for (const [field, values] of seen.stated.get(event.type) ?? []) {
    if (!reads.has(`event.${field}`)) continue;
    const { [field]: _, ...without } = event;
    yield [`event.${field}`, { ...situation, event: without as Situation['event'] }];
    for (const value of values.flatMap(alsoTried).filter(otherThan(event[field])))
      yield [`event.${field}`, { ...situation, event: { ...event, [field]: value } }];
  }
  if (reads.has('event.recordedBy')) {
    const writtenDown = { recordedBy: 'clerk-1' };
    yield ['written down', { ...situation, event: { ...event, ...writtenDown } }];
    yield ['visit', { ...situation, event: { ...event, channel: 'visit', ...writtenDown } }];
  }
  if (reads.has('event.deadline'))
    for (const { id: deadline } of context.deadlines)
      yield ['event.deadline', { ...situation, event: { ...event, deadline } }];
  for (const [field, values] of seen.facts)
    if (reads.has(field))
      for (const value of [...values, undefined].filter(otherThan(context[field])))
        yield [field, withContext(situation, { [field]: value })];
  for (const [field, values] of seen.matters)
    if (reads.has(`matter.${field}`))
      for (const value of [...values, undefined].filter(otherThan(context.matter[field])))
        yield [`matter.${field}`, withMatter(situation, { [field]: value })];
  yield* otherMatters(situation);
  if (reads.has('deadlines')) {
    yield* otherDeadlines(situation);
    for (const deadline of seen.deadlines)
      yield [deadline.kind, withContext(situation, { deadlines: [...context.deadlines, deadline] })];
  }
  if (context.owner && reads.has('owner'))
    for (const role of roleIds) yield [`owner ${role}`, withContext(situation, { owner: { role } })];
  for (const env of [...seen.bodies, ...bodiesLike(situation.env)]) yield ['body', { ...situation, env }];
  yield ['notice', { ...situation, env: afterNotice, event: { ...event, notice: notice2027.id } }];
}
