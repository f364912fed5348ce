import type { Columns, Duty, LogRow, OutboxRow, RefusedRow, StoredPetition, Tag } from '../port/rows.ts';
import type { StoredWhole } from '../port/store.ts';
import type { Value } from './dialect.ts';
import { namesOfColumns } from './tables.ts';

const written = (value: string | boolean): Value => (typeof value === 'boolean' ? Number(value) : value);

/** What a change writes of a petition, in the order of `movedColumns`. */
export function movedValues(
  { seq, version, lastPlace, wakeAt, reminders, json }: StoredPetition,
  columns: Columns,
): readonly Value[] {
  const found = (Object.keys(namesOfColumns) as (keyof Columns)[]).map((name) => written(columns[name]));
  return [seq, version, lastPlace, ...found, wakeAt, reminders, json];
}

/** A whole row of `pf_petition`. */
export const petitionValues = ({
  petition,
  columns,
}: Pick<StoredWhole, 'petition' | 'columns'>): readonly Value[] => [
  petition.id,
  ...movedValues(petition, columns),
];

/** A whole row of `pf_send`; what is left to deliver has its turn at once. */
export const sendValues = ({ id, lastPlace }: StoredPetition, sent: number): readonly Value[] => [
  id,
  lastPlace,
  sent,
  sent < lastPlace ? 0 : null,
  0,
];

/** Rows of the other tables, in the order of their columns. */
export const logValues = ({ petition, seq, id, entry }: LogRow): readonly Value[] => [
  petition,
  seq,
  id,
  entry,
];
export const refusedValues = ({ petition, id, after, entry }: RefusedRow): readonly Value[] => [
  petition,
  id,
  after,
  entry,
];
export const outboxValues = ({ petition, place, key, seq, at, effect }: OutboxRow): readonly Value[] => [
  petition,
  place,
  key,
  seq,
  at,
  effect,
];
export const tagValues = (petition: string, { name, value }: Tag): readonly Value[] => [
  petition,
  name,
  value,
];
export const dutyValues = (
  petition: string,
  { deadline, lifecycle, role, unit, due }: Duty,
): readonly Value[] => [petition, deadline, lifecycle, role, unit, due];
