import { assessment, letter, registration } from '../letters.ts';
import { allReceived, course, hostCase, replays, taken, until } from '../office.ts';
import { holds, same } from '../told.ts';

const settle = () => new Promise<void>((resolve) => setTimeout(resolve, 300));
const registerMissed = ['intake.receive', 'firstVisit.register'];

/** What is due, and clocks that are not as they should be. */
export const clockCases = [
  hostCase('a timer fires when the clock has come to it, over a crash, and not before', async (office) => {
    let host = await office.start();
    await taken(host, letter('timed'));
    office.clock.set('2026-03-05T23:59:30+08:00');
    await host.due();
    await settle();
    same(await course(host, 'timed'), ['intake.receive'], 'a deadline is missed before its last day is over');
    await office.crash(host);
    office.clock.set('2026-03-06T00:00:00+08:00');
    host = await office.start();
    await until(async () => (await course(host, 'timed')).length > 1, 'a deadline that passed is not told');
    await settle();
    same(await course(host, 'timed'), registerMissed, 'what a timer sent');
    await allReceived(office, host, 'timed');
  }),

  hostCase('a deadline is told once, however many hosts watch the clock', async (office) => {
    const hosts = [await office.start(), await office.start(), await office.start()] as const;
    for (let n = 0; n < 10; n += 1) await taken(hosts[0], letter(`watched-${n}`));
    office.clock.set('2026-03-06T00:00:00+08:00');
    await Promise.all(hosts.map((host) => host.due()));
    await until(async () => (await hosts[0].waiting()).lag === 0, 'what is due is not sent');
    for (let n = 0; n < 10; n += 1)
      same(await course(hosts[1], `watched-${n}`), registerMissed, 'what several timers sent');
  }),

  hostCase(
    'what was due before an event is decided before it, whether or not a timer ran',
    async (office) => {
      const host = await office.start();
      await taken(host, letter('late'));
      await office.crash(host);
      office.clock.set('2026-03-10T10:00:00+08:00');
      const again = await office.start();
      await taken(again, assessment('late', { at: '2026-03-10T10:00:00+08:00' }));
      same(await course(again, 'late'), [...registerMissed, 'intake.assess'], 'what a late event finds');
      await allReceived(office, again, 'late');
    },
  ),

  hostCase(
    'the owner is reminded on the day that the policy names, once, and not of what is done',
    async (office) => {
      const host = await office.start();
      await taken(host, letter('owed'));
      await taken(host, letter('done'));
      await taken(host, assessment('done'));
      await taken(host, registration('done'));
      office.clock.set('2026-03-03T23:59:50+08:00');
      await host.due();
      const reminders = (petition: string) =>
        office.seen
          .filter(({ petition: of, effect }) => of === petition && effect.type === 'remind')
          .map(({ key }) => key)
          .filter((key) => key.includes('firstVisit.register'));
      same(reminders('owed'), [], 'somebody is reminded before the day');
      office.clock.set('2026-03-04T08:00:00+08:00');
      await until(() => reminders('owed').length > 0, 'nobody is reminded');
      const again = await office.restart(host);
      await again.due();
      await settle();
      same(
        [...new Set(reminders('owed'))],
        ['owed/1/remind/firstVisit.register/2026-03-04'],
        'how the owner of a duty is reminded',
      );
      same(reminders('done'), [], 'somebody is reminded of what is done');
    },
  ),

  hostCase('a clock that is set back by weeks stops nothing and dates nothing backwards', async (office) => {
    const host = await office.start();
    await taken(host, letter('first'));
    office.clock.set('2026-02-09T00:00:00+08:00');
    await taken(host, letter('back', { at: undefined }));
    await taken(host, assessment('first', { at: undefined }));
    same(
      (await host.read('first'))?.lastAt,
      '2026-03-02T09:00:00+08:00',
      'an event without a moment, where the clock is behind the petition',
    );
    for (const id of ['first', 'back']) await allReceived(office, host, id);
    office.clock.set('2026-03-20T00:00:00+08:00');
    await until(async () => (await host.waiting()).lag === 0, 'what is due is not sent');
    holds(
      (await course(host, 'back')).includes('firstVisit.register'),
      'a clock that was set back stops a timer',
    );
    for (const id of ['first', 'back']) await allReceived(office, host, id);
    await replays(host);
  }),

  hostCase(
    'a clock that leaps ahead by weeks sends what passed, in order, and goes on when it is put right',
    async (office) => {
      const host = await office.start();
      await taken(host, letter('leap'));
      office.clock.set('2026-04-27T00:00:00+08:00');
      await until(
        async () => (await host.waiting()).lag === 0 && (await course(host, 'leap')).length > 3,
        'what passed is not sent',
      );
      const sent = await course(host, 'leap');
      holds(
        sent.indexOf('firstVisit.register') < sent.indexOf('firstVisit.notice'),
        `what passed is not in order: ${sent}`,
      );
      office.clock.set('2026-03-03T09:00:00+08:00');
      await settle();
      same(await course(host, 'leap'), sent, 'a clock that was put right sends something again');
      await taken(host, assessment('leap', { at: undefined }));
      await taken(host, letter('after', { at: '2026-03-03T09:00:00+08:00' }));
      await allReceived(office, host, 'leap');
      await allReceived(office, host, 'after');
      await replays(host);
    },
  ),
];
