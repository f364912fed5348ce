import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { checkNode } from '../../../src/cli/serve/nodeVersion.ts';
import { fireRescueBureau } from '../../../src/policy/fireRescueBureau.ts';
import { builtProgram, exitAfter, runScript } from '../../support/programs.ts';
import { cli, directory, file } from '../cli.ts';
import { servedOffice } from './support/servedOffice.ts';

const refused = async (...argv: string[]) => {
  const { code, out, err } = await cli([
    'serve',
    '--port',
    '0',
    '--data',
    join(directory(), 'p.sqlite'),
    ...argv,
  ]);
  expect([argv, code, out]).toEqual([argv, 2, '']);
  expect(err.trim().split('\n')).toHaveLength(1);
  return err;
};

describe('serve', () => {
  it('refuses in one line, with what to do, to start where it could not be trusted', async () => {
    expect(await refused('--host', '0.0.0.0')).toMatch(/--actors/);
    expect(await refused('--public-host', 'petitions.example')).toMatch(/--actors/);
    expect(await refused('--actors', '/no/such/file')).toMatch(/no such file/);
    expect(await refused('--actors', file('actors.json', '{"from":"body"}'))).toMatch(/actors\.json: from/);
    const people = { 'officer-1': { role: 'disciplineCommission', unit: 'commission' } };
    const header = file('actors.json', JSON.stringify({ from: 'header', header: 'Remote-User', people }));
    expect(await refused('--host', '0.0.0.0', '--actors', header)).toMatch(/secretFile/);
    expect(await refused('--deliver-to', 'mailto:a@b')).toMatch(/http/);
    expect(await refused('--deliver-secret-file', header)).toMatch(/--deliver-to/);
    expect(
      await refused('--deliver-to', 'http://127.0.0.1:1', '--deliver-secret-file', file('s', 'short')),
    ).toMatch(/at least 24/);
    expect(await refused('--clock', file('clock', 'tomorrow'))).toMatch(/moment/);
    expect(await refused('--policy', 'noSuchPolicy')).toMatch(/no policy/);
    expect(
      await refused('--data', file('p.sqlite', 'this is no database, but a text that is long enough')),
    ).toMatch(/petition-flow: /);
  });

  it('refuses a file of actors that is broken, wherever it is broken', async () => {
    const actors = (json: string) => refused('--actors', file('actors.json', json));
    expect(await actors('{"from":')).toMatch(/actors\.json/);
    expect(await actors('{"from":"header"}')).toMatch(/actors\.json: header/);
    const people = { 'officer-1': { role: 'disciplineCommision', unit: 'commission' } };
    expect(await actors(JSON.stringify({ from: 'header', header: 'Remote-User', people }))).toMatch(
      /people\.officer-1/,
    );
  });

  it('refuses an older Node', () => {
    expect(() => checkNode('22.12.0')).toThrow(/22\.13/);
    expect(() => checkNode('20.19.0')).toThrow(/22\.13/);
    for (const version of ['22.13.0', '24.0.0']) expect(() => checkNode(version)).not.toThrow();
  });
});

/** Words for Node under which the built program finds what a test has in mind. */
const preloaded = (script: string) => ['--import', `data:text/javascript,${encodeURIComponent(script)}`];

/** The built program is refused in one line, and ends by itself. */
async function refusedBuilt(words: readonly string[], node: readonly string[] = []): Promise<string> {
  const { code, out, err } = await runScript(
    ...[...node, builtProgram()[1], 'serve', '--port', '0', ...words],
  );
  expect([code, out, err]).toEqual([2, '', expect.stringMatching(/^petition-flow: [^\n]+\n$/)]);
  return err;
}

describe('the built server does not start, and says in one line what to do,', () => {
  it('where its port is in use', async () => {
    const { port } = new URL((await servedOffice().start()).url);
    expect(await refusedBuilt(['--data', servedOffice().data, '--port', port])).toMatch(
      `port ${port} is in use by another program: choose another with --port`,
    );
  });

  it('where another program has the file for itself', async () => {
    const { data, start } = servedOffice();
    await exitAfter((await start()).child, 'SIGTERM');
    const holder = new DatabaseSync(data);
    holder.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    expect(await refusedBuilt(['--data', data])).toMatch(/held by another program: close that program/);
    holder.close();
    expect(await (await start()).get('/readyz')).toMatchObject({ status: 200 });
  });

  it('where the file has tables of a newer version, which it leaves as they are', async () => {
    const { data, start, rows } = servedOffice();
    await exitAfter((await start()).child, 'SIGTERM');
    const newer = new DatabaseSync(data);
    newer.exec("UPDATE pf_meta SET content = '7' WHERE name = 'schema'");
    newer.close();
    expect(await refusedBuilt(['--data', data])).toMatch(/version 7 .* upgrade petition-flow/);
    expect(rows("SELECT content FROM pf_meta WHERE name = 'schema'")).toEqual([{ content: '7' }]);
  });

  it('where open petitions need a policy version that was not given, and does once it is', async () => {
    const { data, start } = servedOffice();
    const own = file('own.json', JSON.stringify({ ...fireRescueBureau, version: '9.0.0' }));
    const server = await start(['--policy', own]);
    expect(await server.open('P1')).toMatchObject({ status: 201 });
    await exitAfter(server.child, 'SIGTERM');
    expect(await refusedBuilt(['--data', data])).toMatch(
      /fireRescueBureau@9.0.0, which was not given: give it as well/,
    );
    const both = await start(['--policy', own, '--policy', 'fireRescueBureau']);
    expect(await both.get('/petitions/P1')).toMatchObject({ status: 200, body: { seq: 1 } });
  });

  it('where the driver of PostgreSQL is not installed', async () => {
    const hook = `
      import { registerHooks } from 'node:module';
      registerHooks({
        resolve(name, context, next) {
          if (name !== 'pg') return next(name, context);
          throw Object.assign(new Error("Cannot find package 'pg'"), { code: 'ERR_MODULE_NOT_FOUND' });
        },
      });`;
    const words = ['--postgres', 'postgresql://nobody@127.0.0.1:1/none'];
    expect(await refusedBuilt(words, preloaded(hook))).toMatch(/npm i pg/);
  });

  it('where PostgreSQL or Restate does not answer', async () => {
    expect(await refusedBuilt(['--postgres', 'postgresql://nobody@127.0.0.1:1/none'])).toMatch(
      /127\.0\.0\.1|reached|connect/,
    );
    const restate = ['--restate', 'http://127.0.0.1:1', '--restate-admin', 'http://127.0.0.1:1'];
    expect(await refusedBuilt([...restate, '--restate-services', '0'])).toMatch(/Restate/);
  });

  it('where Node is too old', async () => {
    const older =
      "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.19.0' } })";
    expect(await refusedBuilt(['--data', servedOffice().data], preloaded(older))).toMatch(
      /needs Node 22\.13 or newer, and this is 20\.19\.0/,
    );
  });
});

describe('the built server asks a client for a token', () => {
  it('and takes none that does not verify: 401, in a problem, and it goes on', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
    const keys = [{ ...publicKey.export({ format: 'jwk' }), kid: 'k-1', alg: 'ES256' }];
    const jwksFile = file('jwks.json', JSON.stringify({ keys }));
    const issuer = 'https://issuer.example';
    const actors = {
      ...{ from: 'token', jwksFile, issuer, audience: 'petitions', algorithms: ['ES256'] },
      people: { 'officer-1': { role: 'disciplineCommission', unit: 'commission' } },
    };
    const { url } = await servedOffice().start(['--actors', file('actors.json', JSON.stringify(actors))]);
    const statusOf = async (token: string | undefined) => {
      const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
      return (await fetch(`${url}/me`, { headers })).status;
    };
    const by = (key: KeyObject, audience = 'petitions') =>
      new SignJWT({})
        .setProtectedHeader({ alg: 'ES256', kid: 'k-1' })
        .setSubject('officer-1')
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt()
        .setExpirationTime('5 minutes')
        .sign(key);
    for (const wrong of [undefined, 'x.y.z', await by(stranger), await by(privateKey, 'elsewhere')])
      expect(await statusOf(wrong)).toBe(401);
    expect(await statusOf(await by(privateKey))).toBe(200);
  });
});
