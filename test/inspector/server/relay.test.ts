import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { bareHost, inspector, livePage, sent } from '../support/livePage.ts';

const enough = { burst: 1_000_000, perSecond: 1_000_000 };

describe('what a host sends wrongly', () => {
  test.each([
    ['no JSON', '{"type":', /no JSON/],
    ['bytes', Buffer.from([1, 2, 3]), /binary/],
    ['JSON of another kind', '{"type":"hello"}', /"hello"/],
    ['a list', '[]', /cannot be read/],
    ['nesting without end', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, /cannot be read/],
    [
      'a state nested without end',
      JSON.stringify(sent.snapshot('x:0', 'deep')).replace('"deep"', `${'['.repeat(500)}${']'.repeat(500)}`),
      /"@xstate.snapshot"/,
    ],
  ])('%s is told, once, and the rest is shown', async (_, garbage, told) => {
    const running = await inspector();
    const page = await livePage(running);
    const host = await bareHost(running);
    host.send(garbage);
    host.send(garbage);
    host.send(JSON.stringify(sent.actor('x:0')));
    const { problems } = await page.until(({ actors }) => actors.length === 1);
    expect(problems.map(({ en }) => en)).toEqual([expect.stringMatching(told)]);
    expect(page.store.actors[0]?.connected).toBe(true);
  });

  test('a message that is too long ends its connection, and is told', async () => {
    const running = await inspector({}, { limits: { message: 1_000 } });
    const page = await livePage(running);
    const other = await bareHost(running);
    const host = await bareHost(running);
    host.send(JSON.stringify(sent.actor('x:0')));
    host.send(JSON.stringify(sent.event('x:0', { type: 'long', text: 'x'.repeat(2_000) })));
    await page.until(({ actors }) => actors[0]?.connected === false);
    expect(page.store.problems[0]?.en).toContain('longer than 1000 bytes');
    other.send(JSON.stringify(sent.actor('x:1')));
    await page.until(({ actors }) => actors.length === 2);
  });

  test('a socket that drops in the middle of a message is a host that has gone', async () => {
    const running = await inspector();
    const page = await livePage(running);
    const socket = connect(running.port, '127.0.0.1');
    const key = Buffer.from('0123456789abcdef').toString('base64');
    socket.write(
      `GET / HTTP/1.1\r\nHost: 127.0.0.1:${running.port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: ${key}\r\nSec-WebSocket-Version: 13\r\n\r\n`,
    );
    await new Promise((resolve) => socket.once('data', resolve));
    // A text frame, masked with zeros: whole, then another that says 100 bytes and has 4.
    const words = Buffer.from(JSON.stringify(sent.actor('x:0', { definition: undefined, snapshot: 0 })));
    const head = Buffer.from([0x81, 0x80 | 126, words.length >> 8, words.length & 0xff, 0, 0, 0, 0]);
    socket.write(Buffer.concat([head, words, Buffer.from([0x81, 0x80 | 100, 0, 0, 0, 0, 1, 2, 3, 4])]));
    await page.until(({ actors }) => actors.length === 1);
    socket.destroy();
    await page.until(({ actors }) => actors[0]?.connected === false);
    const next = await bareHost(running);
    next.send(JSON.stringify(sent.actor('x:1')));
    await page.until(({ actors }) => actors.length === 2);
  });

  test('a frame against the protocol of web sockets ends its own connection only', async () => {
    const running = await inspector();
    const page = await livePage(running);
    const host = await bareHost(running);
    // Reserved bits are set.
    (host as unknown as { _socket: NodeJS.WritableStream })._socket.write(Buffer.from([0xff, 0xff, 0xff]));
    await page.until(({ problems }) => problems.length === 1);
    expect(page.store.problems[0]?.en).toContain('broke off');
  });

  test('a page that sends something is not listened to', async () => {
    const running = await inspector();
    const page = await livePage(running);
    const other = await livePage(running);
    other.socket.send(JSON.stringify(sent.actor('x:7')));
    const host = await bareHost(running);
    host.send(JSON.stringify(sent.actor('x:0')));
    await page.until(({ actors }) => actors.length > 0);
    expect(page.store.actors.map(({ name }) => name)).toEqual(['x:0']);
  });
});

describe('what comes too fast', () => {
  test('is let go, and counted, also for a page that comes later', async () => {
    let now = 0;
    const running = await inspector({}, { limits: { rate: { burst: 10, perSecond: 2 } }, clock: () => now });
    const page = await livePage(running);
    const host = await bareHost(running);
    for (let n = 0; n < 30; n += 1) host.send(JSON.stringify(sent.event('x:0', { type: 'go', n })));
    const { dropped } = await page.until((store) => store.count + store.dropped === 30);
    expect(dropped).toBeGreaterThan(20);
    const late = await livePage(running);
    await late.until((store) => store.dropped === dropped && store.count === 30 - dropped);
    now = 2_000;
    host.send(JSON.stringify(sent.actor('later')));
    await page.until(() => page.actor('later') !== undefined);
  });

  test('for a slow page waits; the oldest events are let go, the page is told how many, and every actor stands as it does', async () => {
    const running = await inspector(
      {},
      { limits: { rate: enough, inSocket: 64 * 1024, waiting: { entries: 50, length: 1e7, actors: 100 } } },
    );
    const quick = await livePage(running);
    const slow = await livePage(running);
    const host = await bareHost(running);
    slow.socket.pause();
    host.send(JSON.stringify(sent.actor('early')));
    host.send(JSON.stringify(sent.snapshot('early', 'moved')));
    const text = 'x'.repeat(100_000);
    // The kernel holds some megabytes on its own before a reader counts as slow.
    const events = 300;
    for (let n = 1; n <= events; n += 1) {
      host.send(JSON.stringify(sent.event('x:0', { type: 'go', n, text })));
      // The quick page keeps up, however busy the machine is: less than may wait is ever on its way to it.
      if (n % 25 === 0) await quick.until(({ count }) => count === n);
    }
    host.send(JSON.stringify(sent.snapshot('x:0', 'end')));
    await quick.until(() => quick.actor('x:0')?.value === 'end');
    expect(quick.store).toMatchObject({ dropped: 0, count: events });
    slow.socket.resume();
    await slow.until(() => slow.actor('x:0')?.value === 'end');
    expect(slow.store.dropped).toBeGreaterThan(0);
    expect(slow.store.dropped + slow.store.count).toBe(events);
    expect(slow.actor('early')?.value).toBe('moved');
    expect(slow.actor('x:0')?.events.at(-1)?.event).toMatchObject({ n: events });
  });

  test('is let go of what is kept: a page that comes later sees every actor as it stands', async () => {
    const running = await inspector(
      {},
      { limits: { rate: enough, kept: { entries: 20, length: 1e7, actors: 100 } } },
    );
    const page = await livePage(running);
    const host = await bareHost(running);
    for (const id of ['a', 'b', 'c']) host.send(JSON.stringify(sent.actor(id)));
    for (let n = 0; n < 100; n += 1) {
      host.send(JSON.stringify(sent.event('a', { type: 'go', n })));
      host.send(JSON.stringify(sent.snapshot('a', `at ${n}`)));
    }
    await page.until(() => page.actor('a')?.value === 'at 99');
    const late = await livePage(running);
    await late.until(() => late.actor('a')?.value === 'at 99');
    expect(late.store.actors.map(({ name, value }) => [name, value])).toEqual([
      ['a', 'at 99'],
      ['b', 'start'],
      ['c', 'start'],
    ]);
    expect(late.store.dropped + late.store.count).toBe(100);
  });
});

describe('several pages', () => {
  test('see the same, and one that leaves is not missed', async () => {
    const running = await inspector();
    const [one, two, leaving] = [await livePage(running), await livePage(running), await livePage(running)];
    const host = await bareHost(running);
    host.send(JSON.stringify(sent.actor('x:0')));
    await leaving.until(({ actors }) => actors.length === 1);
    leaving.socket.terminate();
    host.send(JSON.stringify(sent.snapshot('x:0', 'on')));
    await one.until(({ actors }) => actors[0]?.value === 'on');
    await two.until(({ actors }) => actors[0]?.value === 'on');
    expect(one.store).toEqual(two.store);
  });
});
