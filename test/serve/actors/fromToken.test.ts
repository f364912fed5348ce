import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportSPKI } from 'jose';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fireRescueBureau } from '../../../src/policy/fireRescueBureau.ts';
import { readActors } from '../../../src/serve/actors/readActors.ts';
import { issuer } from '../support/issuer.ts';
import { office } from '../support/office.ts';

const claims = { sub: 'officer-1', role: 'disciplineCommission', unit: 'commission' };
const file = {
  from: 'token',
  issuer: 'https://id.office.example',
  audience: 'petitions',
  algorithms: ['ES256'],
};
const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');

async function signedIn(more: object = {}, jwks?: object) {
  const { sign, jwks: own, publicKey } = await issuer();
  const signIn = await readActors(
    { ...file, jwksFile: 'keys.json', ...more },
    {
      policies: [fireRescueBureau],
      readBeside: async () => JSON.stringify(jwks ?? own),
      now: () => new Date(),
    },
  );
  const { ask } = await office({ signIn });
  const me = async (token: string | undefined) => {
    const headers = token === undefined ? {} : { authorization: token };
    return ask('GET', '/me', { actor: undefined, headers: headers as Record<string, string> });
  };
  return { me, sign, publicKey };
}

describe('a signed token', () => {
  it('says who acts, by its claims', async () => {
    const { me, sign } = await signedIn();
    expect(await me(`Bearer ${await sign(claims)}`)).toMatchObject({
      status: 200,
      body: { id: 'officer-1', role: 'disciplineCommission', unit: 'commission' },
    });
    expect(
      (await me(`bearer ${await sign({ ...claims, role: 'petitioner', unit: undefined })}`)).body,
    ).toEqual({
      id: 'officer-1',
      role: 'petitioner',
    });
  });

  it('that does not verify is refused in one sentence, with WWW-Authenticate', async () => {
    const { me, sign, publicKey } = await signedIn();
    const other = await issuer();
    const good = await sign(claims);
    const [head, payload, signature] = good.split('.') as [string, string, string];
    const past = Math.floor(Date.now() / 1000) - 120;
    const spki = new TextEncoder().encode(await exportSPKI(publicKey));
    const wrong: Record<string, string> = {
      expired: await sign({ ...claims, exp: past }),
      audience: await sign({ ...claims, aud: 'elsewhere' }),
      issuer: await sign({ ...claims, iss: 'https://evil.example' }),
      otherKey: await other.sign(claims),
      unknownKey: await (await issuer('key-9')).sign(claims),
      none: `${encode({ alg: 'none' })}.${payload}.`,
      noneWithSignature: `${encode({ alg: 'none' })}.${payload}.${signature}`,
      // The public key taken for a shared secret.
      confused: await sign(claims, spki, { alg: 'HS256', kid: 'key-1' }),
      otherAlgorithm: await (await issuer('key-1', 'ES384')).sign(claims),
      changed: `${head}.${encode({ ...claims, role: 'chiefOfficer' })}.${signature}`,
      cut: `${head}.${payload}.`,
      noJson: `${Buffer.from('x').toString('base64url')}.${payload}.${signature}`,
      timer: await sign({ ...claims, role: 'system' }),
      unknownRole: await sign({ ...claims, role: 'emperor' }),
      prototype: await sign({ ...claims, role: '__proto__' }),
      noRole: await sign({ ...claims, role: undefined }),
      noId: await sign({ ...claims, sub: undefined }),
      number: await sign({ ...claims, sub: '13800138000' }),
      listOfUnits: await sign({ ...claims, unit: ['commission'] }),
    };
    for (const [name, token] of Object.entries(wrong)) {
      const answer = await me(`Bearer ${token}`);
      expect([name, answer.status, answer.body.type]).toEqual([name, 401, '/problems/not-signed-in']);
      expect(answer.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
      expect(answer.body.detail).not.toContain('\n');
    }
    for (const nothing of [undefined, '', 'Basic YTpi', good, 'Bearer', 'Bearer a.b', 'Bearer a b c']) {
      const answer = await me(nothing);
      expect([nothing, answer.status]).toEqual([nothing, 401]);
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    }
  });

  it('that has just expired is taken within the tolerance of clocks, and not beyond', async () => {
    const { me, sign } = await signedIn({ clockToleranceSeconds: 60 });
    const ago = (seconds: number) => Math.floor(Date.now() / 1000) - seconds;
    expect((await me(`Bearer ${await sign({ ...claims, exp: ago(20) })}`)).status).toBe(200);
    expect((await me(`Bearer ${await sign({ ...claims, exp: ago(120) })}`)).status).toBe(401);
  });

  it('may have other names for claims and roles, or only say the id', async () => {
    const named = await signedIn({
      claims: { id: 'employee', role: 'group', unit: 'department' },
      roles: { 'petitions-officers': 'disciplineCommission' },
    });
    const other = { employee: 'officer-7', group: 'petitions-officers', department: 'commission' };
    expect((await named.me(`Bearer ${await named.sign(other)}`)).body).toMatchObject({
      id: 'officer-7',
      role: 'disciplineCommission',
    });
    expect(
      (await named.me(`Bearer ${await named.sign({ ...other, group: 'disciplineCommission' })}`)).status,
    ).toBe(401);
    const listed = await signedIn({ people: { 'officer-1': { role: 'chiefOfficer', unit: 'command' } } });
    expect((await listed.me(`Bearer ${await listed.sign(claims)}`)).body).toMatchObject({
      role: 'chiefOfficer',
    });
    expect((await listed.me(`Bearer ${await listed.sign({ ...claims, sub: 'officer-2' })}`)).status).toBe(
      401,
    );
  });

  it('is verified by keys that the issuer shows at an address; one that does not answer is told as that', async () => {
    const { jwks, sign } = await issuer();
    let up = true;
    const server = createServer((_, response) => {
      response.writeHead(up ? 200 : 503, { 'content-type': 'application/json' }).end(JSON.stringify(jwks));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks.json`;
    const given = { policies: [fireRescueBureau], readBeside: async () => '', now: () => new Date() };
    const asked = async () => {
      const { ask } = await office({ signIn: await readActors({ ...file, jwks: url }, given) });
      return ask('GET', '/me', {
        actor: undefined,
        headers: { authorization: `Bearer ${await sign(claims)}` },
      });
    };
    expect((await asked()).status).toBe(200);
    up = false;
    expect(await asked()).toMatchObject({ status: 503, body: { type: '/problems/unavailable' } });
  });
});
