import type { Random } from '../../simulation/random.ts';
import { type Columns, type Duty, noDay, type Tag, type TagName, tagNames } from '../port/rows.ts';
import { type DutyFilter, type PetitionFilter, pickedBy } from '../port/store.ts';

/** Values that are close to each other, to what a language of questions means by them, or to nothing. */
const words = [
  '',
  'a',
  'A',
  'Ａ',
  'a%',
  'a_',
  "a'",
  'a\\',
  'b',
  'NULL',
  'null',
  '0',
  '信访',
  '𠀀',
  '-',
] as const;
const days = ['2025-12-31', '2026-01-01', '2026-02-28', '2026-03-01', '2026-03-02', noDay] as const;
const opened = ['2025-12-31', '2026-01-01', '2026-01-02', '2026-02-28'] as const;

const values: Readonly<Record<TagName, readonly string[]>> = {
  petitioner: ['p', 'P', 'p-1', 'p-2', '信访人', "p'"],
  period: ['p', 'spring', 'autumn'],
  inCharge: ['p', 'officer-1', 'officer-2'],
  'kept-from': ['person:p', 'person:p-1', 'unit:a', 'unit:A'],
};

const randomTag = (random: Random): Tag => {
  const name = random.pick(tagNames);
  return { name, value: random.pick(values[name]) };
};

/** Tags, each once. */
export function randomTags(random: Random, most: number): readonly Tag[] {
  const tags = new Map<string, Tag>();
  for (let n = random.between(0, most); n > 0; n -= 1) {
    const tag = randomTag(random);
    tags.set(`${tag.name} ${tag.value}`, tag);
  }
  return [...tags.values()];
}

export function randomColumns(random: Random): Columns {
  const word = () => random.pick(words);
  return {
    policy: random.pick(['p@1.0.0', 'p@1.0.10', 'P@1.0.0', '方案@1.0.0']),
    lifecycle: random.pick(['firstVisit', 'handling', 'review']),
    state: word(),
    class: random.pick(['', 'general', 'complex']),
    unit: word(),
    cause: word(),
    channel: random.pick(['letter', 'visit']),
    seenBy: random.pick(['', '', '', '-', 'a', 'A', '信访']),
    open: random.chance(0.7),
    openedOn: random.pick(opened),
    nextDue: random.pick(days),
  };
}

const randomDuty = (random: Random, deadline: string): Duty => ({
  deadline,
  lifecycle: random.pick(['firstVisit', 'handling', 'supervision']),
  role: random.pick(['officer', 'Officer', '办公室']),
  unit: random.pick(words),
  due: random.pick(days),
});

/** Duties of different deadlines. */
export const randomDuties = (random: Random, most: number): readonly Duty[] =>
  ['d.1', 'd.2', 'D.1', 'd-10'].slice(0, random.between(0, most)).map((id) => randomDuty(random, id));

const seenByLists = [[], [''], ['', 'a'], ['', 'A', '信访'], ['-'], ['', '-', 'a', 'A', '信访']] as const;

function sometimes<T>(random: Random, share: number, value: () => T): T | undefined {
  return random.chance(share) ? value() : undefined;
}

/** Leaves out what is undefined, as a question does. */
const given = <T extends object>(parts: { [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as T;

const tagsAsked = (random: Random) => Array.from({ length: random.between(0, 2) }, () => randomTag(random));

/** A filter of which each part is there now and then. */
export function randomPetitionFilter(random: Random): PetitionFilter {
  const columns = randomColumns(random);
  const where = Object.fromEntries(
    pickedBy.flatMap((column) => (random.chance(0.12) ? [[column, columns[column]]] : [])),
  );
  return given<PetitionFilter>({
    where: sometimes(random, 0.6, () => where),
    open: sometimes(random, 0.3, () => random.chance(0.5)),
    dueBefore: sometimes(random, 0.3, () => random.pick(days)),
    openedFrom: sometimes(random, 0.2, () => random.pick(opened)),
    openedTo: sometimes(random, 0.2, () => random.pick(opened)),
    has: sometimes(random, 0.3, () => tagsAsked(random)),
    lacks: sometimes(random, 0.3, () => tagsAsked(random)),
    seenBy: sometimes(random, 0.3, () => random.pick(seenByLists)),
  });
}

export function randomDutyFilter(random: Random): DutyFilter {
  const duty = randomDuty(random, 'd.1');
  return given<DutyFilter>({
    unit: sometimes(random, 0.2, () => duty.unit),
    role: sometimes(random, 0.2, () => duty.role),
    lifecycle: sometimes(random, 0.2, () => duty.lifecycle),
    dueBefore: sometimes(random, 0.4, () => duty.due),
    has: sometimes(random, 0.2, () => tagsAsked(random)),
    lacks: sometimes(random, 0.3, () => tagsAsked(random)),
    seenBy: sometimes(random, 0.3, () => random.pick(seenByLists)),
  });
}
