import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/engine/createEngine.ts';
import type { Petition } from '../../../src/engine/petition.ts';
import type { LogEntry } from '../../../src/engine/replay.ts';
import { createHost, type HostOptions } from '../../../src/hosts/host/createHost.ts';
import { all } from '../../../src/hosts/port/all.ts';
import type { Delivery } from '../../../src/hosts/port/host.ts';
import { HostFault } from '../../../src/hosts/port/hostFault.ts';
import type { Store } from '../../../src/hosts/port/store.ts';
import { memoryData, memoryStore } from '../../../src/hosts/testing/memoryStore.ts';
import { definePolicy } from '../../../src/policy/definePolicy.ts';
import { fireRescueBureau } from '../../../src/policy/fireRescueBureau.ts';
import { until } from '../../support/patience.ts';
import { handClock } from '../support/handClock.ts';
import { assessment, letter, officer, registration } from '../support/letters.ts';

const engine = createEngine(fireRescueBureau);

/** A host over memory whose clock stands, and what it delivered. */
async function office(more: Partial<HostOptions> = {}, at = '2026-03-02T09:00:00+08:00') {
  const data = memoryData();
  const clock = handClock(at);
  const delivered: Delivery[] = [];
  const faults: unknown[] = [];
  const start = (given: Partial<HostOptions> = {}) =>
    createHost({
      store: memoryStore(data),
      engine,
      clock,
      timers: false,
      pauseMs: 1,
      retryMs: 1,
      aheadMs: Number.POSITIVE_INFINITY,
      deliver: async (delivery) => {
        delivered.push(delivery);
      },
      onFault: (error) => faults.push(error),
      ...more,
      ...given,
    });
  return { data, clock, delivered, faults, start, host: await start() };
}

describe('a host', () => {
  it('keeps what replays to the same petitions, and delivers each effect in order, over the shipped register', async () => {
    const { host, delivered } = await office();
    const lines = readFileSync('examples/register/register.jsonl', 'utf8').trim().split('\n');
    const isTimers = ({ by }: { by: { role: string } }) => by.role === 'system';
    const events = lines.map((line) => JSON.parse(line)).filter((event) => !isTimers(event));
    const answers = [];
    for (const event of events) answers.push(await host.take(event));
    const alone = engine.replay(events);
    expect(answers.filter(({ accepted }) => accepted)).toHaveLength(alone.accepted);
    const log = engine.replay(await all(host.log()));
    expect(log.difference).toBeUndefined();
    expect(log.petitions.size).toBe(alone.petitions.size);
    for (const [id, petition] of log.petitions) {
      expect(JSON.stringify(await host.read(id))).toBe(JSON.stringify(petition));
      const { matter, phase, beside } = alone.petitions.get(id) as Petition;
      expect(petition).toMatchObject({ matter, phase, beside });
    }
    await until(async () => (await host.waiting()).petitions === 0);
    const places = new Map<string, number>();
    for (const { petition, seq } of delivered) {
      expect(seq).toBeGreaterThanOrEqual(places.get(petition) ?? 0);
      places.set(petition, seq);
    }
    expect(new Set(delivered.map(({ key }) => key)).size).toBe(delivered.length);
    await host.close();
  });

  it('gives the same answer again to the same event, and tells an id that was another message’s', async () => {
    const { host } = await office();
    const first = await host.take(letter('P1'));
    await host.take(assessment('P1'));
    expect(await host.take(letter('P1'))).toEqual({ ...first, repeated: true });
    expect(await host.take(letter('P1', { persons: 2 }))).toMatchObject({ accepted: false, reused: true });
    expect(await host.take(letter('P1'), { seen: 7 })).toMatchObject({ accepted: true, repeated: true });
    await host.close();
  });

  it('goes on where its clock was set back by weeks, and refuses what a sender dates ahead', async () => {
    const { host, clock } = await office({ aheadMs: 300_000 });
    await host.take(letter('P1'));
    clock.set('2026-02-02T09:00:00+08:00');
    expect(await host.take(assessment('P1'))).toMatchObject({
      accepted: false,
      refusals: [{ code: 'out-of-order' }],
    });
    expect(await host.take(assessment('P1', { at: undefined }))).toMatchObject({ accepted: true, seq: 2 });
    await host.close();
  });

  it('opens a petition with seen 0 where there is none, and leaves one that is there alone', async () => {
    const { host } = await office();
    expect(await host.take(letter('P1'), { seen: 0 })).toMatchObject({ accepted: true, seq: 1 });
    const other = { ...letter('P1'), id: 'another-letter' };
    expect(await host.take(other, { seen: 0 })).toEqual({
      accepted: false,
      refusals: [],
      seq: 1,
      changed: true,
    });
  });

  it('tries nothing where the petition is no longer where the sender saw it', async () => {
    const { host } = await office();
    await host.take(letter('P1'));
    await host.take(assessment('P1'), { seen: 1 });
    expect(await host.take(registration('P1'), { seen: 1 })).toEqual({
      accepted: false,
      refusals: [],
      seq: 2,
      changed: true,
    });
    await host.close();
  });

  it('dates an event that states no moment, never before the petition’s last one', async () => {
    const { host, clock } = await office();
    await host.take(letter('P1', { at: undefined }));
    expect((await host.read('P1'))?.lastAt).toBe('2026-03-02T09:00:00+08:00');
    clock.set('2026-03-01T09:00:00+08:00');
    await host.take(assessment('P1', { at: undefined }));
    expect((await host.read('P1'))?.lastAt).toBe('2026-03-02T09:00:00+08:00');
    expect(await host.take(assessment('P1', { at: undefined }))).toMatchObject({ repeated: true });
    await host.close();
  });

  it('refuses an event that is dated ahead of its clock, and takes nothing that would be due by then', async () => {
    const { host } = await office({ aheadMs: 1000 });
    await host.take(letter('P1'));
    expect(await host.take(assessment('P1'))).toMatchObject({
      accepted: false,
      refusals: [{ code: 'out-of-order', path: 'at' }],
    });
    expect((await host.read('P1'))?.seq).toBe(1);
    await host.close();
  });

  it('keeps a refused event beside the log, the first time, and what is no event not at all', async () => {
    const { host, data } = await office();
    await host.take(letter('P1'));
    const early = registration('P1', { by: officer() });
    expect(await host.take(early)).toMatchObject({ accepted: false });
    expect(await host.take(early)).toMatchObject({ accepted: false });
    expect(await host.take({ petition: 'P1' })).toMatchObject({ refusals: [{ code: 'unknown-event' }] });
    expect(await host.take('nothing')).toMatchObject({ accepted: false });
    expect([...data.refused.values()]).toMatchObject([{ petition: 'P1', id: 'register', after: 1 }]);
    expect(await all(host.log())).toHaveLength(1);
    await host.close();
  });
});

describe('the timer of a host', () => {
  it('reminds on the policy’s day and sends what has passed on the day after, not before', async () => {
    const { host, clock, delivered } = await office();
    await host.take(letter('P1'));
    clock.set('2026-03-03T23:59:59+08:00');
    expect(await host.due()).toBe(0);
    clock.set('2026-03-04T08:00:00+08:00');
    await host.due();
    await until(() => delivered.some(({ effect }) => effect.type === 'remind'));
    expect(delivered.at(-1)).toMatchObject({
      key: 'P1/1/remind/firstVisit.register/2026-03-04',
      effect: { deadline: 'firstVisit.register', due: '2026-03-05', to: { role: 'supervisionOffice' } },
    });
    clock.set('2026-03-05T23:59:59+08:00');
    expect(await host.due()).toBe(0);
    clock.set('2026-03-06T00:00:00+08:00');
    expect(await host.due()).toBe(1);
    expect(await host.due()).toBe(0);
    const events = (await all(host.log('P1'))).map(({ event }) => (event as { type: string }).type);
    expect(events).toEqual(['intake.receive', 'deadline.passed']);
    await host.close();
  });

  it('tells a duty again that is set again on the day of its reminder, under a key of its own', async () => {
    const remind = { terms: { 'intake.register': { remindDaysBefore: [1, 2] } } };
    const first = definePolicy({
      extends: fireRescueBureau,
      id: 'fireRescueBureau',
      version: '2.0.0',
      ...remind,
    });
    const { host, clock, delivered, start } = await office({ engine: createEngine(first) });
    await host.take(letter('P1'));
    clock.set('2026-03-04T08:00:00+08:00');
    await host.due();
    await host.close();
    const notice = {
      id: 'extra-2026',
      issued: '2026-03-04',
      source: 'a notice',
      year: 2026,
      holidays: ['2026-03-05'],
      workingDays: [],
    };
    const notices = [...fireRescueBureau.notices, notice];
    const next = definePolicy({ extends: first, id: 'fireRescueBureau', version: '3.0.0', notices });
    const newer = await start({ engine: createEngine([first, next]) });
    await newer.due();
    await newer.due();
    await until(async () => (await newer.waiting()).petitions === 0);
    const told = delivered.filter(({ effect }) => effect.type === 'remind');
    expect(told.map(({ key }) => key)).toEqual([
      'P1/1/remind/firstVisit.register/2026-03-04',
      'P1/2/remind/firstVisit.register/2026-03-04',
    ]);
    expect(told.map(({ effect }) => (effect as { due: string }).due)).toEqual(['2026-03-05', '2026-03-06']);
    await newer.close();
  });

  it('was off for a month: what passed is sent, and nobody is reminded of a day that is over', async () => {
    const { host, clock, delivered } = await office();
    await host.take(letter('P1'));
    clock.set('2026-04-10T08:00:00+08:00');
    expect(await host.due()).toBeGreaterThan(1);
    await until(async () => (await host.waiting()).petitions === 0);
    expect(delivered.filter(({ effect }) => effect.type === 'remind' && effect.due < '2026-04-10')).toEqual(
      [],
    );
    await host.close();
  });

  it('takes what was due before an event before it, in one transaction', async () => {
    const { host } = await office();
    await host.take(letter('P1'));
    await host.take(assessment('P1', { at: '2026-03-10T10:00:00+08:00' }));
    const events = (await all(host.log('P1'))).map(({ event }) => (event as { type: string }).type);
    expect(events).toEqual(['intake.receive', 'deadline.passed', 'intake.assess']);
    await host.close();
  });

  it('does not stop at a petition that cannot be trusted, and tells it once', async () => {
    const { host, clock, data, faults } = await office();
    await host.take(letter('P1'));
    await host.take(letter('P2'));
    const kept = data.petitions.get('P1');
    if (kept)
      kept.petition = { ...kept.petition, json: kept.petition.json.replace('"persons":1', '"persons":9') };
    clock.set('2026-03-06T00:00:00+08:00');
    expect(await host.due()).toBe(1);
    expect(await host.due()).toBe(0);
    expect(faults).toHaveLength(1);
    expect(String(faults[0])).toMatch(/P1/);
    await expect(host.read('P1')).rejects.toMatchObject({ code: 'untrusted' });
    await host.close();
  });
});

describe('the relay of a host', () => {
  it('delivers each effect under one key, in order, though the receiver fails and loses answers', async () => {
    let calls = 0;
    const got: Delivery[] = [];
    const { host } = await office({
      deliver: async (delivery) => {
        calls += 1;
        if (calls % 3 === 0) throw new Error('it fails');
        got.push(delivery);
        if (calls % 5 === 0) throw new Error('its answer is lost');
      },
    });
    await host.take(letter('P1'));
    await host.take(assessment('P1'));
    await host.take(registration('P1'));
    await until(async () => (await host.waiting()).petitions === 0);
    const keys = [...new Set(got.map(({ key }) => key))];
    const places = keys.map((key) => key.split('/').slice(1).map(Number));
    expect(places).toEqual([...places].sort(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d));
    for (const key of keys)
      expect(
        new Set(got.filter((one) => one.key === key).map(({ effect }) => JSON.stringify(effect))).size,
      ).toBe(1);
    await host.close();
  });

  it('holds up no other petition for one whose effect cannot be delivered', async () => {
    const got: string[] = [];
    const { host } = await office({
      retryMs: 5,
      deliver: async ({ petition }) => {
        if (petition === 'stuck') throw new Error('nobody takes it');
        got.push(petition);
      },
    });
    await host.take(letter('stuck'));
    for (let n = 0; n < 60; n += 1) await host.take(letter(`P${n}`));
    await until(() => new Set(got).size === 60);
    expect(await host.waiting()).toMatchObject({ petitions: 1 });
    expect((await host.waiting()).attempts).toBeGreaterThan(0);
    await host.close();
  });

  it('holds up no other petition for deliveries that hang, and tries those again after their lease', async () => {
    const got: string[] = [];
    const aborted: boolean[] = [];
    let hangs = true;
    const { host } = await office({
      leaseMs: 200,
      deliver: ({ petition }, signal) => {
        if (petition.startsWith('hangs') && hangs)
          return new Promise(() => signal.addEventListener('abort', () => aborted.push(true)));
        got.push(petition);
        return Promise.resolve();
      },
    });
    for (let n = 0; n < 60; n += 1) await host.take(letter(`hangs${n}`));
    await host.take(letter('free'));
    await until(() => got.includes('free'));
    await until(() => aborted.length > 60);
    hangs = false;
    await until(async () => (await host.waiting()).petitions === 0);
    expect(new Set(got).size).toBe(61);
    await host.close();
  });

  it('stops at a receiver that is gone, says so, and goes on after a new start', async () => {
    let gone = true;
    const { host, faults, start, delivered } = await office({
      deliver: async () => {
        throw new HostFault('receiver-gone', '接收方已停用', 'the receiver is gone');
      },
    });
    await host.take(letter('P1'));
    await until(async () => (await host.waiting()).receiverGone === true);
    expect(faults).toHaveLength(1);
    expect(await host.take(assessment('P1'))).toMatchObject({ accepted: true });
    await host.close();
    gone = false;
    const next = await start({
      deliver: async (delivery) => {
        if (!gone) delivered.push(delivery);
      },
    });
    await until(async () => (await next.waiting()).petitions === 0);
    expect(delivered[0]?.key).toBe('P1/1/0');
    await next.close();
  });

  it('takes a lease that lies weeks ahead for one of a clock that was set back', async () => {
    const { host, data, delivered, start } = await office({ relay: false });
    await host.take(letter('P1'));
    const kept = data.petitions.get('P1');
    if (kept) kept.sendAt = Date.now() + 30 * 86_400_000;
    const other = await start({ relay: true });
    await until(() => delivered.length > 0);
    await Promise.all([host.close(), other.close()]);
  });
});

describe('the start of a host', () => {
  it('is refused without a policy version that open petitions need', async () => {
    const { host, data } = await office();
    await host.take(letter('P1'));
    const next = definePolicy({ extends: fireRescueBureau, id: 'fireRescueBureau', version: '2.0.0' });
    await expect(
      createHost({ store: memoryStore(data), engine: createEngine(next), deliver: async () => {} }),
    ).rejects.toMatchObject({
      code: 'policy-missing',
      message: expect.stringContaining('fireRescueBureau@1.1.0'),
    });
    await host.close();
  });

  it('wakes open petitions for a holiday notice that only a newer version of their policy has', async () => {
    const { host, data, clock } = await office();
    await host.take(letter('P1'));
    await host.take(assessment('P1'));
    await host.close();
    const notice = {
      id: 'extra-2026',
      issued: '2026-03-03',
      source: 'a notice',
      year: 2026,
      holidays: ['2026-03-04'],
      workingDays: [],
    };
    const next = definePolicy({
      extends: fireRescueBureau,
      id: 'fireRescueBureau',
      version: '2.0.0',
      notices: [...fireRescueBureau.notices, notice],
    });
    clock.set('2026-03-04T09:00:00+08:00');
    const newer = await createHost({
      store: memoryStore(data),
      engine: createEngine([fireRescueBureau, next]),
      clock,
      timers: false,
      deliver: async () => {},
    });
    expect(await newer.due()).toBe(1);
    expect((await newer.read('P1'))?.calendar.notices).toContain('extra-2026');
    await newer.close();
  });
});

describe('the worklists of a host', () => {
  it('show what is owed, what is overdue, and pages that miss nothing and double nothing', async () => {
    const { host, clock } = await office();
    for (let n = 0; n < 25; n += 1) await host.take(letter(`P${n}`));
    const ids: string[] = [];
    let after: string | undefined;
    do {
      const page = await host.worklist({ open: true, limit: 7, ...(after === undefined ? {} : { after }) });
      ids.push(...page.lines.map(({ id }) => id));
      after = page.next;
    } while (after !== undefined);
    expect(new Set(ids).size).toBe(25);
    expect(ids).toHaveLength(25);
    const { lines } = await host.duties({ role: 'supervisionOffice', limit: 1 });
    expect(lines).toMatchObject([{ deadline: 'firstVisit.register', due: '2026-03-05' }]);
    expect(await host.count({ of: 'duties', dueBefore: 'today', by: ['role'] })).toEqual([]);
    clock.set('2026-03-06T09:00:00+08:00');
    expect(await host.count({ of: 'duties', dueBefore: 'today', by: ['role'] })).toEqual([
      { of: { role: 'supervisionOffice' }, count: 25 },
    ]);
    await host.close();
  });

  it('refuse a question that is none, by the part that is wrong', async () => {
    const { host } = await office();
    for (const [question, said] of [
      [{ statte: 'x' }, /statte/],
      [{ limit: 0 }, /limit/],
      [{ dueBefore: 'soon' }, /dueBefore/],
      [{ after: 'x' }, /after/],
      [{ order: 'state' }, /order/],
      [{ unit: '' }, /unit/],
    ] as const)
      await expect(host.worklist(question as never)).rejects.toThrow(said);
    await expect(host.count({ of: 'petitions', by: ['id'] } as never)).rejects.toThrow(/by/);
    await host.close();
  });

  it('never show a matter to whom it complains of, a report to other units, or others’ matters to a petitioner', async () => {
    const { host } = await office();
    await host.take(letter('P1', { complainedOf: { persons: ['clerk-9'], units: ['dept-legal'] } }));
    await host.take(letter('P2', { petitioners: ['petitioner-2'] }));
    const seen = async (viewer: { role: string; unit?: string; id: string }) =>
      (await host.worklist({ viewer })).lines.map(({ id }) => id);
    expect(await seen({ role: 'supervisionOffice', unit: 'supervision-office', id: 'clerk-1' })).toEqual([
      'P1',
      'P2',
    ]);
    expect(await seen({ role: 'supervisionOffice', unit: 'supervision-office', id: 'clerk-9' })).toEqual([
      'P2',
    ]);
    expect(await seen({ role: 'responsibleUnit', unit: 'dept-legal', id: 'legal-1' })).toEqual(['P2']);
    expect(await seen({ role: 'petitioner', id: 'petitioner-2' })).toEqual(['P2']);
    expect(await seen({ role: 'nobody', id: 'petitioner-1' })).toEqual(['P1']);
    await host.close();
  });
});

it('an entry of the log has the event and the seal that it came to', async () => {
  const { host } = await office();
  await host.take(letter('P1'));
  const [entry] = (await all(host.log('P1'))) as LogEntry[];
  expect(entry?.decided).toEqual({ accepted: true, seal: (await host.read('P1'))?.seal });
  await host.close();
});

describe('a host that is closed', () => {
  const never = () => new Promise<never>(() => undefined);

  it('gives up on a store that never answers, and says what has become of what was sent', async () => {
    const store = { ...memoryStore(memoryData()), change: never };
    const { host } = await office({ store, closeMs: 20 });
    void host.take(letter('P1'));
    const fault = await host.close().catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(HostFault);
    expect(fault).toMatchObject({ code: 'unreachable', message: expect.stringMatching(/send .* again/) });
    await expect(host.take(letter('P2'))).rejects.toMatchObject({ code: 'closed' });
  });

  it('gives up on one that never says what is to be delivered', async () => {
    const { host } = await office({ store: { ...memoryStore(memoryData()), claim: never }, closeMs: 20 });
    await expect(host.close()).rejects.toBeInstanceOf(HostFault);
  });

  it('waits for one that answers in the end', async () => {
    const data = memoryData();
    const kept = memoryStore(data);
    let answer = () => {};
    const asked = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const slow: Store = { ...kept, change: (id, decide) => asked.then(() => kept.change(id, decide)) };
    const { host } = await office({ store: slow });
    const taken = host.take(letter('P1'));
    const closed = host.close();
    answer();
    expect(await taken).toMatchObject({ accepted: true });
    await closed;
    expect(data.petitions.size).toBe(1);
  });
});
