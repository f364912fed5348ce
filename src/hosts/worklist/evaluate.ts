import type { Columns, Duty, Tag } from '../port/rows.ts';
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

/** A petition as questions see it. */
export interface Found {
  readonly id: string;
  readonly seq: number;
  readonly columns: Columns;
  readonly tags: readonly Tag[];
  readonly duties: readonly Duty[];
}

/**
 * Orders text by code points, which is the order of its bytes in UTF-8: so a binary collation has it. JavaScript's `<` has it but for
 * characters beyond the first 65,536.
 */
export function byText(one: string, other: string): number {
  const length = Math.min(one.length, other.length);
  for (let at = 0; at < length; at += 1) {
    const [a, b] = [one.charCodeAt(at), other.charCodeAt(at)];
    if (a !== b) return rank(a) - rank(b);
  }
  return one.length - other.length;
}

/** Halves of a character beyond the first 65,536 come after all others. */
const rank = (unit: number) => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit);

const hasTag = ({ tags }: Found, { name, value }: Tag) =>
  tags.some((tag) => tag.name === name && tag.value === value);

function isSeen(
  found: Found,
  { has = [], lacks = [], seenBy }: Pick<PetitionFilter, 'has' | 'lacks' | 'seenBy'>,
) {
  return (
    has.every((tag) => hasTag(found, tag)) &&
    !lacks.some((tag) => hasTag(found, tag)) &&
    (seenBy === undefined || seenBy.includes(found.columns.seenBy))
  );
}

/** Whether a petition is one of those meant. */
function fits(found: Found, filter: PetitionFilter): boolean {
  const { where = {}, open, dueBefore, openedFrom, openedTo } = filter;
  const { columns } = found;
  return (
    (Object.keys(where) as PickedBy[]).every((column) => columns[column] === where[column]) &&
    (open === undefined || columns.open === open) &&
    (dueBefore === undefined || columns.nextDue < dueBefore) &&
    (openedFrom === undefined || columns.openedOn >= openedFrom) &&
    (openedTo === undefined || columns.openedOn <= openedTo) &&
    isSeen(found, filter)
  );
}

const lineOf = ({ id, seq, columns }: Found): PetitionLine => ({ id, seq, ...columns });

/** The first petitions that fit: what every store answers, told on plain lists. */
export function petitionsAmong(
  all: Iterable<Found>,
  filter: PetitionFilter,
  order: 'id' | 'nextDue',
  limit: number,
  after?: PetitionPlace,
): PetitionLine[] {
  const compare = (one: PetitionPlace, other: PetitionPlace) =>
    (order === 'id' ? 0 : byText(one.nextDue, other.nextDue)) || byText(one.id, other.id);
  return [...all]
    .filter((found) => fits(found, filter))
    .map(lineOf)
    .filter((line) => after === undefined || compare(line, after) > 0)
    .sort(compare)
    .slice(0, limit);
}

function fittingDuties(all: Iterable<Found>, filter: DutyFilter): DutyLine[] {
  const { unit, role, lifecycle, dueBefore } = filter;
  return [...all]
    .filter((found) => isSeen(found, filter))
    .flatMap(({ id, duties }) => duties.map((duty) => ({ ...duty, petition: id })))
    .filter(
      (duty) =>
        (unit === undefined || duty.unit === unit) &&
        (role === undefined || duty.role === role) &&
        (lifecycle === undefined || duty.lifecycle === lifecycle) &&
        (dueBefore === undefined || duty.due < dueBefore),
    );
}

/** The first duties that fit. */
export function dutiesAmong(
  all: Iterable<Found>,
  filter: DutyFilter,
  limit: number,
  after?: DutyPlace,
): DutyLine[] {
  const compare = (one: DutyPlace, other: DutyPlace) =>
    byText(one.due, other.due) ||
    byText(one.petition, other.petition) ||
    byText(one.deadline, other.deadline);
  return fittingDuties(all, filter)
    .filter((line) => after === undefined || compare(line, after) > 0)
    .sort(compare)
    .slice(0, limit);
}

function counted<Line, Column extends string & keyof Line>(
  lines: readonly Line[],
  by: readonly Column[],
): CountLine[] {
  if (by.length === 0) return [{ of: {}, count: lines.length }];
  const counts = new Map<string, { of: Record<string, string>; count: number }>();
  for (const line of lines) {
    const of = Object.fromEntries(by.map((column) => [column, String(line[column])]));
    const key = JSON.stringify(by.map((column) => line[column]));
    const known = counts.get(key) ?? { of, count: 0 };
    known.count += 1;
    counts.set(key, known);
  }
  return [...counts].sort(([one], [other]) => byText(one, other)).map(([, line]) => line);
}

/** How many petitions fit, for each value of the columns; in no order that counts. */
export function countPetitionsAmong(
  all: Iterable<Found>,
  filter: PetitionFilter,
  by: readonly PickedBy[],
): CountLine[] {
  return counted([...all].filter((found) => fits(found, filter)).map(lineOf), by);
}

/** How many duties fit, for each value of the columns; in no order that counts. */
export function countDutiesAmong(
  all: Iterable<Found>,
  filter: DutyFilter,
  by: readonly ('unit' | 'role' | 'lifecycle')[],
): CountLine[] {
  return counted(fittingDuties(all, filter), by);
}
