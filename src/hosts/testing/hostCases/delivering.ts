import { assessment, letter, registration } from '../letters.ts';
import { allReceived, hostCase, taken, until } from '../office.ts';
import { same } from '../told.ts';

/** What is carried out. */
export const deliveringCases = [
  hostCase(
    'each effect arrives, in order, under a key that keeps its content, though the receiver fails and loses answers',
    async (office) => {
      let host = await office.start();
      let calls = 0;
      office.reception = () => {
        calls += 1;
        if (calls % 3 === 0) return 'refused';
        return calls % 5 === 0 ? 'answer lost' : 'taken';
      };
      const ids = ['effects-1', 'effects-2', 'effects-3'];
      for (const event of [letter, assessment]) for (const id of ids) await taken(host, event(id));
      host = await office.restart(host);
      for (const id of ids) await taken(host, registration(id));
      for (const id of ids) await allReceived(office, host, id);
    },
  ),

  hostCase('a long list comes through a receiver that fails every second time', async (office) => {
    const host = await office.start();
    let calls = 0;
    office.reception = () => {
      calls += 1;
      return calls % 2 === 0 ? 'taken' : 'refused';
    };
    for (const event of [letter, assessment, registration]) await taken(host, event('long'));
    await allReceived(office, host, 'long');
    await until(async () => (await host.waiting()).petitions === 0, 'what was delivered goes on waiting');
    same((await host.waiting()).oldest, null, 'when the oldest row was put in where none waits');
  }),

  hostCase(
    'a petition whose effect cannot be delivered holds up no other, and is delivered when it can be',
    async (office) => {
      const host = await office.start();
      office.reception = ({ petition }) => (petition === 'stuck' ? 'refused' : 'taken');
      await taken(host, letter('stuck'));
      const free = Array.from({ length: 120 }, (_, n) => `free-${n}`);
      await Promise.all(free.map((id) => taken(host, letter(id))));
      for (const id of free) await allReceived(office, host, id);
      same(office.received('stuck'), [], 'what the receiver refused is told as received');
      await taken(host, assessment('stuck'));
      await until(
        async () => (await host.waiting()).attempts > 1,
        'an effect that failed is not tried again',
      );
      same((await host.waiting()).petitions, 1, 'how many petitions wait');
      office.reception = () => 'taken';
      await allReceived(office, host, 'stuck');
    },
  ),

  hostCase('what a host had in hand when it was killed is delivered by another', async (office) => {
    const hosts = [await office.start(), await office.start()] as const;
    office.reception = () => 'refused';
    await Promise.all(['a', 'b', 'c'].map((id) => taken(hosts[0], letter(id))));
    await office.crash(hosts[0]);
    office.reception = () => 'taken';
    for (const id of ['a', 'b', 'c']) await allReceived(office, hosts[1], id);
  }),

  hostCase('several hosts on the same data deliver each effect in order', async (office) => {
    const hosts = [await office.start(), await office.start(), await office.start()] as const;
    const ids = Array.from({ length: 20 }, (_, n) => `shared-${n}`);
    for (const event of [letter, assessment, registration])
      await Promise.all(ids.map((id, n) => taken(hosts[(n % 3) as 0 | 1 | 2], event(id))));
    for (const id of ids) await allReceived(office, hosts[0], id);
  }),
];
