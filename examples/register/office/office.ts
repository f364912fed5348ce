import {
  addDays,
  type Day,
  type DeadlineKind,
  type Decision,
  dayOf,
  type Engine,
  type Instant,
  type Petition,
  type RefusalCode,
} from '../../../src/index.ts';
import type { Draft } from './story.ts';

/** An earlier matter as a register tells it to whoever receives a petition. */
type Prior = ReturnType<typeof priorOf>;

/** What a story can ask of the register as it stands when its event is written. */
export interface Office {
  /** The number of a story's petition. */
  id(story: string): string;
  /** The id of an event that was sent under a label. */
  event(label: string): string;
  petition(story: string): Petition;
  /** The last day of the newest deadline of a kind. */
  due(story: string, kind: DeadlineKind): Day;
  /** A petition as an earlier matter. */
  prior(story: string): Prior;
}

/** A line of the register and what became of it. */
export interface Entry {
  readonly event: Readonly<Record<string, unknown>>;
  readonly decision: Decision;
  readonly refused?: RefusalCode | undefined;
}

const nightly = 'T00:10:00+08:00';
const digits = (n: number, width: number) => String(n).padStart(width, '0');

/** The deadlines of a petition's own course and of what goes on beside it. */
function deadlinesOf({ phase, beside, ended }: Petition) {
  const open = [phase, ...beside].flatMap(({ context }) => context.deadlines);
  return [...ended.flatMap(({ deadlines }) => deadlines), ...open] as { kind: string; due: Day }[];
}

/** An earlier matter, as far as it has come: in hand, with a remedy open, or ended. */
function priorOf({ id, matter, phase }: Petition) {
  const { petitioners, cause, claim, unit, receivedAt } = matter;
  const known = {
    petition: id,
    petitioners,
    cause,
    claim,
    ...(unit === undefined ? {} : { unit }),
    receivedOn: dayOf(receivedAt),
  };
  const remedy = phase.lifecycle === 'reexamination' ? ('reexamination' as const) : ('review' as const);
  if (phase.outcome === 'reexamined') return { ...known, stage: 'reexamined' as const };
  if (phase.outcome === 'windowEnded' || phase.value === 'lapsed')
    return { ...known, stage: 'ended' as const, remedy };
  const deadlines = phase.context.deadlines as { kind: string; due: Day }[];
  const windowEnds =
    phase.value === 'open' ? deadlines.find(({ kind }) => kind === `${remedy}.request`)?.due : undefined;
  if (windowEnds) return { ...known, stage: 'remedyOpen' as const, remedy, windowEnds };
  return { ...known, stage: 'inHand' as const };
}

/** Petition numbers in the order of arrival, counted anew each year. */
function numbersOf(drafts: readonly Draft[]): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const { story, at } of drafts) {
    if (numbers.has(story)) continue;
    const year = at.slice(0, 4);
    counts.set(year, (counts.get(year) ?? 0) + 1);
    numbers.set(story, `P${year}-${digits(counts.get(year) ?? 0, 4)}`);
  }
  return numbers;
}

/**
 * Runs an office from a day to a day: each morning the nightly timer's events as the engine names them, then the
 * events of the stories in their order. Throws an Error that lists every event whose fate is not the one written down.
 */
export function runOffice(engine: Engine, stories: readonly Draft[], from: Day, until: Day): Entry[] {
  const drafts = [...stories].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const numbers = numbersOf(drafts);
  // By their numbers, as a register knows them.
  const petitions = new Map<string, Petition>();
  const labels = new Map<string, string>();
  const entries: Entry[] = [];
  const faults: string[] = [];
  const counts = new Map<string, number>();

  const found = <T>(value: T | undefined, name: string): T => {
    if (value === undefined) throw new RangeError(`the register knows no ${name}`);
    return value;
  };
  const office: Office = {
    id: (story) => found(numbers.get(story), story),
    event: (label) => found(labels.get(label), label),
    petition: (story) => found(petitions.get(office.id(story)), story),
    due: (story, kind) =>
      found(
        deadlinesOf(office.petition(story)).findLast((deadline) => deadline.kind === kind),
        kind,
      ).due,
    prior: (story) => priorOf(office.petition(story)),
  };

  const take = (event: Readonly<Record<string, unknown>>, expected?: RefusalCode) => {
    const decision = engine.receive(petitions.get(String(event.petition)), event);
    const code = decision.accepted ? undefined : decision.refusals[0]?.code;
    if (code !== expected) {
      const why = decision.accepted ? '' : decision.refusals.map(({ message }) => message.en).join('; ');
      faults.push(
        `${event.id} ${event.at} ${event.petition} ${event.type}: ${code ?? 'accepted'}, not ${expected ?? 'accepted'} ${why}`,
      );
    }
    if (decision.accepted) petitions.set(decision.petition.id, decision.petition);
    entries.push({ event, decision, refused: expected });
  };

  const runTimer = (at: Instant) => {
    for (const known of petitions.values()) {
      for (const { id, petition, type, at: moment, by, ...rest } of engine.due(known, at).events)
        take({ id, petition, type, at: moment, by, ...rest });
    }
  };

  let next = 0;
  const send = (draft: Draft) => {
    const year = draft.at.slice(0, 4);
    const count = (counts.get(year) ?? 0) + 1;
    const id = `E${year}-${digits(count, 6)}`;
    if (draft.label !== undefined) labels.set(draft.label, id);
    try {
      const head = { id, petition: office.id(draft.story), type: '', at: draft.at };
      const event = { ...head, ...draft.write(office) };
      if (event.id === id) counts.set(year, count);
      take(event, draft.refused);
    } catch (error) {
      faults.push(`${id} ${draft.at} ${draft.story}: ${(error as Error).message}`);
    }
  };
  const sendBefore = (moment: Instant) => {
    for (let draft = drafts[next]; draft && draft.at < moment; draft = drafts[next]) {
      next += 1;
      send(draft);
    }
  };
  for (let day = from; day <= until; day = addDays(day, 1)) {
    sendBefore(`${day}${nightly}`);
    runTimer(`${day}${nightly}`);
    sendBefore(`${addDays(day, 1)}T00:00:00+08:00`);
  }
  if (next < drafts.length) faults.push(`${drafts[next]?.story} goes on after ${until}`);
  if (faults.length > 0) throw new Error(`the year does not go as written:\n${faults.join('\n')}`);
  return entries;
}
