import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { createEngine } from '../../../src/engine/createEngine.ts';
import { all } from '../../../src/hosts/port/all.ts';
import type { Answer, Delivery, Host } from '../../../src/hosts/port/host.ts';
import { HostFault } from '../../../src/hosts/port/hostFault.ts';
import { restateHost } from '../../../src/hosts/restate/restateHost.ts';
import { fireRescueBureau } from '../../../src/policy/fireRescueBureau.ts';
import { eventually, patience, until } from '../../support/patience.ts';
import { describeWithRestate } from '../support/describeWithRestate.ts';
import { freePort } from '../support/freePort.ts';
import { assessment, letter, registration } from '../support/letters.ts';
import { startRestate } from '../support/restateServer.ts';

const engine = createEngine<string>(fireRescueBureau);
const now = Date.parse('2026-03-05T12:00:00+08:00');
const program = fileURLToPath(new URL('../support/restateService.ts', import.meta.url));

/** Receives what is delivered; of every eleven deliveries it refuses one and loses the answer to another. */
async function startReceiver() {
  const got: Delivery[] = [];
  let calls = 0;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    calls += 1;
    if (calls % 11 === 3) return void response.writeHead(500).end();
    got.push(JSON.parse(Buffer.concat(chunks).toString()));
    if (calls % 11 === 7) return void request.socket.destroy();
    response.end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { got, url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

/** The services as a process, which ends as `kill -9` ends it. */
function serviceProcess(options: object) {
  const child = spawn(process.execPath, [program, JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  return {
    up: once(child.stdout, 'data'),
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}

/** Sends an event until there is an answer, whatever is down. */
async function send(host: Host, event: object): Promise<Answer> {
  return eventually(async () => {
    try {
      return await host.take(event);
    } catch (error) {
      // Nobody answers: again. Anything else is an answer that no test takes for one.
      if (error instanceof HostFault && error.code === 'unreachable') throw error;
      return { accepted: false, refusals: [], failed: String(error) } as Answer;
    }
  });
}

describeWithRestate('over Restate, kill -9 of the services, of the server and of both', () => {
  it('loses no event and no effect, and doubles none', async () => {
    const restate = await startRestate();
    const receiver = await startReceiver();
    const options = {
      ingress: restate.ingress,
      admin: restate.admin,
      port: await freePort(),
      receiver: receiver.url,
      now,
    };
    let services = serviceProcess(options);
    await services.up;
    const host = await restateHost({
      ...options,
      engine,
      clock: { now: () => now },
      timers: false,
      timeoutMs: patience,
    });
    const ids = Array.from({ length: 40 }, (_, n) => `P${n}`);
    const answers: Answer[] = [];
    const left = [...ids];
    const client = async () => {
      for (let id = left.shift(); id !== undefined; id = left.shift())
        for (const event of [letter(id), assessment(id), registration(id)]) {
          // Every third is sent twice at once.
          const copies = answers.length % 3 === 0 ? [event, event] : [event];
          answers.push(...(await Promise.all(copies.map((copy) => send(host, copy)))));
        }
    };
    const killed = (async () => {
      await until(() => answers.length > 20);
      await services.kill();
      services = serviceProcess(options);
      await services.up;
      await until(() => answers.length > 60);
      await restate.kill();
      await restate.start();
      await until(() => answers.length > 100);
      await Promise.all([services.kill(), restate.kill()]);
      await restate.start();
      services = serviceProcess(options);
      await services.up;
    })();
    await Promise.all([killed, ...Array.from({ length: 8 }, client)]);

    expect(answers.filter(({ accepted }) => !accepted)).toEqual([]);
    const log = await all(host.log());
    const { petitions, difference, refused } = engine.replay(log);
    expect({ difference, refused, petitions: petitions.size }).toEqual({
      difference: undefined,
      refused: [],
      petitions: ids.length,
    });
    for (const [id, petition] of petitions) {
      expect(petition.seq).toBe(3);
      expect(JSON.stringify(await host.read(id))).toBe(JSON.stringify(petition));
    }
    await until(async () => (await host.waiting()).petitions === 0);
    for (const id of ids) {
      const expected = new Map<string, string>();
      let petition: unknown;
      for (const { event } of await all(host.log(id))) {
        const decision = engine.receive(petition, event);
        if (!decision.accepted) throw new Error('an event of the log is refused');
        petition = decision.petition;
        decision.effects.forEach((effect, n) => {
          if (!['schedule', 'cancel', 'open'].includes(effect.type))
            expected.set(`${id}/${decision.petition.seq}/${n}`, JSON.stringify(effect));
        });
      }
      const got = new Map<string, string>();
      for (const { petition: of, key, effect } of receiver.got) {
        if (of !== id || effect.type === 'remind') continue;
        // A key that comes again has the same content.
        expect(JSON.stringify(effect)).toBe(got.get(key) ?? JSON.stringify(effect));
        if (!got.has(key)) got.set(key, JSON.stringify(effect));
      }
      expect([...got]).toEqual([...expected]);
    }
    await host.close();
    await services.kill();
    receiver.close();
    await restate.stop();
  });
});
