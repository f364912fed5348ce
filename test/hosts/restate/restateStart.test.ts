import { afterEach, expect, it } from 'vitest';
import { createEngine } from '../../../src/engine/createEngine.ts';
import { restateHost } from '../../../src/hosts/restate/restateHost.ts';
import { petitionService, standingKey } from '../../../src/hosts/restate/state.ts';
import { definePolicy } from '../../../src/policy/definePolicy.ts';
import { fireRescueBureau } from '../../../src/policy/fireRescueBureau.ts';
import { referenceTo } from '../../../src/policy/reference.ts';
import { describeWithRestate } from '../support/describeWithRestate.ts';
import { freePort } from '../support/freePort.ts';
import { assessment, letter } from '../support/letters.ts';
import { restateOffice } from '../support/restateOffice.ts';

const opened: { stop(): Promise<void> }[] = [];

async function office() {
  const one = await restateOffice();
  opened.push(one);
  const { host, close } = await one.start();
  return { ...one, host, close };
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.stop()));
});

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

describeWithRestate('the start of a host over Restate', () => {
  it('is refused without a policy version that open petitions need', async () => {
    const { host, options, start } = await office();
    await host.take(letter('P1'));
    const engine = createEngine<string>(next);
    const missing = {
      code: 'policy-missing',
      message: expect.stringContaining(referenceTo(fireRescueBureau)),
    };
    await expect(restateHost({ ...options, engine })).rejects.toMatchObject(missing);
    await expect(start({ engine, port: await freePort() })).rejects.toMatchObject(missing);
    // The services that were there go on.
    expect(await host.take(assessment('P1'))).toMatchObject({ accepted: true });
  });

  it('wakes open petitions for a holiday notice that only a newer version of their policy has', async () => {
    const { host, close, start, clock } = await office();
    await host.take(letter('P1'));
    await host.take(assessment('P1'));
    await close();
    clock.set('2026-03-04T09:00:00+08:00');
    const newer = await start({ engine: createEngine<string>([fireRescueBureau, next]) });
    expect((await newer.host.read('P1'))?.calendar.notices).toContain('extra-2026');
  });

  it('is refused where a newer library has kept petitions', async () => {
    const { host, options } = await office();
    await host.take(letter('P1'));
    const standing = JSON.stringify({ format: 2, policy: 'fireRescueBureau@1.0.0', open: true });
    const answer = await fetch(`${options.admin}/services/${petitionService}/state`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ object_key: 'P1', new_state: { [standingKey]: [...Buffer.from(standing)] } }),
    });
    expect(answer.ok).toBe(true);
    await expect(restateHost(options)).rejects.toMatchObject({ code: 'newer-schema' });
  });

  it('says in one sentence what does not answer, and that a port is in use', async () => {
    const { options, start, restate, host } = await office();
    const elsewhere = `http://127.0.0.1:${await freePort()}`;
    await expect(restateHost({ ...options, admin: elsewhere })).rejects.toMatchObject({
      code: 'unreachable',
      message: expect.stringContaining('admin'),
    });
    await expect(start()).rejects.toMatchObject({
      code: 'unreachable',
      message: expect.stringContaining('choose another port'),
    });
    await restate.kill();
    await expect(host.take(letter('P1'))).rejects.toMatchObject({
      code: 'unreachable',
      message: expect.stringContaining('send it again'),
    });
    await restate.start();
    expect(await host.take(letter('P1'))).toMatchObject({ accepted: true });
  });
});
