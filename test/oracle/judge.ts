import { dayAt, daysAfter } from './dayCount.ts';
import { type Doing, nameOf, take } from './doing.ts';
import { isEnteredAsAsked } from './entry.ts';
import { rights } from './lastDays.ts';
import type { Case, Course, Happening, Look, Matter, Owed, Policy, Row, Table } from './model.ts';
import { people } from './people.ts';
import { choose, holds, isOpen, knowing, type Refused, rowsFor } from './rows.ts';
import { supervisedGoesAfter, superviseMissed } from './supervised.ts';
import { tableOf, tables } from './tables.ts';

/** What the oracle answers: a refusal, or the rows that were taken and the notices that the petitioner has to get. */
export type Verdict =
  | { readonly refused: Refused }
  | {
      readonly refused?: undefined;
      readonly file: Case;
      readonly rows: readonly string[];
      readonly tells: string[];
    };

function answer(doing: Doing): Verdict {
  const { file, event } = doing;
  for (const owed of doing.missed) superviseMissed(doing, owed);
  supervisedGoesAfter(doing);
  file.taken.add(event.id);
  file.lastAt = event.at;
  return { file, rows: doing.rows, tells: doing.tells };
}

const headIsWhole = ({ id, type, at, by, stray }: Happening) =>
  typeof id === 'string' &&
  typeof type === 'string' &&
  !Number.isNaN(Date.parse(at)) &&
  by &&
  stray === undefined;

/** A petition as it arrives. */
function arriving(event: Happening): Matter {
  const { arrival = event } = event;
  return {
    petitioners: [...(arrival.petitioners ?? [])],
    persons: event.persons,
    anonymous: arrival.anonymous === true,
    reachable: arrival.reachable === true,
    channel: event.arrival ? 'visit' : event.channel,
    cause: arrival.cause,
    claim: arrival.claim,
    receivedOn: dayAt(event.at),
    complainedOf: arrival.complainedOf ?? { persons: [], units: [] },
    ...(arrival.territory === undefined ? {} : { territory: arrival.territory }),
    interested: [],
    simplified: false,
    tendencies: [],
  };
}

/** What an event would do: a refusal, or the decision still to be carried out. */
type Found =
  | { readonly refused: Refused }
  | { readonly refused?: undefined; readonly carryOut: () => Verdict };

/** Finds the row for an event; nothing is changed yet. */
function find(policy: Policy, file: Case | undefined, event: Happening): Found {
  if (!headIsWhole(event)) return { refused: 'input' };
  const known = knowing(event.type);
  if (known.length === 0) return { refused: 'input' };
  const today = dayAt(event.at);
  if (!file) return openPetition(policy, event, today);
  if (event.petition !== file.id) return { refused: 'input' };
  if (file.taken.has(event.id)) return { refused: 'order' };
  if (Date.parse(event.at) < Date.parse(file.lastAt)) return { refused: 'order' };
  const doing = afterWaiting(file, event);
  if (event.type === 'deadline.passed') return passed(doing);
  // That a duty is settled or has another owner is told by what does it, never from outside.
  if (/^(deadline\.(settled|handedOver)|lead\.changed)$/.test(event.type)) return { refused: 'not-now' };
  const course = meant(doing.file, event, known);
  if (course === 'opens') return openWithEvent(doing, known);
  if (typeof course === 'string') return { refused: course };
  const table = tableOf(course.lifecycle);
  if (!isOpen(course)) return { refused: 'not-now' };
  return chosen(doing, table, course, rowsFor(table, course.state, event.type));
}

/** The row that is taken of these, to be carried out. */
function chosen(doing: Doing, table: Table, course: Course, rows: readonly Row[], first?: () => void): Found {
  const { file, event, today } = doing;
  const look = { event, today, policy: file.policy, matter: file.matter, course, file };
  if (!isEnteredAsAsked(look)) return { refused: 'condition' };
  const row = choose(table, rows, look);
  if (typeof row === 'string') return { refused: row };
  return {
    carryOut: () => {
      first?.();
      take(doing, table, course, row);
      return answer(doing);
    },
  };
}

/** Decides an event, from the tables alone. An accepted one changes the petition that was given. */
export function judge(policy: Policy, file: Case | undefined, event: Happening): Verdict {
  const known = asked?.file === file && asked?.event === event ? asked.found : undefined;
  asked = undefined;
  const found = known ?? find(policy, file, event);
  return found.refused === undefined ? found.carryOut() : found;
}

/** Whether an event would be accepted; nothing changes. */
export function wouldAccept(policy: Policy, file: Case | undefined, event: Happening): boolean {
  const found = find(policy, file, event);
  asked = { file, event, found };
  return found.refused === undefined;
}

/** What was asked last: an event that is tried before it is sent is not looked up once more. */
let asked: { readonly file: Case | undefined; readonly event: Happening; readonly found: Found } | undefined;

/** The lifecycle that an event is for: the matter's own, or the one beside it. */
function meant(file: Case, event: Happening, known: readonly Table[]): Course | 'opens' | Refused {
  const knows = (course: Course) => known.some(({ lifecycle }) => lifecycle === course.lifecycle);
  const { incident } = event;
  if (knows(file.main) && (incident === undefined || incident === file.main.name)) return file.main;
  if (known.some(({ place }) => place === 'main')) return 'not-now';
  const here = file.beside.filter((one) => knows(one) && (incident === undefined || incident === one.name));
  const opening = known.some((table) => table.opens?.some(({ on }) => on === event.type));
  if (opening && incident === undefined) return 'opens';
  if (here.length > 1) return 'condition';
  return here[0] ?? 'not-now';
}

function openWithEvent(doing: Doing, known: readonly Table[]): Found {
  const { file, event } = doing;
  const table = known.find(({ opens }) => opens?.some(({ on }) => on === event.type)) as Table;
  const course: Course = {
    lifecycle: table.lifecycle,
    name: nameOf(file, table),
    state: '',
    facts: {},
    owed: [],
  };
  const rows = table.opens?.filter(({ on }) => on === event.type) ?? [];
  return chosen(doing, table, course, rows, () => file.beside.push(course));
}

function openPetition(policy: Policy, event: Happening, today: string): Found {
  const table = tables.find(
    ({ place, opens, lifecycle }) =>
      (place === 'main' || ['groupVisit', 'capitalVisit'].includes(lifecycle)) &&
      opens?.some(({ on }) => on === event.type),
  );
  if (!table) return { refused: 'input' };
  const matter = arriving(event);
  const name = table.place === 'beside' ? `${table.lifecycle}-1` : table.lifecycle;
  const course: Course = { lifecycle: table.lifecycle, name, state: '', facts: {}, owed: [] };
  const rows = table.opens?.filter(({ on }) => on === event.type) ?? [];
  const row = choose(table, rows, { event, today, policy, matter, course });
  if (typeof row === 'string') return { refused: row };
  return {
    carryOut: () => {
      const { petition: id, at: lastAt } = event;
      const file: Case = { id, policy, taken: new Set(), lastAt, matter, main: course, beside: [], past: [] };
      const doing: Doing = { file, event, today, rows: [], tells: [], missed: [] };
      take(doing, table, course, row);
      return answer(doing);
    },
  };
}

/**
 * What is over before an event is over in it, whether or not a timer said so: each last day passes at the start of the day after, the
 * earliest first. Done on a copy, for the event may be refused.
 */
function afterWaiting(file: Case, event: Happening): Doing {
  const doing: Doing = { file, event, today: dayAt(event.at), rows: [], tells: [], missed: [] };
  const stuck = new Set<string>();
  let now = file;
  for (;;) {
    const next = firstOver(now, doing.today, stuck);
    if (!next) return { ...doing, file: now };
    const at = `${daysAfter(next.due, 1)}T00:00:00+08:00`;
    const dated = { ...event, at: Date.parse(at) < Date.parse(now.lastAt) ? now.lastAt : at };
    const isItself = event.type === 'deadline.passed' && event.deadline === next.id;
    if (isItself) return { ...doing, file: now, event: dated, today: dayAt(dated.at) };
    if (now === file) now = copyOf(file);
    const passing = {
      id: `passed:${next.id}`,
      type: 'deadline.passed',
      deadline: next.id,
      by: theTimer(file),
    };
    const { tells, rows } = doing;
    const found = passed({
      file: now,
      event: { ...passing, petition: file.id, at: dated.at } as Happening,
      today: dayAt(dated.at),
      rows: rows as string[],
      tells,
      missed: [],
    });
    if (found.refused === undefined) found.carryOut();
    else stuck.add(next.id);
  }
}

/** A copy of records, lists and sets of words; `structuredClone` takes several times as long over these. */
function copied<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copied) as T;
  if (value instanceof Set) return new Set(value) as T;
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) copy[key] = copied((value as Record<string, unknown>)[key]);
  return copy as T;
}

/** The last day that was over first, of those that nobody has noticed. */
function firstOver({ main, beside }: Case, today: string, stuck: ReadonlySet<string>): Owed | undefined {
  const over = [main, ...beside]
    .flatMap(({ owed }) => owed)
    .filter(({ id, state, over, due }) => state === 'running' && !over && due < today && !stuck.has(id));
  return over.reduce<Owed | undefined>(
    (first, one) => (first && first.due <= one.due ? first : one),
    undefined,
  );
}

function copyOf({ id, policy, ...kept }: Case): Case {
  return { id, policy, ...copied(kept) };
}

function theTimer({ policy }: Case) {
  const [role = ''] = Object.keys(policy.roles).filter((name) =>
    policy.roles[name]?.plays.includes('system'),
  );
  return { role, id: 'timer' };
}

/** A last day has passed: noticed once. */
function passed(doing: Doing): Found {
  const { file, event, today } = doing;
  const courses = [...file.beside, file.main];
  const course = courses.find(({ owed }) => owed.some(({ id }) => id === event.deadline));
  const owed = course?.owed.find(({ id }) => id === event.deadline);
  if (!course || !owed) return { refused: 'condition' };
  const table = tableOf(course.lifecycle);
  if (!isOpen(course)) return { refused: 'not-now' };
  const look: Look = { event, today, policy: file.policy, matter: file.matter, course, file };
  if (!people['the timer']?.(look)) return { refused: 'role' };
  if (owed.over || owed.state !== 'running' || owed.due >= today) return { refused: 'condition' };
  return {
    carryOut: () => {
      owed.state = rights.test(owed.kind) ? 'discharged' : 'missed';
      if (rights.test(owed.kind)) owed.over = true;
      else if (course.lifecycle !== 'supervision') doing.missed.push(owed);
      const row = rowsFor(table, course.state, event.type).find((one) => holds(table, one, look));
      if (row) take(doing, table, course, row);
      return answer(doing);
    },
  };
}
