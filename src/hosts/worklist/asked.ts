import { dayOf } from '../../calendar/day.ts';
import type { Policy } from '../../policy/schema.ts';
import { type Day, instantFromMs, isDay } from '../../vocabulary/instant.ts';
import type { Tag, TagName } from '../port/rows.ts';
import {
  type DutyFilter,
  type DutyPlace,
  type PetitionFilter,
  type PetitionPlace,
  type PickedBy,
  pickedBy,
} from '../port/store.ts';
import { readPlace } from './place.ts';
import type {
  CountQuestion,
  DutyNarrowed,
  DutyQuestion,
  PetitionNarrowed,
  PetitionQuestion,
} from './question.ts';
import { type Visible, visibleTo } from './visible.ts';

/** What a question is asked under. */
export interface Asked {
  readonly policies: readonly Policy[];
  /** The host's clock, in milliseconds. */
  readonly now: number;
}

const mostLines = 500;
const usualLines = 50;

const tagOf: Readonly<Record<'petitioner' | 'inCharge' | 'period' | 'notInPeriod', TagName>> = {
  petitioner: 'petitioner',
  inCharge: 'inCharge',
  period: 'period',
  notInPeriod: 'period',
};
const lacking: ReadonlySet<string> = new Set(['notInPeriod']);

const petitionParts = [
  'viewer',
  'dueBefore',
  'open',
  'openedFrom',
  'openedTo',
  ...pickedBy,
  ...Object.keys(tagOf),
];
const dutyParts = ['viewer', 'dueBefore', 'unit', 'lifecycle', 'role'];

function refuse(said: string): never {
  throw new RangeError(said);
}

/** Holds that a question has no part that there is not: a misspelt one would answer another question. */
function checkParts(question: object, known: readonly string[]): void {
  for (const part of Object.keys(question))
    if (!known.includes(part)) refuse(`${part}: no list can be narrowed by it; choose ${known.join(', ')}`);
}

function text(name: string, value: unknown): string {
  if (typeof value !== 'string' || value === '' || value.length > 200) refuse(`${name}: text is meant`);
  return value;
}

function day(name: string, value: unknown, { now }: Asked): Day {
  if (value === 'today' && name === 'dueBefore') return dayOf(instantFromMs(now));
  if (!isDay(value)) refuse(`${name}: a day is meant, as 2026-03-05`);
  return value;
}

const visible = (viewer: PetitionNarrowed['viewer'], { policies }: Asked): Visible =>
  viewer === undefined ? { has: [], lacks: [] } : visibleTo(policies, viewer);

/** The petitions that a question means. Throws a RangeError, with the part, for one that is no question. */
export function petitionFilter(question: PetitionNarrowed, asked: Asked): PetitionFilter {
  checkParts(question, petitionParts);
  const { viewer, open, dueBefore, openedFrom, openedTo } = question;
  const { has, lacks, seenBy } = visible(viewer, asked);
  const tags = (Object.keys(tagOf) as (keyof typeof tagOf)[]).filter((part) => question[part] !== undefined);
  const tag = (part: keyof typeof tagOf): Tag => ({ name: tagOf[part], value: text(part, question[part]) });
  const where: { [column in PickedBy]?: string } = {};
  for (const column of pickedBy)
    if (question[column] !== undefined) where[column] = text(column, question[column]);
  if (open !== undefined && typeof open !== 'boolean') refuse('open: true or false is meant');
  return {
    where,
    ...(open === undefined ? {} : { open }),
    ...(dueBefore === undefined ? {} : { dueBefore: day('dueBefore', dueBefore, asked) }),
    ...(openedFrom === undefined ? {} : { openedFrom: day('openedFrom', openedFrom, asked) }),
    ...(openedTo === undefined ? {} : { openedTo: day('openedTo', openedTo, asked) }),
    has: [...has, ...tags.filter((part) => !lacking.has(part)).map(tag)],
    lacks: [...lacks, ...tags.filter((part) => lacking.has(part)).map(tag)],
    ...(seenBy ? { seenBy } : {}),
  };
}

/** The duties that a question means. Throws as {@link petitionFilter} does. */
function dutyFilter(question: DutyNarrowed, asked: Asked): DutyFilter {
  checkParts(question, dutyParts);
  const { viewer, dueBefore, unit, role, lifecycle } = question;
  return {
    ...visible(viewer, asked),
    ...(unit === undefined ? {} : { unit: text('unit', unit) }),
    ...(role === undefined ? {} : { role: text('role', role) }),
    ...(lifecycle === undefined ? {} : { lifecycle: text('lifecycle', lifecycle) }),
    ...(dueBefore === undefined ? {} : { dueBefore: day('dueBefore', dueBefore, asked) }),
  };
}

function linesOf(limit: unknown = usualLines): number {
  if (!Number.isInteger(limit) || (limit as number) < 1 || (limit as number) > mostLines)
    refuse(`limit: a whole number from 1 to ${mostLines} is meant`);
  return limit as number;
}

/** A page of petitions as a store is asked for it: one line more than is shown tells whether there is a next page. */
export function askedPetitions(
  { order = 'nextDue', limit, after, ...narrowed }: PetitionQuestion,
  asked: Asked,
) {
  if (order !== 'id' && order !== 'nextDue') refuse('order: id or nextDue is meant');
  const filter = petitionFilter(narrowed, asked);
  const [nextDue, id] = after === undefined ? [] : readPlace(after, 2);
  const place = id === undefined ? undefined : ({ nextDue, id } as PetitionPlace);
  return { filter, order, lines: linesOf(limit), place };
}

/** A page of duties as a store is asked for it. */
export function askedDuties({ limit, after, ...narrowed }: DutyQuestion, asked: Asked) {
  const filter = dutyFilter(narrowed, asked);
  const [due, petition, deadline] = after === undefined ? [] : readPlace(after, 3);
  const place = deadline === undefined ? undefined : ({ due, petition, deadline } as DutyPlace);
  return { filter, lines: linesOf(limit), place };
}

const dutyColumns = ['unit', 'role', 'lifecycle'] as const;

/** A count as a store is asked for it. */
export function askedCount(question: CountQuestion, asked: Asked) {
  if (question?.of === 'petitions') {
    const { of, by = [], ...narrowed } = question;
    return { of, by: columns(by, pickedBy), filter: petitionFilter(narrowed, asked) };
  }
  if (question?.of !== 'duties') refuse('of: petitions or duties is meant');
  const { of, by = [], ...narrowed } = question;
  return { of, by: columns(by, dutyColumns), filter: dutyFilter(narrowed, asked) };
}

function columns<Name extends string>(by: readonly Name[], known: readonly Name[]): readonly Name[] {
  if (
    !Array.isArray(by) ||
    by.length > 3 ||
    new Set(by).size < by.length ||
    by.some((one) => !known.includes(one))
  )
    refuse(`by: at most three different ones of ${known.join(', ')}`);
  return by;
}
