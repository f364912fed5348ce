import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type LiveStore,
  noActors,
  receiveMessage,
  receiveMessages,
} from '../../../src/inspector/protocol/index.ts';
import { sent } from '../support/livePage.ts';

const stored = (...messages: unknown[]) => receiveMessages(noActors, messages);
const only = ({ actors }: LiveStore) => {
  expect(actors).toHaveLength(1);
  return actors[0] ?? expect.fail();
};
const from = (host: string, message: unknown) => ({ type: 'petition-flow.relayed', from: host, message });

describe('what an inspector client says of an actor', () => {
  test('an actor that is announced has its name, its machine and its state', () => {
    const actor = only(
      stored(sent.actor('x:0', { name: 'handling', definition: '{"id":"handling","initial":"a"}' })),
    );
    expect(actor).toMatchObject({
      name: 'handling',
      definition: { id: 'handling', initial: 'a' },
      value: 'start',
      status: 'active',
      connected: true,
      problems: [],
    });
  });

  test('an event is listed with its moment, its sender and the state that it led to', () => {
    const event = { type: 'go', n: 1 };
    const actor = only(
      stored(
        sent.actor('x:0'),
        sent.event('x:0', event, { sourceId: 'x:7' }),
        sent.snapshot('x:0', 'there', event),
      ),
    );
    expect(actor.value).toBe('there');
    expect(actor.events).toEqual([
      { seq: 0, at: '2023-11-14T22:13:20.000Z', type: 'go', event, from: 'x:7', value: 'there' },
    ]);
  });

  test('of two events of one type each has the state that it led to itself', () => {
    const go = { type: 'go' };
    const messages = [
      sent.event('x:0', go),
      sent.event('x:0', go),
      sent.snapshot('x:0', 'a'),
      sent.snapshot('x:0', 'b'),
    ];
    expect(only(stored(...messages)).events.map(({ value }) => value)).toEqual(['a', 'b']);
  });

  test('a child names its parent', () => {
    const { actors } = stored(
      from('1', sent.actor('x:0')),
      from('1', sent.actor('x:1', { parentId: 'x:0' })),
    );
    expect(actors[1]?.parentKey).toBe(actors[0]?.key);
  });

  test.each(['done', 'error', 'stopped'])('an actor may be %s', (status) => {
    const over = { ...sent.snapshot('x:0', 'end'), snapshot: { status, value: 'end' } };
    expect(only(stored(sent.actor('x:0'), over)).status).toBe(status);
  });

  test('an actor that was never announced is shown by what is known of it', () => {
    expect(only(stored(sent.snapshot('x:9', 'somewhere')))).toMatchObject({
      name: 'x:9',
      value: 'somewhere',
    });
    expect(only(stored(sent.event('x:9', { type: 'go' }))).status).toBe('unknown');
  });

  test('what is not needed may be missing', () => {
    expect(only(stored({ type: '@xstate.actor', sessionId: 'x:0' }))).toMatchObject({
      name: 'x:0',
      status: 'unknown',
    });
    expect(only(stored({ type: '@xstate.event', sessionId: 'x:0' })).events).toMatchObject([{ type: '?' }]);
    expect(only(stored({ type: '@xstate.snapshot', sessionId: 'x:0' }))).not.toHaveProperty('value');
    expect(stored({ type: '@xstate.actor', sessionId: 'x:0' }).problems).toEqual([]);
  });

  test('an actor that is announced again starts anew', () => {
    const { events, value } = only(stored(sent.event('x:0', { type: 'go' }), sent.actor('x:0')));
    expect({ events, value }).toEqual({ events: [], value: 'start' });
  });
});

describe('a definition', () => {
  test('of a name alone is none: so the client writes what is no machine', () => {
    expect(only(stored(sent.actor('x:0', { definition: '{"id":"load"}' })))).not.toHaveProperty('definition');
    expect(only(stored(sent.actor('x:0', { definition: undefined }))).problems).toEqual([]);
  });

  test('may come as an object', () => {
    expect(only(stored(sent.actor('x:0', { definition: { states: {} } }))).definition).toEqual({
      states: {},
    });
  });

  test.each(['{"id":', '[1]', 'null', '12', 7])(
    'that cannot be read (%s) is a problem of its actor',
    (definition) => {
      const actor = only(stored(sent.actor('x:0', { definition })));
      expect(actor).not.toHaveProperty('definition');
      expect(actor.problems.map(({ en }) => en).join()).toMatch(
        /definition (cannot be read|is no JSON object)/,
      );
    },
  );
});

describe('hosts', () => {
  test('are told apart, though their actors have the same ids', () => {
    const { actors } = stored(
      from('1', sent.actor('x:0', { name: 'one' })),
      from('2', sent.actor('x:0', { name: 'two' })),
      from('1', sent.snapshot('x:0', 'moved')),
    );
    expect(actors.map(({ name, value }) => [name, value])).toEqual([
      ['one', 'moved'],
      ['two', 'start'],
    ]);
  });

  test('that are gone leave their actors, marked', () => {
    const { actors } = stored(from('1', sent.actor('x:0')), from('2', sent.actor('x:0')), {
      type: 'petition-flow.ended',
      from: '1',
    });
    expect(actors.map(({ connected }) => connected)).toEqual([false, true]);
  });
});

describe('frames of the page’s socket', () => {
  test('a batch is as good as its messages one by one', () => {
    const messages = [
      from('1', sent.actor('x:0')),
      from('1', sent.event('x:0', { type: 'go' })),
      { type: 'petition-flow.dropped', count: 3 },
      from('1', sent.snapshot('x:0', 'there')),
    ];
    const at = stored({ type: 'petition-flow.batch', messages });
    expect(at).toEqual(stored(...messages));
    expect(at.dropped).toBe(3);
  });

  test('a socket that begins again brings its hosts anew, and leaves what the window said', () => {
    const problem = { type: 'petition-flow.problem', from: '1', problem: { zh: '甲', en: 'A' } };
    const dropped = { type: 'petition-flow.dropped', count: 3 };
    const before = [
      sent.actor('x:0', { name: 'of the window' }),
      from('1', sent.actor('x:0')),
      problem,
      dropped,
    ];
    const store = stored(...before, { type: 'petition-flow.begun' });
    expect(store.actors.map(({ name }) => name)).toEqual(['of the window']);
    expect(store).toMatchObject({ problems: [], dropped: 0 });
    expect(stored(...before, { type: 'petition-flow.begun' }, ...before.slice(1))).toEqual(stored(...before));
  });

  test('a problem is said once', () => {
    const problem = { type: 'petition-flow.problem', from: '1', problem: { zh: '甲', en: 'A' } };
    expect(stored(problem, problem).problems).toEqual([{ zh: '甲', en: 'A' }]);
  });
});

describe('whatever comes', () => {
  test('nothing of the protocol that tells nothing to show is a problem', () => {
    const silent = ['@xstate.microstep', '@xstate.action', '@statelyai.disconnected'].map((type) => ({
      type,
    }));
    expect(stored(...silent)).toEqual(noActors);
  });

  test.each([
    ['no message', { type: 'hello' }, /"hello"/],
    ['no object', 'garbage', /cannot be read/],
    ['a message without an actor', { type: '@xstate.event', event: { type: 'go' } }, /"@xstate.event"/],
    [
      'a batch in a batch',
      { type: 'petition-flow.batch', messages: [{ type: 'petition-flow.batch', messages: [] }] },
      /batch/,
    ],
  ])('%s is told, and nothing else changes', (_, message, told) => {
    const at = stored(message);
    expect(at.problems.map(({ en }) => en).join()).toMatch(told);
    expect(at.actors).toEqual([]);
  });

  test('what is nested without end is passed over', () => {
    const deep = JSON.parse(`${'['.repeat(5_000)}${']'.repeat(5_000)}`);
    const at = stored(sent.event('x:0', { type: 'go', deep }));
    expect(at.actors).toEqual([]);
    expect(at.problems).toHaveLength(1);
  });

  test('no JSON throws, and what was there is left as it was', () => {
    const near = fc.record(
      {
        type: fc.constantFrom(
          '@xstate.actor',
          '@xstate.event',
          '@xstate.snapshot',
          'petition-flow.relayed',
          'petition-flow.batch',
          'petition-flow.dropped',
          'petition-flow.ended',
          'petition-flow.problem',
        ),
        sessionId: fc.oneof(fc.constantFrom('x:0', 'x:1', ''), fc.jsonValue()),
        from: fc.oneof(fc.constantFrom('1', '2'), fc.jsonValue()),
        message: fc.jsonValue(),
        messages: fc.oneof(fc.array(fc.jsonValue()), fc.jsonValue()),
        count: fc.oneof(fc.integer(), fc.jsonValue()),
        definition: fc.oneof(fc.json(), fc.jsonValue()),
        snapshot: fc.jsonValue(),
        event: fc.jsonValue(),
        createdAt: fc.oneof(fc.string(), fc.jsonValue()),
        problem: fc.jsonValue(),
      },
      { requiredKeys: ['type'] },
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(near, fc.jsonValue()), { maxLength: 12 }), (messages) => {
        const before = stored(sent.actor('x:0'));
        const copy = structuredClone(before);
        expect(receiveMessages(before, messages).actors.length).toBeGreaterThan(0);
        expect(before).toEqual(copy);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a host that never stops', () => {
  test('leaves the last 200 events of an actor', () => {
    const events = Array.from({ length: 1_000 }, (_, n) => sent.event('x:0', { type: 'go', n }));
    const actor = only(stored(...events));
    expect(actor.events.map(({ event }) => (event as { n: number }).n)).toEqual(
      Array.from({ length: 200 }, (_, n) => n + 800),
    );
  });

  test('leaves 500 actors: those that have ended go first', () => {
    const actors = Array.from({ length: 500 }, (_, n) => sent.actor(`x:${n}`));
    const ended = { ...sent.snapshot('x:7', 'end'), snapshot: { status: 'done' } };
    const full = stored(...actors, ended);
    const names = (store: LiveStore) => store.actors.map(({ name }) => name);
    const once = receiveMessage(full, sent.actor('new'));
    expect(names(once)).toEqual([...names(full).filter((name) => name !== 'x:7'), 'new']);
    expect(names(receiveMessage(once, sent.actor('newer')))).not.toContain('x:0');
  });

  test('leaves 50 problems', () => {
    expect(stored(...Array.from({ length: 80 }, (_, n) => ({ type: `t${n}` }))).problems).toHaveLength(50);
  });
});
