import type { Duty, Tag } from '../port/rows.ts';
import type {
  CountLine,
  DutyFilter,
  DutyLine,
  DutyPlace,
  PetitionFilter,
  PetitionLine,
  PetitionPlace,
  PickedBy,
} from '../port/store.ts';
import { pickedBy } from '../port/store.ts';
import { byCodePoints } from './codePoints.ts';

/** A petition as it is looked for. */
export interface Held {
  readonly line: PetitionLine;
  readonly tags: readonly Tag[];
  readonly duties: readonly Duty[];
}

const tagged = ({ tags }: Held, asked: Tag) =>
  tags.some(({ name, value }) => name === asked.name && value === asked.value);

const mayBeSeen = (held: Held, { has = [], lacks = [], seenBy }: PetitionFilter | DutyFilter) =>
  has.every((tag) => tagged(held, tag)) &&
  !lacks.some((tag) => tagged(held, tag)) &&
  (seenBy === undefined || seenBy.includes(held.line.seenBy));

function fits(held: Held, filter: PetitionFilter): boolean {
  const { where = {}, open, dueBefore, openedFrom, openedTo } = filter;
  const { line } = held;
  return (
    pickedBy.every((column) => where[column] === undefined || where[column] === line[column]) &&
    (open === undefined || open === line.open) &&
    (dueBefore === undefined || line.nextDue < dueBefore) &&
    (openedFrom === undefined || line.openedOn >= openedFrom) &&
    (openedTo === undefined || line.openedOn <= openedTo) &&
    mayBeSeen(held, filter)
  );
}

const dutyFits = (duty: Duty, { unit, role, lifecycle, dueBefore }: DutyFilter) =>
  (unit === undefined || duty.unit === unit) &&
  (role === undefined || duty.role === role) &&
  (lifecycle === undefined || duty.lifecycle === lifecycle) &&
  (dueBefore === undefined || duty.due < dueBefore);

const byPetition = (order: 'id' | 'nextDue') => (a: PetitionPlace, b: PetitionPlace) =>
  (order === 'id' ? 0 : byCodePoints(a.nextDue, b.nextDue)) || byCodePoints(a.id, b.id);

const byDuty = (a: DutyPlace, b: DutyPlace) =>
  byCodePoints(a.due, b.due) || byCodePoints(a.petition, b.petition) || byCodePoints(a.deadline, b.deadline);

/** The lines that a store has to give, found by looking at each petition. */
export const expectedPetitions = (
  all: readonly Held[],
  filter: PetitionFilter,
  order: 'id' | 'nextDue',
): readonly PetitionLine[] =>
  all
    .filter((held) => fits(held, filter))
    .map(({ line }) => line)
    .sort(byPetition(order));

export const expectedDuties = (all: readonly Held[], filter: DutyFilter): readonly DutyLine[] =>
  all
    .filter((held) => mayBeSeen(held, filter))
    .flatMap(({ line, duties }) =>
      duties.filter((duty) => dutyFits(duty, filter)).map((duty) => ({ ...duty, petition: line.id })),
    )
    .sort(byDuty);

function counted<Column extends string>(
  lines: readonly { readonly [column in Column]: string }[],
  by: readonly Column[],
): CountLine[] {
  const counts = new Map<string, { of: Record<string, string>; count: number }>();
  for (const line of lines) {
    const of = Object.fromEntries(by.map((column) => [column, line[column]]));
    const key = JSON.stringify(Object.values(of));
    const found = counts.get(key) ?? { of, count: 0 };
    found.count += 1;
    counts.set(key, found);
  }
  // How many there are at all is told where there are none, too.
  if (by.length === 0 && counts.size === 0) return [{ of: {}, count: 0 }];
  return [...counts.values()];
}

export const expectedPetitionCounts = (
  all: readonly Held[],
  filter: PetitionFilter,
  by: readonly PickedBy[],
): readonly CountLine[] => counted(expectedPetitions(all, filter, 'id'), by);

export const expectedDutyCounts = (
  all: readonly Held[],
  filter: DutyFilter,
  by: readonly ('unit' | 'role' | 'lifecycle')[],
): readonly CountLine[] => counted(expectedDuties(all, filter), by);

/** Counts in one order, since a store may give them in any. */
export const sortedCounts = (lines: readonly CountLine[]): readonly CountLine[] =>
  lines
    .map(({ of, count }) => ({ of: Object.fromEntries(Object.entries(of).sort(byKey)), count }))
    .sort((a, b) => byCodePoints(JSON.stringify(a.of), JSON.stringify(b.of)));

const byKey = (a: readonly [string, string], b: readonly [string, string]) => byCodePoints(a[0], b[0]);
