import { HostFault } from '../port/hostFault.ts';
import type { Columns, Duty, LogRow, OutboxRow, RefusedRow, StoredPetition, Tag } from '../port/rows.ts';
import type { Change, Claimed, Progress, Store, StoredWhole, Wake, Write } from '../port/store.ts';
import {
  byText,
  countDutiesAmong,
  countPetitionsAmong,
  dutiesAmong,
  type Found,
  petitionsAmong,
} from '../worklist/evaluate.ts';

interface Kept {
  petition: StoredPetition;
  columns: Columns;
  tags: readonly Tag[];
  duties: readonly Duty[];
  log: LogRow[];
  outbox: OutboxRow[];
  sent: number;
  sendAt: number | null;
  attempts: number;
}

/** What several memory stores share, as several programs share a database. */
export interface MemoryData {
  readonly petitions: Map<string, Kept>;
  readonly refused: Map<string, RefusedRow>;
  readonly notes: Map<string, string>;
}

/** Data of a memory store. */
export function memoryData(): MemoryData {
  return { petitions: new Map(), refused: new Map(), notes: new Map() };
}

/**
 * A store that keeps everything in memory and nothing for tomorrow: what each function of a store comes to, told as plainly as it can be. For tests
 * of hosts, and to compare a store with.
 */
export function memoryStore(data: MemoryData = memoryData()): Store {
  const { petitions, refused, notes } = data;
  let closed = false;
  const open = () => {
    if (closed) throw new HostFault('closed', '库已关闭', 'the store is closed');
  };
  const inOrder = () => [...petitions.keys()].sort(byText).map((id) => petitions.get(id) as Kept);
  const found = (): Found[] =>
    inOrder().map(({ petition: { id, seq }, columns, tags, duties }) => ({ id, seq, columns, tags, duties }));
  const keep = (row: RefusedRow) => {
    const key = JSON.stringify([row.petition, row.id]);
    if (!refused.has(key)) refused.set(key, row);
  };

  function write({ id, before, petition, columns, tags, duties, log, outbox }: Write): void {
    const kept = petitions.get(id);
    if (kept?.petition.version !== before) throw new Error(`${id} is no longer at version ${before}`);
    const was: Omit<Kept, 'petition' | 'columns'> = kept ?? {
      tags: [],
      duties: [],
      log: [],
      outbox: [],
      sent: 0,
      sendAt: null,
      attempts: 0,
    };
    const isTaken =
      log.some(({ seq }) => was.log.some((row) => row.seq === seq)) ||
      outbox.some(({ place }) => was.outbox.some((row) => row.place === place));
    if (isTaken) throw new Error(`${id}: a place of its log or of its outbox is taken`);
    const isTag = (one: Tag) => (other: Tag) => one.name === other.name && one.value === other.value;
    const keptTags = was.tags.filter((tag) => !tags.dropped.some(isTag(tag)));
    const keptDuties = was.duties.filter(({ deadline }) => !duties.dropped.includes(deadline));
    petitions.set(id, {
      petition,
      columns,
      tags: [...keptTags, ...tags.added],
      duties: [...keptDuties, ...duties.added],
      log: [...was.log, ...log],
      outbox: [...was.outbox, ...outbox],
      sent: was.sent,
      sendAt: was.sendAt ?? (outbox.length > 0 ? 0 : null),
      attempts: was.attempts,
    });
  }

  async function* each<Row>(rows: () => readonly Row[]): AsyncIterable<Row> {
    open();
    yield* rows();
  }

  return {
    name: 'memory',
    async change<Answer>(id: string, decide: (stored: StoredPetition | undefined) => Change<Answer>) {
      open();
      const kept = petitions.get(id);
      const change = decide(kept?.petition);
      if (change.write) write(change.write);
      else if (kept && change.wakeAt !== undefined)
        kept.petition = { ...kept.petition, wakeAt: change.wakeAt };
      if (change.refused) keep(change.refused);
      return change.answer;
    },
    async read(id) {
      open();
      return petitions.get(id)?.petition;
    },
    async claim(now, until, horizon, limit) {
      open();
      const isReady = ({ sendAt }: Kept) => sendAt !== null && (sendAt <= now || sendAt > horizon);
      const ready = inOrder().filter(isReady);
      ready.sort((one, other) => (one.sendAt as number) - (other.sendAt as number));
      return ready.slice(0, limit).map((kept): Claimed => {
        kept.sendAt = until;
        const { petition, sent, attempts, outbox } = kept;
        return { id: petition.id, sent, attempts, until, rows: outbox.slice(sent, sent + 200) };
      });
    },
    async progress({ id, until }: Claimed, { sent, retryAt, attempts }: Progress) {
      open();
      const kept = petitions.get(id);
      if (!kept || sent < kept.sent) return;
      kept.sent = sent;
      // Somebody else has it in hand by now.
      if (kept.sendAt !== until) return;
      kept.attempts = attempts;
      kept.sendAt = retryAt ?? (kept.petition.lastPlace > sent ? 0 : null);
    },
    async waiting() {
      open();
      const waiting = inOrder().filter(({ petition, sent }) => petition.lastPlace > sent);
      const oldest = waiting.map(({ outbox, sent }) => outbox[sent]?.at as number);
      return {
        petitions: waiting.length,
        oldest: oldest.length === 0 ? null : Math.min(...oldest),
        attempts: Math.max(0, ...waiting.map(({ attempts }) => attempts)),
      };
    },
    async due(now, limit, after) {
      open();
      const compare = (one: Wake, other: Wake) => one.wakeAt - other.wakeAt || byText(one.id, other.id);
      return inOrder()
        .flatMap(({ petition: { id, wakeAt } }) => (wakeAt === null || wakeAt > now ? [] : [{ id, wakeAt }]))
        .filter((wake) => after === undefined || compare(wake, after) > 0)
        .sort(compare)
        .slice(0, limit);
    },
    async wakeAll(policyId, at) {
      open();
      for (const kept of inOrder()) {
        const { petition, columns } = kept;
        const isMeant = columns.open && columns.policy.slice(0, columns.policy.lastIndexOf('@')) === policyId;
        if (isMeant && (petition.wakeAt === null || petition.wakeAt > at))
          kept.petition = { ...petition, wakeAt: at };
      }
    },
    async note(name) {
      open();
      return notes.get(name);
    },
    async setNote(name, value) {
      open();
      notes.set(name, value);
    },
    async petitions(filter, order, limit, after) {
      open();
      return petitionsAmong(found(), filter, order, limit, after);
    },
    async duties(filter, limit, after) {
      open();
      return dutiesAmong(found(), filter, limit, after);
    },
    async countPetitions(filter, by) {
      open();
      return countPetitionsAmong(found(), filter, by);
    },
    async countDuties(filter, by) {
      open();
      return countDutiesAmong(found(), filter, by);
    },
    async policies() {
      open();
      const openOnes = inOrder().filter(({ columns }) => columns.open);
      return [...new Set(openOnes.map(({ columns }) => columns.policy))].sort(byText);
    },
    log: (id) =>
      each(() => (id === undefined ? inOrder().flatMap(({ log }) => log) : (petitions.get(id)?.log ?? []))),
    refused: (id) =>
      each(() =>
        [...refused.values()]
          .filter(({ petition }) => id === undefined || petition === id)
          .sort((one, other) => byText(one.petition, other.petition) || byText(one.id, other.id)),
      ),
    whole: () =>
      each(() => inOrder().map(({ sendAt, attempts, ...kept }): StoredWhole => structuredClone(kept))),
    async put(whole, rows) {
      open();
      const there = whole.find(({ petition }) => petitions.has(petition.id));
      if (there)
        throw new HostFault(
          'not-empty',
          `库中已有 ${there.petition.id}`,
          `the store has ${there.petition.id} already`,
        );
      for (const one of whole) {
        const { petition, sent, log, outbox } = one;
        const sendAt = petition.lastPlace > sent ? 0 : null;
        petitions.set(petition.id, { ...one, log: [...log], outbox: [...outbox], sendAt, attempts: 0 });
      }
      for (const row of rows) keep(row);
    },
    async close() {
      closed = true;
    },
  };
}
