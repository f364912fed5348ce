import type { Engine } from '../../engine/createEngine.ts';
import type { Petition } from '../../engine/petition.ts';
import type { LogEntry } from '../../engine/replay.ts';
import { instantMs } from '../../vocabulary/instant.ts';
import { columnsOf, dutiesOf, tagsOf } from '../desk/columns.ts';
import { firstReminder, readReminders, remindersAfter } from '../desk/reminders.ts';
import type { Columns, Reminder } from '../port/rows.ts';
import type { StoredWhole } from '../port/store.ts';
import { ExpectedOutbox } from './expectedOutbox.ts';
import type { StoreDifference } from './storeDifference.ts';

type Part = StoreDifference['part'];

/** Longest value that is told whole. */
const mostTold = 300;
const told = (value: unknown) => {
  const written = value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);
  return written.length > mostTold ? `${written.slice(0, mostTold)}…` : written;
};

/** The differences between a stored petition and what its log comes to. */
export function* verifyWhole(engine: Engine<string>, whole: StoredWhole): Generator<StoreDifference, void> {
  const { petition: stored, log } = whole;
  const differs = (part: Part, at: string, expected: unknown, found: unknown): StoreDifference => ({
    petition: stored.id,
    part,
    at,
    expected: told(expected),
    stored: told(found),
  });
  const outbox = new ExpectedOutbox(stored.id, whole.outbox);
  let petition: Petition | undefined;
  let reminders: readonly Reminder[] = [];
  for (const [n, row] of log.entries()) {
    const { event, decided } = JSON.parse(row.entry) as LogEntry;
    const decision = engine.receive(petition, event);
    if (!decision.accepted) {
      // Nothing after it can be told apart.
      yield differs(
        'log',
        String(n + 1),
        'accepted',
        decision.refusals.map(({ message }) => message.en).join('; '),
      );
      return;
    }
    petition = decision.petition;
    const { id, seq, seal, events } = petition;
    const expected = { petition: id, seq, id: events.at(-1), seal };
    const found = { petition: row.petition, seq: row.seq, id: row.id, seal: decided?.seal };
    if (told(expected) !== told(found)) yield differs('log', String(seq), expected, found);
    outbox.decided(petition, decision.effects);
    reminders = remindersAfter(reminders, decision.effects, petition);
  }
  if (!petition) {
    yield differs('log', '1', 'an entry that opens it', '');
    return;
  }
  const json = JSON.stringify(petition);
  if (json !== stored.json || petition.id !== stored.id || petition.seq !== stored.seq)
    yield differs('petition', `${stored.id} ${stored.seq}`, json, stored.json);
  const columns = columnsOf(petition);
  for (const name of Object.keys(columns) as (keyof Columns)[])
    if (columns[name] !== whole.columns[name])
      yield differs('columns', name, columns[name], whole.columns[name]);
  yield* compareLists('tags', tagsOf(petition), whole.tags, differs);
  yield* compareLists('duties', dutiesOf(petition), whole.duties, differs);

  const waiting = readReminders(stored.reminders);
  const wait = new Set(waiting.map(written));
  const known = new Set(reminders.map(written));
  for (const reminder of waiting)
    if (!known.has(written(reminder))) yield differs('reminders', reminder.deadline, undefined, reminder);
  // Of several days that have come only the last one is told.
  for (const reminder of reminders)
    if (!wait.has(written(reminder)) && !outbox.reminded(reminder))
      yield differs('reminders', reminder.deadline, reminder, undefined);

  const first = firstWake(engine, petition, waiting);
  // A wake that comes too early finds nothing to do; one that comes too late is a deadline that nobody watches.
  if (first !== null && (stored.wakeAt === null || stored.wakeAt > first))
    yield differs('timer', 'wakeAt', first, stored.wakeAt ?? 'never');

  for (const { at, expected, found } of outbox.differences(stored.lastPlace, whole.sent))
    yield differs('outbox', at, expected, found);
}

const written = (value: object) => JSON.stringify(Object.entries(value).sort());

function* compareLists<One extends object>(
  part: Part,
  expected: readonly One[],
  found: readonly One[],
  differs: (part: Part, at: string, expected: unknown, found: unknown) => StoreDifference,
): Generator<StoreDifference, void> {
  const wanted = new Set(expected.map(written));
  const there = new Set(found.map(written));
  for (const one of expected) if (!there.has(written(one))) yield differs(part, nameOf(one), one, undefined);
  for (const one of found) if (!wanted.has(written(one))) yield differs(part, nameOf(one), undefined, one);
  if (found.length !== there.size) yield differs(part, '', `${there.size} of them`, `${found.length}`);
}

const nameOf = (one: object) => String(Object.values(one)[0]);

/** The first moment at which there is something to do: nothing can be due before it, whatever else wakes a timer. */
function firstWake(engine: Engine<string>, petition: Petition, waiting: readonly Reminder[]): number | null {
  const { events, wakeAt } = engine.due(petition, petition.lastAt);
  const due = events.length > 0 ? petition.lastAt : wakeAt;
  const moments = [due === null ? null : instantMs(due), firstReminder(waiting)].filter(
    (moment) => moment !== null,
  );
  return moments.length === 0 ? null : Math.min(...moments);
}
