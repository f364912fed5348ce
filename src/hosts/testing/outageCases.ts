import type { Host } from '../port/host.ts';
import type { Store } from '../port/store.ts';
import { hostsOver } from './hostsOver.ts';
import { assessment, letter } from './letters.ts';
import { allReceived, course, Office, replays, taken, until } from './office.ts';
import type { StoreCase } from './storeCase.ts';
import type { FreshDatabase } from './testDatabase.ts';
import { fails, holds, same } from './told.ts';

/** What a database does: works; does not answer; does what it was asked, and the answer is lost. */
type Line = 'works' | 'down' | 'answers lost';

/** A store whose database goes down when it is told to. */
function overLine(store: Store, line: () => Line): Store {
  return new Proxy(store, {
    get(target, name) {
      const value = Reflect.get(target, name);
      if (typeof value !== 'function' || name === 'close') return value;
      return async (...given: unknown[]) => {
        if (line() === 'down') throw new Error('the database does not answer');
        const lost = line() === 'answers lost';
        const answer = await value.apply(target, given);
        if (lost) throw new Error('the answer of the database is lost');
        return answer;
      };
    },
  });
}

/** The parts of a store that give rows one by one go on as they are: a host reads them for a caller, who asks again. */
const streams = ['log', 'refused', 'whole'] as const;

interface Outage {
  readonly office: Office;
  readonly host: Host;
  line: Line;
}

/** A case on a host whose database goes down and comes back. */
const outageCase = (name: string, run: (outage: Outage) => Promise<void>): StoreCase => ({
  name,
  run: async (open: FreshDatabase) => {
    const state: { line: Line } = { line: 'works' };
    const hosts = await hostsOver(async () => {
      const database = await open();
      return {
        ...database,
        store: async () => {
          const own = await database.store();
          const broken = overLine(own, () => state.line);
          return Object.assign(
            Object.create(broken),
            Object.fromEntries(streams.map((part) => [part, own[part]])),
          );
        },
      };
    })();
    try {
      const office = new Office(hosts);
      const host = await office.start();
      await run(Object.assign(state, { office, host }));
    } finally {
      state.line = 'works';
      await hosts.drop();
    }
  },
});

const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 200));

/** A host of the library over a database that goes down. */
export const outageCases: readonly StoreCase[] = [
  outageCase('an outage burns no event id: the same event is taken afterwards', async (outage) => {
    const { host } = outage;
    await taken(host, letter('down'));
    outage.line = 'down';
    await fails(host.take(assessment('down')), 'an event is answered by a database that is down');
    outage.line = 'works';
    const answer = await host.take(assessment('down'));
    same(
      [answer.accepted, 'repeated' in answer],
      [true, false],
      'an event that was sent in an outage, and again after it',
    );
    same(await course(host, 'down'), ['intake.receive', 'intake.assess'], 'the log after an outage');
  }),

  outageCase(
    'an event whose answer was lost in an outage is answered when it is sent again',
    async (outage) => {
      const { host } = outage;
      await taken(host, letter('lost'));
      outage.line = 'answers lost';
      await fails(
        host.take(assessment('lost')),
        'an event is answered where the answer of the database is lost',
      );
      outage.line = 'works';
      const answer = await host.take(assessment('lost'));
      same(
        [answer.accepted, 'repeated' in answer],
        [true, true],
        'an event whose answer was lost, sent again',
      );
      same(
        await course(host, 'lost'),
        ['intake.receive', 'intake.assess'],
        'the log after an answer was lost',
      );
    },
  ),

  outageCase(
    'after an outage what waited is delivered in order, and what came due is sent',
    async (outage) => {
      const { host, office } = outage;
      const ids = ['one', 'two', 'three'];
      office.reception = () => 'refused';
      for (const id of ids) await taken(host, letter(id));
      for (const line of ['down', 'answers lost', 'down'] as const) {
        outage.line = line;
        office.reception = () => 'taken';
        await pause();
        outage.line = 'works';
        await pause();
      }
      outage.line = 'down';
      office.clock.set('2026-03-06T00:00:00+08:00');
      await pause();
      outage.line = 'works';
      for (const id of ids) {
        await until(
          async () => (await course(host, id)).length === 2,
          `${id}: what came due in an outage is not sent`,
        );
        await allReceived(office, host, id);
      }
      holds((await replays(host)) === ids.length, 'petitions after an outage');
    },
  ),
];
