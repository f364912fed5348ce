// The outbox: what decisions ask for, kept until it is delivered; at least once, in order within a petition.
import { transaction } from './openDatabase.mjs';

const patienceMs = 2_000;
// Longer than a delivery may take: a row that a killed process had in hand is then taken up again.
const leaseMs = 3_000;
const longestPauseMs = 3_600_000;

/** Milliseconds to wait after so many failed attempts: a tenth of a second, doubled each time, an hour at most. */
export const pauseAfter = (attempts) => Math.min(100 * 2 ** attempts, longestPauseMs);

/** An outbox over a database. `deliver` gets a key and what to carry out, and throws where that failed. */
export function createOutbox(database, { now, deliver }) {
  const insert = database.prepare(
    'INSERT INTO outbox (key, petition, deadline, effect, not_before) VALUES (?, ?, ?, ?, ?)',
  );
  const dropReminders = database.prepare(
    'DELETE FROM outbox WHERE petition = ? AND deadline = ? AND delivered_at IS NULL',
  );
  // Of each petition the first that waits: what failed holds back what follows it, and nobody else's.
  const ready = database.prepare(`
    SELECT * FROM outbox AS row
    WHERE delivered_at IS NULL AND not_before <= :moment AND retry_at <= :machine AND NOT EXISTS (
      SELECT 1 FROM outbox AS earlier WHERE earlier.petition = row.petition AND earlier.number < row.number
        AND earlier.delivered_at IS NULL AND earlier.not_before <= :moment)
    ORDER BY number LIMIT 50`);
  const lease = database.prepare('UPDATE outbox SET retry_at = ? WHERE number = ?');
  const done = database.prepare('UPDATE outbox SET delivered_at = ? WHERE number = ?');
  const failed = database.prepare('UPDATE outbox SET attempts = attempts + 1, retry_at = ? WHERE number = ?');
  const counts = database.prepare(`
    SELECT count(*) AS waiting, coalesce(max(attempts), 0) AS "mostAttempts" FROM outbox
    WHERE delivered_at IS NULL AND not_before <= ?`);
  const moment = () => Date.parse(now());

  function claim() {
    return transaction(database, () => {
      const rows = ready.all({ moment: moment(), machine: Date.now() });
      for (const { number } of rows) lease.run(Date.now() + leaseMs, number);
      return rows;
    });
  }

  async function send({ number, key, petition, effect, attempts }) {
    try {
      await deliver({ key, petition, effect: JSON.parse(effect) });
      done.run(Date.now(), number);
    } catch {
      failed.run(Date.now() + pauseAfter(attempts), number);
    }
  }

  return {
    /** Puts a decision's effects in; called within the transaction that stores the petition. */
    add(petition, effects, ownerOf) {
      effects.forEach((effect, n) => {
        const key = `${petition.id}/${petition.seq}/${n}`;
        if (effect.type === 'schedule' || effect.type === 'cancel')
          dropReminders.run(petition.id, effect.deadline);
        if (effect.type === 'schedule')
          for (const day of effect.remindOn) {
            const { deadline, rule } = effect;
            const reminder = { type: 'remind', rule, deadline, day, to: ownerOf(deadline) };
            const from = Date.parse(`${day}T00:00:00+08:00`);
            if (from + 86_400_000 > moment())
              insert.run(`${key}/${day}`, petition.id, deadline, JSON.stringify(reminder), from);
          }
        // What the engine opened is open; timers are kept by themselves.
        else if (effect.type !== 'open' && effect.type !== 'cancel')
          insert.run(key, petition.id, null, JSON.stringify(effect), 0);
      });
    },
    /** Delivers what is ready, until nothing is. */
    async deliverReady() {
      for (let rows = claim(); rows.length > 0; rows = claim()) await Promise.all(rows.map(send));
    },
    /** How many rows wait, and how often the worst of them was tried. */
    state: () => ({ ...counts.get(moment()) }),
  };
}

/** Delivers to an address by HTTP; the receiver drops a key that it has seen. */
export function deliverTo(address) {
  return async (row) => {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': row.key },
      body: JSON.stringify(row),
      signal: AbortSignal.timeout(patienceMs),
    });
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  };
}

/** Delivers to the terminal: a line for each. */
export async function deliverToTerminal({ key, effect }) {
  console.log(`outbox ${key} ${effect.type} ${effect.what ?? effect.deadline}`);
}
