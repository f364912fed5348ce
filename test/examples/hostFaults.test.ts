import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../src/engine/createEngine.ts';
import type { Petition } from '../../src/engine/petition.ts';
import { fireRescueBureau } from '../../src/policy/fireRescueBureau.ts';
import { servedOffice } from '../cli/serve/support/servedOffice.ts';
import { arrival, assessment } from '../serve/support/office.ts';
import { until } from '../support/patience.ts';
import { stop } from '../support/programs.ts';
import { rowsOf } from '../support/rowsOf.ts';
import { guideOffice } from './guideHost.ts';

/** What every host has to withstand, whoever wrote it. Moments are those of its clock. */
interface HostInHand {
  /** Opens a petition under a key; whether that was answered as done, or undefined where no answer came. */
  open(key: string): Promise<boolean | undefined>;
  /** Assesses the petition that was opened as such, under a key. */
  assess(opening: number, key: string): Promise<boolean | undefined>;
  kill(): Promise<void>;
}

interface Office {
  start(): Promise<HostInHand>;
  /** What the clock says from now on. */
  setClock(at: string): void;
  /** Lets the timer work, where somebody has to. */
  tick(host: HostInHand, at: string): Promise<void>;
  events(): readonly { readonly id: string; readonly petition: string; readonly json: string }[];
  petitions(): readonly { readonly id: string; readonly json: string }[];
  outbox(): readonly string[];
}

/** An office whose deliveries are noted as they come. */
interface NotingOffice extends Office {
  start(): Promise<NotingHost>;
  delivered(): readonly string[];
}

interface NotingHost extends HostInHand {
  /** Waits until nothing waits to be delivered. */
  allDelivered(): Promise<void>;
}

const began = '2026-04-13T09:00:00+08:00';

/** What the tables of a host's file hold. */
function keptIn(database: string): Pick<Office, 'events' | 'petitions' | 'outbox'> {
  return {
    events: () =>
      rowsOf(database, 'SELECT id, petition, entry FROM pf_log ORDER BY petition, seq').map(
        ({ entry, ...row }) => ({ ...row, json: JSON.stringify(JSON.parse(String(entry)).event) }),
      ) as never,
    petitions: () => rowsOf(database, 'SELECT id, json FROM pf_petition') as never,
    outbox: () =>
      rowsOf(database, 'SELECT row_key FROM pf_outbox ORDER BY petition, place').map(({ row_key }) =>
        String(row_key),
      ),
  };
}

/** `petition-flow serve`, as it is built. */
function served(): Office {
  const { start, data, rows: found, setClock } = servedOffice(began);
  const isDone = ({ status }: { readonly status: number }) => status < 300;
  let opened = 0;
  return {
    setClock,
    tick: async () => {
      await until(() => found("SELECT 1 FROM pf_log WHERE id LIKE '%:passed:%'").length > 0);
    },
    start: async () => {
      const { open, send, child } = await start();
      return {
        open: (key) => {
          opened += 1;
          return open(`P${opened}`, key).then(isDone, () => undefined);
        },
        assess: (opening, key) =>
          send(`P${opening}`, 1, assessment, undefined, key).then(isDone, () => undefined),
        kill: () => stop(child, 'SIGKILL'),
      };
    },
    ...keptIn(data),
  };
}

function guideWritten(page: string): NotingOffice {
  const { start, database, delivered } = guideOffice(readFileSync(page, 'utf8'));
  const by = { role: 'disciplineCommission', unit: 'commission', id: 'officer-1' };
  let clock = began;
  let opened = 0;
  return {
    setClock: (at) => {
      clock = at;
    },
    tick: async (host, at) => {
      await (host as HostInHand & { tick(now: string): Promise<unknown> }).tick(at);
    },
    start: async () => {
      const { child, ask } = start();
      const take = async (event: object) => {
        const answer = await ask({ do: 'take', now: clock, event: { by, ...event } });
        return answer === undefined ? undefined : (answer as { readonly accepted: boolean }).accepted;
      };
      return {
        open: (key) => {
          opened += 1;
          return take({ ...arrival, id: key, petition: `P${opened}` });
        },
        assess: (opening, key) => take({ ...assessment, id: key, petition: `P${opening}` }),
        tick: (now: string) => ask({ do: 'tick', now }),
        allDelivered: async () => {
          await until(async () => {
            const waiting = await ask({ do: 'waiting', now: clock });
            return (waiting as { readonly petitions: number }).petitions === 0;
          });
        },
        kill: () => stop(child, 'SIGKILL'),
      };
    },
    ...keptIn(database),
    delivered,
  };
}

/** Kinds of effect that a host does not hand on: it keeps its timers itself, and what was opened is open. */
const keptByItself = new Set(['schedule', 'cancel', 'open']);

/** Decides the log anew: what is stored has to be what it comes to, to the byte, and every effect has to be in the outbox, once. */
function expectWhole(kept: Office): void {
  const engine = createEngine<string>(fireRescueBureau);
  const petitions = new Map<string, Petition>();
  const outbox = kept.outbox();
  for (const { petition, json } of kept.events()) {
    const decision = engine.receive(petitions.get(petition), JSON.parse(json));
    if (!decision.accepted) throw new Error(`${json}: ${decision.refusals[0]?.message.en}`);
    const { id, seq } = decision.petition;
    petitions.set(id, decision.petition);
    for (const [at, { type }] of decision.effects.entries())
      if (!keptByItself.has(type)) expect(outbox).toContain(`${id}/${seq}/${at}`);
  }
  const stored = new Map(kept.petitions().map(({ id, json }) => [id, JSON.parse(json)]));
  expect(stored).toEqual(petitions);
  expect(new Set(outbox).size).toBe(outbox.length);
}

/** Opens petitions in three lives of a host, each killed amid its work; the keys that were answered as done. */
async function killedThrice(kept: Office): Promise<readonly string[]> {
  const answered: string[] = [];
  for (let life = 0; life < 3; life += 1) {
    const host = await kept.start();
    const working = (async () => {
      for (let n = 0; ; n += 1) {
        const key = `k-${life}-${n}`;
        const done = await host.open(key);
        if (done === undefined) return;
        expect(done).toBe(true);
        answered.push(key);
      }
    })();
    await until(() => answered.length >= 15 * (life + 1));
    await host.kill();
    await working;
    expectWhole(kept);
  }
  return answered;
}

const pages = ['docs/guide/embed.md', 'docs/zh/guide/embed.md'];

describe.each<[string, () => Office]>([
  ['petition-flow serve', served],
  ...pages.map((page): [string, () => Office] => [`the host of ${page}`, () => guideWritten(page)]),
])('%s', (_, made) => {
  test('loses nothing that it answered, and keeps nothing by halves, when it is killed amid its work', async () => {
    const kept = made();
    const answered = await killedThrice(kept);
    const stored = kept.events().map(({ id }) => id.replace(/^http:/, ''));
    expect(stored).toEqual(expect.arrayContaining([...answered]));
  });

  const registration = 'firstVisit.register';
  const passedIn = (kept: Office) =>
    kept
      .events()
      .map(({ json }) => JSON.parse(json))
      .filter(({ type }) => type === 'deadline.passed')
      .map(({ deadline }) => deadline);
  const supervised = (kept: Office) =>
    kept
      .petitions()
      .flatMap(({ json }) => (JSON.parse(json) as Petition).beside)
      .flatMap(({ context }) => (context.watches as string[] | undefined) ?? []);
  /** Registration was due three working days after the opening; a month goes by with nobody there. */
  const afterAMonth = async (kept: Office) => {
    const before = await kept.start();
    expect(await before.open('k-1')).toBe(true);
    await before.kill();
    kept.setClock('2026-05-14T10:00:00+08:00');
    return kept.start();
  };

  test('sends a deadline that passed while its timer was not there', async () => {
    const kept = made();
    await kept.tick(await afterAMonth(kept), '2026-05-14T10:00:00+08:00');
    expect(passedIn(kept)).toContain(registration);
    expect(supervised(kept)).toContain(registration);
    expectWhole(kept);
  });

  test('loses none that passed where a late act comes before the timer', async () => {
    const kept = made();
    const host = await afterAMonth(kept);
    // A host whose own timer is quicker may answer that it was not first.
    await host.assess(1, 'k-2');
    expect(supervised(kept)).toContain(registration);
    expectWhole(kept);
  });

  test('takes an id that another petition’s event has: it is its petition’s own, for every process on the file', async () => {
    const kept = made();
    const [host, other] = [await kept.start(), await kept.start()];
    expect(await host.open('k-1')).toBe(true);
    expect(await host.open('k-2')).toBe(true);
    expect(await host.assess(2, 'k-1')).toBe(true);
    expect(await other.assess(2, 'k-4')).toBe(false);
    expect(await other.assess(1, 'k-2')).toBe(true);
    expect(kept.events()).toHaveLength(4);
    expectWhole(kept);
  });
});

describe.each(pages)('the host of %s, besides,', (page) => {
  test('delivers all that was asked for, in order within a petition, whoever was killed', async () => {
    const kept = guideWritten(page);
    await killedThrice(kept);
    const host = await kept.start();
    await host.allDelivered();
    const first = [...new Set(kept.delivered())];
    const petitionOf = (key: string) => key.split('/')[0];
    const inOrder = (keys: readonly string[]) =>
      [...new Set(keys.map(petitionOf))]
        .sort()
        .map((petition) => keys.filter((key) => petitionOf(key) === petition));
    expect(inOrder(first)).toEqual(inOrder(kept.outbox()));
  });
});
