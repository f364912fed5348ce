import { HostFault } from '../port/hostFault.ts';
import type { RefusedRow, StoredPetition } from '../port/rows.ts';
import type { Change, StoredWhole, Write } from '../port/store.ts';
import { addTo, changing } from '../sql/statements.ts';
import { petitionOf } from '../sql/tableRows.ts';
import {
  dutyValues,
  logValues,
  movedValues,
  outboxValues,
  petitionValues,
  refusedValues,
  sendValues,
  tagValues,
} from '../sql/tableValues.ts';
import type { Connection } from './connection.ts';

// All of this runs inside a transaction that has the right to write: what is read here nobody else changes.

/** A petition as it is stored. */
export function readPetition(connection: Connection, id: string): StoredPetition | undefined {
  const row = connection.get(changing.read, id);
  return row && petitionOf(row);
}

/** Decides on what is stored, and stores what follows. */
export function changePetition<Answer>(
  connection: Connection,
  id: string,
  decide: (stored: StoredPetition | undefined) => Change<Answer>,
): Answer {
  const { answer, write, refused, wakeAt } = decide(readPetition(connection, id));
  if (write) store(connection, write);
  else if (wakeAt !== undefined) connection.run(changing.wake, wakeAt, id);
  if (refused && !connection.get(changing.wasRefused, refused.petition, refused.id))
    connection.run(add.refused, ...refusedValues(refused));
  return answer;
}

function store(connection: Connection, write: Write): void {
  const { id, before, petition, columns } = write;
  if (before === undefined) {
    connection.run(add.petition, ...petitionValues(write));
    connection.run(add.send, ...sendValues(petition, 0));
  } else if (connection.run(changing.move, ...movedValues(petition, columns), id, before) !== 1)
    throw new Error(
      `What is written to petition ${id} was decided on a version of it that is not stored: ${before}.`,
    );
  for (const { name, value } of write.tags.dropped) connection.run(changing.dropTag, id, name, value);
  for (const deadline of write.duties.dropped) connection.run(changing.dropDuty, id, deadline);
  for (const tag of write.tags.added) connection.run(add.tag, ...tagValues(id, tag));
  for (const duty of write.duties.added) connection.run(add.duty, ...dutyValues(id, duty));
  for (const row of write.log) connection.run(add.log, ...logValues(row));
  for (const row of write.outbox) connection.run(add.outbox, ...outboxValues(row));
  if (before !== undefined && write.outbox.length > 0)
    connection.run(changing.toSend, petition.lastPlace, id);
}

const add = {
  petition: addTo('petition'),
  tag: addTo('tag'),
  duty: addTo('duty'),
  log: addTo('log'),
  outbox: addTo('outbox'),
  send: addTo('send'),
  refused: addTo('refused'),
} as const;

/** Takes whole petitions that are not there yet. */
export function putWhole(
  connection: Connection,
  petitions: readonly StoredWhole[],
  refused: readonly RefusedRow[],
): void {
  for (const whole of petitions) {
    const { id } = whole.petition;
    if (readPetition(connection, id)) throw thereAlready(id);
    connection.run(add.petition, ...petitionValues(whole));
    connection.run(add.send, ...sendValues(whole.petition, whole.sent));
    for (const tag of whole.tags) connection.run(add.tag, ...tagValues(id, tag));
    for (const duty of whole.duties) connection.run(add.duty, ...dutyValues(id, duty));
    for (const row of whole.log) connection.run(add.log, ...logValues(row));
    for (const row of whole.outbox) connection.run(add.outbox, ...outboxValues(row));
  }
  for (const row of refused)
    if (!connection.get(changing.wasRefused, row.petition, row.id))
      connection.run(add.refused, ...refusedValues(row));
}

const thereAlready = (id: string) =>
  new HostFault(
    'not-empty',
    `信访件 ${id} 已在库中：请导入到空的数据库。`,
    `Petition ${id} is stored already: import into an empty database.`,
  );
