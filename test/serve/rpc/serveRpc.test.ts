import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { operations } from '../../../src/serve/operations/operations.ts';
import { answerLine } from '../../../src/serve/rpc/answerLine.ts';
import { serveRpc } from '../../../src/serve/rpc/serveRpc.ts';
import { answered, at, by, engine, receive, request, written } from './answered.ts';

const error = (code: number, id: unknown = null) => ({ jsonrpc: '2.0', id, error: { code } });

describe('a request on a line', () => {
  test('is answered on a line with its id', async () => {
    const decided = await answered([request('a', 'decide', { event: receive() })]);
    expect(decided).toEqual([
      { jsonrpc: '2.0', id: 'a', result: JSON.parse(JSON.stringify(engine.receive(undefined, receive()))) },
    ]);
  });

  test('whose event is refused has the refusals as its result', async () => {
    expect(await answered([request(1, 'decide', { event: { type: 'no.such' } })])).toMatchObject([
      { id: 1, result: { accepted: false, refusals: [{ code: 'unknown-event' }] } },
    ]);
    expect(await answered([request(2, 'restore', { petition: 'none' })])).toMatchObject([
      { id: 2, result: { accepted: false, refusals: [{ code: 'invalid-petition' }] } },
    ]);
  });

  test('on a petition of a policy version that was not given is refused, and no error', async () => {
    const { petition } = engine.receive(undefined, receive()) as unknown as { petition: object };
    const other = { ...petition, policy: { id: 'fireRescueBureau', version: '0.9' } };
    const results = await answered([
      request(1, 'decide', { petition: other, event: receive('event-2') }),
      request(2, 'deadlines', { petition: other, at }),
      request(3, 'nextEvents', { petition: other, by, at }),
      request(4, 'due', { petition: other, at }),
    ]);
    for (const one of results)
      expect(one).toMatchObject({ result: { accepted: false, refusals: [{ code: 'unknown-policy' }] } });
  });

  test.each([0, -1, 1.5, '', '项', null])('with the id %j is answered with it', async (id) => {
    expect(await answered([request(id, 'policies')])).toMatchObject([{ id, result: {} }]);
  });

  test.each(['9007199254740993', '1e400', 'true', '{}', '[1]'])(
    'whose id is %s, which could not be given back, is no request',
    async (id) => {
      expect(await answered([`{"jsonrpc":"2.0","id":${id},"method":"policies"}`])).toMatchObject([
        error(-32600),
      ]);
    },
  );

  test('that names no id is a notification and gets no answer, not even an error', async () => {
    expect(await answered([request(undefined, 'decide', {}), request(undefined, 'nothing')])).toEqual([]);
  });

  test.each([
    ['{', -32700],
    ['"a" "b"', -32700],
    ['\u{feff}', undefined],
    ['1', -32600],
    ['null', -32600],
    ['{}', -32600],
    ['{"jsonrpc":"1.0","method":"policies"}', -32600],
    ['{"jsonrpc":"2.0","method":1}', -32600],
    ['{"jsonrpc":"2.0","method":"policies","params":1}', -32600],
    [`{"jsonrpc":"2.0","id":1,"method":"decide","params":${'['.repeat(200)}${']'.repeat(200)}}`, -32600],
  ])('that is %s is told by its code', async (line, code) => {
    expect(await answered([line])).toMatchObject(code === undefined ? [] : [error(code)]);
  });

  test('that is no UTF-8 is told, and the next is answered', async () => {
    const out = await written([
      new Uint8Array([0x22, 0xff, 0x22, 10]),
      JSON.stringify(request(1, 'policies')),
    ]);
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toMatchObject([error(-32700), { id: 1, result: {} }]);
  });

  test('for a method that there is not, names those that there are', async () => {
    const [told] = await answered([request(7, 'toString')]);
    expect(told).toMatchObject(error(-32601, 7));
    expect(told).toMatchObject({
      error: { data: { methods: [...operations.map(({ name }) => name), 'describe'] } },
    });
  });

  test.each([
    ['decide', {}, 'event: it has to be given'],
    ['decide', [], 'expected object, received array'],
    ['deadlines', { petition: {}, at: 'today' }, 'at: '],
    ['nextEvents', { by: { role: 'x' }, at }, 'by.id: '],
    ['policies', { all: true }, 'Unrecognized key'],
  ])('for %s whose parameters are %j says what is wrong and where', async (method, params, said) => {
    expect(await answered([request(1, method, params)])).toMatchObject([
      { id: 1, error: { code: -32602, message: expect.stringContaining(said) } },
    ]);
  });

  test('with a key that stands twice, or that is __proto__, does nothing but what its last says', async () => {
    const twice = '{"jsonrpc":"2.0","id":1,"id":2,"method":"policies","__proto__":{"method":"decide"}}';
    expect(await answered([twice])).toMatchObject([{ id: 2, result: { policies: [{}] } }]);
    const event = JSON.stringify(receive()).replace('{', '{"__proto__":{"accepted":true},');
    const line = `{"jsonrpc":"2.0","id":3,"method":"decide","params":{"event":${event}}}`;
    expect(await answered([line])).toMatchObject([
      { result: { accepted: false, refusals: [{ code: 'invalid' }] } },
    ]);
    expect(Object.hasOwn(Object.prototype, 'accepted')).toBe(false);
  });
});

describe('a batch', () => {
  test('is answered by a list on a line, in its order, without the notifications', async () => {
    const batch = [request(1, 'policies'), request(undefined, 'policies'), 1, request('b', 'nope')];
    expect(await answered([batch, request(2, 'policies')])).toMatchObject([
      [{ id: 1, result: {} }, error(-32600), error(-32601, 'b')],
      { id: 2 },
    ]);
  });

  test('of notifications alone gets no answer', async () => {
    expect(await answered([[request(undefined, 'policies')]])).toEqual([]);
  });

  test('that is empty, or longer than is taken, is one wrong request', async () => {
    const two = [request(1, 'policies'), request(2, 'policies')];
    expect(await answered([[], two], { batch: 1 })).toMatchObject([error(-32600), error(-32600)]);
    expect(await answered([two], { batch: 2 })).toMatchObject([[{ id: 1 }, { id: 2 }]]);
  });
});

describe('the lines', () => {
  test('are answered in their order however the input is cut', async () => {
    const text = [1, 2, 3].map((id) => `${JSON.stringify(request(id, 'policies'))}\n`).join('\r\n \n');
    const whole = await written([text]);
    expect(
      whole
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).id),
    ).toEqual([1, 2, 3]);
    for (const size of [1, 7, 60])
      expect(await written(text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [])).toBe(whole);
  });

  test('that are too long are told, and the next is answered', async () => {
    const long = JSON.stringify(request('x'.repeat(2000), 'policies'));
    expect(await answered([long, request(1, 'policies')], { longest: 1024 })).toMatchObject([
      { ...error(-32700), error: { message: 'longer than 1024 bytes, not read' } },
      { id: 1 },
    ]);
  });

  test('are not read while an answer waits to be written', async () => {
    let read = 0;
    async function* chunks() {
      for (; read < 1000; read += 1) yield Buffer.from(`${JSON.stringify(request(read, 'policies'))}\n`);
    }
    const waits: (() => void)[] = [];
    const serving = serveRpc(chunks(), () => new Promise((resolve) => waits.push(resolve)), {
      engine,
      longest: 1024,
      batch: 10,
      onFault: () => undefined,
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect([read, waits.length]).toEqual([0, 1]);
    for (let n = 0; n < 1000; n += 1) {
      waits[n]?.();
      await new Promise((resolve) => setImmediate(resolve));
    }
    await serving;
    expect(read).toBe(1000);
  });

  test('never throw, whatever bytes they are', async () => {
    const json = fc.json({ maxDepth: 4 }).map((text) => Buffer.from(text));
    const asked = fc
      .record({
        jsonrpc: fc.constantFrom('2.0', '1.0'),
        id: fc.jsonValue(),
        method: fc.constantFrom(...operations.map(({ name }) => name), 'describe', '__proto__'),
        params: fc.oneof(
          fc.jsonValue(),
          fc.record({
            petition: fc.jsonValue(),
            event: fc.jsonValue(),
            at: fc.constant(at),
            by: fc.constant(by),
          }),
        ),
      })
      .map((one) => Buffer.from(JSON.stringify(one)));
    const line = fc.oneof(fc.uint8Array({ maxLength: 40 }), json, asked);
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 5 }), async (lines) => {
        const out = await written(lines.flatMap((bytes) => [bytes, '\n']));
        for (const reply of out.split('\n').filter((one) => one !== ''))
          for (const one of [JSON.parse(reply)].flat()) expect(one).toHaveProperty('jsonrpc', '2.0');
      }),
      { numRuns: 300 },
    );
  });
});

test('a fault of the program is told apart, and answered as one', () => {
  const faults: unknown[] = [];
  const broken = {
    ...engine,
    receive: () => {
      throw new Error('broken');
    },
  };
  const line = Buffer.from(JSON.stringify(request(1, 'decide', { event: {} })));
  const out = [
    ...answerLine(line, { engine: broken, longest: 1024, batch: 1, onFault: (one) => faults.push(one) }),
  ];
  expect(JSON.parse(out.join(''))).toMatchObject(error(-32603, 1));
  expect(out.join('')).not.toContain('broken');
  expect(faults).toEqual([new Error('broken')]);
});

test('describe gives an OpenRPC document of every method', async () => {
  const [one, same] = (await answered([request(1, 'describe'), request(1, 'rpc.discover')])) as {
    result: { openrpc: string; methods: { name: string; params: { name: string; required: boolean }[] }[] };
  }[];
  expect(same).toEqual(one);
  expect(one?.result.openrpc).toBe('1.3.2');
  expect(one?.result.methods.map(({ name }) => name)).toEqual(operations.map(({ name }) => name));
  expect(one?.result.methods[0]?.params).toMatchObject([
    { name: 'petition', required: false },
    { name: 'event', required: true },
  ]);
});
