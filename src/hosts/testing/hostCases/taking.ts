import { all } from '../../port/all.ts';
import { HostFault } from '../../port/hostFault.ts';
import { assessment, letter, registration, wrongRole } from '../letters.ts';
import { allReceived, course, hostCase, refusalsOf, replays, taken } from '../office.ts';
import { awkwardIds } from '../samples.ts';
import { fails, holds, same } from '../told.ts';

const twenty = Array.from({ length: 20 }, (_, n) => n);

/** What becomes of an event. */
export const takingCases = [
  hostCase(
    'an accepted event is stored before it is answered: a crash right after the answer',
    async (office) => {
      let host = await office.start();
      for (let n = 0; n < 4; n += 1) {
        await taken(host, letter(`killed-${n}`));
        host = await office.restart(host);
        same(await course(host, `killed-${n}`), ['intake.receive'], 'an answered event is lost in a crash');
        same(
          (await host.read(`killed-${n}`))?.seq,
          1,
          'the petition of an answered event is lost in a crash',
        );
      }
    },
  ),

  hostCase(
    'the same event twenty times at once, on two hosts, is decided once and answered alike',
    async (office) => {
      const hosts = [await office.start(), await office.start()] as const;
      const answers = await Promise.all(twenty.map((n) => hosts[n % 2 === 0 ? 0 : 1].take(letter('same'))));
      const refused = answers.filter(({ accepted }) => !accepted);
      same(refused.map(refusalsOf), [], 'the same event is refused');
      same(
        answers.filter((answer) => 'repeated' in answer).length,
        19,
        'the same event is not decided exactly once',
      );
      const [first, ...others] = answers.map((answer) => JSON.stringify({ ...answer, repeated: true }));
      for (const other of others) same(other, first, 'the same event is answered in two ways');
      same(await course(hosts[0], 'same'), ['intake.receive'], 'the same event is more than once in the log');
    },
  ),

  hostCase('an id that was taken for another message is told, and changes nothing', async (office) => {
    const host = await office.start();
    await taken(host, letter('reused'));
    const before = JSON.stringify(await host.read('reused'));
    const answer = await host.take(letter('reused', { persons: 2 }));
    same([answer.accepted, 'reused' in answer], [false, true], 'another message under an id that was taken');
    same(JSON.stringify(await host.read('reused')), before, 'an id that was taken has changed the petition');
  }),

  hostCase('of two clerks at once the second is decided on what the first one did', async (office) => {
    const hosts = [await office.start(), await office.start()] as const;
    await taken(hosts[0], letter('two'));
    const answers = await Promise.all([
      hosts[0].take(assessment('two', { id: 'a' })),
      hosts[1].take(assessment('two', { id: 'b' })),
    ]);
    same(
      answers.filter(({ accepted }) => accepted).length,
      1,
      'two clerks have decided the same at the same time',
    );
    same((await hosts[1].read('two'))?.seq, 2, 'the petition that two clerks had in hand');
  }),

  hostCase('nothing is tried where the petition is no longer where the sender saw it', async (office) => {
    const host = await office.start();
    await taken(host, letter('seen'));
    await taken(host, assessment('seen'));
    const answer = await host.take(registration('seen'), { seen: 1 });
    same(
      [answer.accepted, 'changed' in answer, answer.seq],
      [false, true, 2],
      'an event for a petition that has changed since',
    );
    same((await host.read('seen'))?.seq, 2, 'an event for a petition that has changed since was taken');
    holds(
      (await host.take(registration('seen'), { seen: 2 })).accepted,
      'an event for a petition as it stands is refused',
    );
  }),

  hostCase('what is refused or no event stores nothing', async (office) => {
    const host = await office.start();
    await taken(host, letter('refused'));
    const before = JSON.stringify(await host.read('refused'));
    for (const event of [
      null,
      'text',
      [],
      {},
      { petition: 'refused' },
      { ...assessment('refused'), misspelt: 1 },
      wrongRole('refused'),
      assessment('refused', { id: 'early', at: '2026-03-01T09:00:00+08:00' }),
      assessment('refused', { id: 'much', reason: 'x'.repeat(900_000) }),
      assessment('nobody'),
      { ...letter('nobody'), persons: -1 },
      { ...letter('nobody'), petition: '' },
      { ...letter('no body') },
    ])
      same(
        (await host.take(event)).accepted,
        false,
        `this is taken: ${JSON.stringify(event)?.slice(0, 200)}`,
      );
    same(JSON.stringify(await host.read('refused')), before, 'a refused event has changed the petition');
    same(await host.read('nobody'), undefined, 'a refused event has made a petition');
    same((await all(host.log())).length, 1, 'a refused event is in the log');
    holds((await host.take(assessment('refused'))).accepted, 'after refused events the right one is refused');
  }),

  hostCase(
    'an id may have what the engine lets it have, and ids that look alike are apart',
    async (office) => {
      const host = await office.start();
      for (const id of awkwardIds) await taken(host, letter(id));
      for (const id of awkwardIds) {
        same((await host.read(id))?.id, id, `${id} is not read under its own id`);
        const [entry, ...more] = await all(host.log(id));
        same(
          [(entry?.event as { petition?: string } | undefined)?.petition, more.length],
          [id, 0],
          `the log of ${id}`,
        );
      }
      const { lines } = await host.worklist({ order: 'id', limit: 100 });
      same(lines.map(({ id }) => id).sort(), [...awkwardIds].sort(), 'the worklist of ids that look alike');
      for (const id of awkwardIds) await allReceived(office, host, id);
    },
  ),

  hostCase(
    'a list has a petition as soon as its event is answered, and its pages have each once',
    async (office) => {
      const host = await office.start();
      const ids = twenty.map((n) => `listed-${n}`);
      await Promise.all(ids.map((id) => taken(host, letter(id, { petitioners: [`p-${id}`] }))));
      const found: string[] = [];
      let after: string | undefined;
      do {
        const page = await host.worklist({ limit: 3, ...(after === undefined ? {} : { after }) });
        found.push(...page.lines.map(({ id }) => id));
        after = page.next;
      } while (after !== undefined && found.length <= ids.length);
      same([...found].sort(), [...ids].sort(), 'the pages of a worklist do not have each petition once');
      const { lines } = await host.worklist({ petitioner: 'p-listed-7' });
      same(
        lines.map(({ id }) => id),
        ['listed-7'],
        'petitions of one petitioner',
      );
      same(await host.count({ of: 'petitions' }), [{ of: {}, count: 20 }], 'how many petitions there are');
      const owed = (await host.duties({ limit: 500 })).lines.map(({ petition }) => petition);
      same(new Set(owed).size, 20, 'petitions of which something is owed');
    },
  ),

  hostCase(
    'the log replays to the petitions, to the byte, whatever was sent and how often',
    async (office) => {
      const hosts = [await office.start(), await office.start()] as const;
      const ids = twenty.map((n) => `mixed-${n}`);
      await Promise.all(
        ids.map(async (id, n) => {
          const host = hosts[n % 2 === 0 ? 0 : 1];
          const other = hosts[n % 2 === 0 ? 1 : 0];
          for (const event of [letter(id), assessment(id), wrongRole(id), registration(id)])
            await Promise.all([
              host.take(event),
              ...(n % 3 === 0 ? [other.take(event).catch(() => undefined)] : []),
            ]);
        }),
      );
      same(await replays(hosts[0]), 20, 'how many petitions the log replays to');
      for (const id of ids)
        same(
          await course(hosts[1], id),
          ['intake.receive', 'intake.assess', 'intake.register'],
          `the log of ${id}`,
        );
    },
  ),

  hostCase('a host that is closed has done what it had in hand, and takes nothing more', async (office) => {
    const host = await office.start();
    const answers = twenty.map((n) => host.take(letter(`closing-${n}`)));
    await host.close();
    same(
      (await Promise.all(answers)).filter(({ accepted }) => accepted).length,
      20,
      'what was in hand at the close',
    );
    const error = await fails(host.take(letter('after')), 'a closed host takes an event');
    holds(
      error instanceof HostFault && error.code === 'closed',
      'a closed host does not say that it is closed',
    );
    const again = await office.start();
    same(await replays(again), 20, 'how many petitions there are after a close');
  }),
];
