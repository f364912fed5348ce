import { describe, expect, it } from 'vitest';
import { fireRescueBureau } from '../../../src/policy/fireRescueBureau.ts';
import { readActors } from '../../../src/serve/actors/readActors.ts';
import { office } from '../support/office.ts';

const secret = 'a-secret-of-the-proxy-and-this-host';
const people = {
  'officer-1': { role: 'disciplineCommission', unit: 'commission' },
  民警1: { role: 'supervisionOffice', unit: 'supervision-office' },
};
const given = { policies: [fireRescueBureau], readBeside: async () => `${secret}\n`, now: () => new Date() };

async function behindProxy(more: object = {}) {
  const signIn = await readActors({ from: 'header', header: 'Remote-User', people, ...more }, given);
  const { ask } = await office({ signIn });
  const me = (headers: Record<string, string>, address?: string) =>
    ask('GET', '/me', { actor: undefined, headers, ...(address === undefined ? {} : { address }) });
  return { me, signIn };
}

describe('a header of a proxy', () => {
  it('says who acts, as the directory has them, and is believed from this machine only', async () => {
    const { me, signIn } = await behindProxy();
    expect(signIn.isReal).toBe(false);
    for (const address of ['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1', undefined])
      expect((await me({ 'remote-user': 'officer-1' }, address)).body).toMatchObject({
        id: 'officer-1',
        unit: 'commission',
      });
    for (const address of ['10.0.0.7', '::ffff:10.0.0.7', '1127.0.0.1', '2001:db8::1', ''])
      expect([address, (await me({ 'remote-user': 'officer-1' }, address)).status]).toEqual([address, 401]);
  });

  it('is believed from elsewhere with the secret, and without it from nowhere', async () => {
    const { me, signIn } = await behindProxy({ secretHeader: 'X-Proxy-Secret', secretFile: 'secret' });
    expect(signIn.isReal).toBe(true);
    const user = { 'remote-user': 'officer-1' };
    expect((await me({ ...user, 'x-proxy-secret': secret }, '10.0.0.7')).status).toBe(200);
    for (const wrong of ['', 'a', secret.slice(1), `${secret}x`])
      expect((await me({ ...user, 'x-proxy-secret': wrong }, '127.0.0.1')).status).toBe(401);
    expect((await me(user, '127.0.0.1')).status).toBe(401);
  });

  it('with nobody, or with somebody whom the directory does not have, is refused', async () => {
    const { me } = await behindProxy();
    for (const name of ['nobody', 'constructor', '__proto__', '', "officer-1' OR '1'='1"]) {
      const answer = await me({ 'remote-user': name });
      expect([name, answer.status]).toEqual([name, 401]);
      expect(answer.headers.get('www-authenticate')).toBe('Proxy');
    }
    expect((await me({})).status).toBe(401);
    expect((await me({ 'x-actor': 'officer-1' })).status).toBe(401);
  });

  it('may name somebody in other letters, percent-encoded or in UTF-8', async () => {
    const { me } = await behindProxy();
    for (const name of [encodeURIComponent('民警1'), Buffer.from('民警1').toString('latin1')])
      expect((await me({ 'remote-user': name })).body).toMatchObject({ id: '民警1' });
    expect((await me({ 'remote-user': '%E0%A4%A' })).status).toBe(401);
  });
});
