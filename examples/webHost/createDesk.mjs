// The desk: takes events, lets the engine decide, and stores petition, log, outbox and timer in one transaction.
import { isDeepStrictEqual } from 'node:util';
import { dayOf, laterOf } from './clock.mjs';
import { transaction } from './openDatabase.mjs';

/** Refusals that are no decision on a petition, and not logged: what was sent is no event, or what is stored no petition. */
const noDecision = new Set(['invalid', 'unknown-event', 'invalid-petition', 'unknown-policy']);

/** A desk over a database. `now` gives the moment with which the host stamps each event. */
export function createDesk({ database, engine, outbox, now }) {
  const petitionRow = database.prepare('SELECT seq, json FROM petitions WHERE id = ?');
  const eventRow = database.prepare('SELECT event, answer FROM events WHERE id = ?');
  const countOfYear = database.prepare("SELECT count(*) AS n FROM petitions WHERE id LIKE ? || '-%'");
  const insertEvent = database.prepare(
    'INSERT INTO events (id, petition, event, accepted, seal, answer) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const insertPetition = database.prepare(`
    INSERT INTO petitions (seq, json, lifecycle, state, unit, is_open, next_due, id)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`);
  const updatePetition = database.prepare(`
    UPDATE petitions SET seq = ?, json = ?, lifecycle = ?, state = ?, unit = ?, is_open = ?, next_due = ?
    WHERE id = ? AND seq = ?`);
  const setTimer = database.prepare('INSERT OR REPLACE INTO timers (petition, wake_at) VALUES (?, ?)');
  const dropTimer = database.prepare('DELETE FROM timers WHERE petition = ?');
  const dueTimers = database.prepare('SELECT petition FROM timers WHERE wake_at <= ? ORDER BY wake_at');

  function find(id) {
    const row = petitionRow.get(id);
    return row && { seq: row.seq, petition: JSON.parse(row.json) };
  }

  /** The year's next free number. */
  function nextId() {
    const year = dayOf(now()).slice(0, 4);
    return `${year}-${String(countOfYear.get(year).n + 1).padStart(6, '0')}`;
  }

  function store(petition, before) {
    const { phase, beside, matter } = petition;
    const isOpen = phase.status === 'active' || beside.length > 0;
    const owed = engine.deadlines(petition, now()).filter(({ state }) => state === 'running');
    const columns = [petition.seq, JSON.stringify(petition), phase.lifecycle, phase.value];
    columns.push(matter.unit ?? null, Number(isOpen), owed[0]?.due ?? null, petition.id);
    if (before === undefined) insertPetition.run(...columns);
    else if (updatePetition.run(...columns, before).changes !== 1)
      throw new Error(`${petition.id} is no longer at ${before}`);
  }

  /** Decides one event and stores what follows from it; the caller has begun the transaction. */
  function decide(known, event) {
    const decision = engine.receive(known?.petition, event);
    const { petition, ...answer } = decision;
    if (decision.accepted) {
      Object.assign(answer, { id: petition.id, seq: petition.seq });
      store(petition, known?.seq);
      const owners = new Map(engine.deadlines(petition, event.at).map(({ id, owner }) => [id, owner]));
      outbox.add(petition, decision.effects, (deadline) => owners.get(deadline));
    } else if (decision.refusals.some(({ code }) => noDecision.has(code))) return { answer };
    insertEvent.run(
      event.id,
      event.petition,
      JSON.stringify(event),
      Number(decision.accepted),
      petition?.seal ?? null,
      JSON.stringify(answer),
    );
    return { answer, petition };
  }

  function wait(petition) {
    const { events, wakeAt } = engine.due(petition, now());
    if (events.length > 0) setTimer.run(petition.id, 0);
    else if (wakeAt !== null) setTimer.run(petition.id, Date.parse(wakeAt));
    else dropTimer.run(petition.id);
  }

  /** What the timer has to send for one petition now. */
  function wake(id) {
    transaction(database, () => {
      const { petition, seq } = find(id);
      let known = { petition, seq };
      for (const event of engine.due(petition, now()).events) {
        const taken = decide(known, event).petition;
        if (taken) known = { petition: taken, seq: taken.seq };
      }
      wait(known.petition);
    });
  }

  return {
    find,
    /**
     * Takes a message of somebody: opens a petition where none is named. An `id` that was taken before gets the same answer
     * again; a petition that is not at `seen` any more gets a conflict.
     */
    take({ id, petition, seen, message, by }) {
      return transaction(database, () => {
        const before = eventRow.get(id);
        if (before) {
          const event = JSON.parse(before.event);
          const again = { ...message, id, petition: petition ?? event.petition, at: event.at, by };
          return isDeepStrictEqual(event, again)
            ? { answer: JSON.parse(before.answer), repeated: true }
            : { reused: true };
        }
        const known = petition === undefined ? undefined : find(petition);
        if (known && known.seq !== seen) return { conflict: known };
        const at = laterOf(now(), known?.petition.lastAt);
        const decided = decide(known, { ...message, id, petition: petition ?? nextId(), at, by });
        if (decided.petition) wait(decided.petition);
        return { answer: decided.answer };
      });
    },
    /** Sends every deadline event and holiday notice that is due; a petition that cannot be read does not hold up the rest. */
    sendDue() {
      const faults = [];
      for (const { petition } of dueTimers.all(Date.parse(now()))) {
        try {
          wake(petition);
        } catch (error) {
          faults.push({ petition, error });
        }
      }
      return faults;
    },
  };
}
