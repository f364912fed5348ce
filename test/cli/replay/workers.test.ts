import { pathToFileURL } from 'node:url';
import { type ResourceLimits, Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { type StartWorkersWith, workersOf } from '../../../src/cli/replay/replayCommand.ts';
import { file } from '../cli.ts';
import { lines, receive } from '../register.ts';
import { built, replayed, weeks } from './replaying.ts';

const { worker } = built();

/** Real workers that come to an end in the way given as soon as they have a line of a petition in hand. */
function dyingOver(petition: string, how: string, resourceLimits: ResourceLimits = {}): StartWorkersWith {
  const script = `
    const { parse } = JSON;
    JSON.parse = (text) => {
      if (text.includes('"petition":"${petition}')) { ${how} }
      return parse(text);
    };
    await import(${JSON.stringify(worker.href)});`;
  const dying = pathToFileURL(file('dying.mjs', script));
  return (given) => (inHand) => new Worker(dying, { workerData: { ...given, inHand }, resourceLimits });
}

test('a worker that ends between two parts is replaced, and nothing is lost', async () => {
  const register = weeks();
  const whole = await replayed([register]);
  let started = 0;
  const start: StartWorkersWith = (given) => (inHand) => {
    const thread = new Worker(worker, { workerData: { ...given, inHand } });
    if (started < 2) thread.once('message', () => void thread.terminate());
    started += 1;
    return thread;
  };
  const { code, out } = await replayed([register], { jobs: 2, start });
  expect(started).toBeGreaterThan(2);
  expect(out).toBe(whole.out);
  expect(code).toBe(whole.code);
});

test.each([
  ['end', dyingOver.bind(undefined, 'P2026-0005', 'process.exit(7);')],
  ['throw', dyingOver.bind(undefined, 'P2026-0005', 'throw new Error("over");')],
  [
    'run out of memory',
    dyingOver.bind(undefined, 'P2026-0005', 'for (const held = []; ; ) held.push(Array(1e5).fill({}));', {
      maxOldGenerationSizeMb: 80,
    }),
  ],
])(
  'where workers %s over a petition it is told by log and line, every other is replayed, and the exit code tells',
  async (_, start) => {
    const register = weeks();
    const whole = await replayed([register]);
    const { code, report } = await replayed([register], { start: start() });
    const lost = report.problems.filter(({ code: kind }) => kind === 'lost');
    expect(lost).toMatchObject([{ log: register, petition: 'P2026-0005', line: expect.any(Number) }]);
    expect(report.totals.petitions).toBe(whole.report.totals.petitions - 1);
    expect(report.totals.problems).toBe(whole.report.totals.problems + 1);
    expect(code).toBe(4);
  },
);

test('workers that die over everything lose all of it, and the replay comes to its end', async () => {
  const log = file('log.jsonl', lines(receive('e1', 'P1'), receive('e2', 'P2')));
  const { code, report } = await replayed([log], { start: dyingOver('', 'process.exit(7);') });
  expect(report.problems).toMatchObject([
    { code: 'lost', line: 1, petition: 'P1' },
    { code: 'lost', line: 2, petition: 'P2' },
  ]);
  expect(code).toBe(4);
});

test('a part that workers die over time and again, wherever they are in it, is given up', async () => {
  const log = file('log.jsonl', lines(...Array.from({ length: 5 }, (_, at) => receive(`e${at}`, 'P1'))));
  const start: StartWorkersWith = (given) => (inHand) => {
    const thread = new Worker(worker, { workerData: { ...given, inHand } });
    // Each of them leaves another number behind.
    Atomics.store(inHand, 0, Math.floor(Math.random() * 1e9));
    void thread.terminate();
    return thread;
  };
  const { code, report } = await replayed([log], { start });
  expect(report.problems).toMatchObject([{ code: 'lost', line: 1, petition: 'P1' }]);
  expect(code).toBe(4);
});

test('workers that cannot even start are a fault of the program, told at once', async () => {
  const start = workersOf(pathToFileURL('/no/such/worker.js'));
  await expect(replayed([weeks()], { jobs: 2, start })).rejects.toThrow(/no\/such\/worker/);
});
