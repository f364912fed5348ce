import { describe, expect, it } from 'vitest';
import { office } from '../support/office.ts';

const paths = [
  '/petitions',
  '/petitions/P1',
  '/duties',
  '/counts?of=duties',
  '/me',
  '/events',
  '/openapi.json',
  '/metrics',
];

describe('the names under which a host is asked', () => {
  it('are those of loopback, whatever the port', async () => {
    const { ask } = await office();
    for (const host of ['127.0.0.1:8080', 'localhost', 'LOCALHOST:1', '[::1]:8080', '127.0.0.1'])
      expect((await ask('GET', '/me', { headers: { host } })).status).toBe(200);
  });

  it('are no others: a page that a browser resolves to this machine gets nothing, on any route', async () => {
    const { ask } = await office();
    const others = [
      'petitions.example',
      'petitions.example:8080',
      'localhost.evil.example',
      '127.0.0.1.evil.example',
      '127.1',
      '',
      'a b',
    ];
    for (const host of others)
      for (const path of paths)
        expect([host, path, (await ask('GET', path, { headers: { host } })).status]).toEqual([
          host,
          path,
          421,
        ]);
    const posted = await ask('POST', '/petitions', { headers: { host: 'evil.example' }, body: {} });
    expect(posted).toMatchObject({ status: 421, body: { type: '/problems/wrong-host' } });
  });

  it('are those that were given as well, and whether it lives is asked under any', async () => {
    const { ask } = await office({ publicHosts: ['Petitions.Office.Example'] });
    expect((await ask('GET', '/me', { headers: { host: 'petitions.office.example' } })).status).toBe(200);
    expect((await ask('GET', '/me', { headers: { host: 'other.office.example' } })).status).toBe(421);
    for (const path of ['/healthz', '/readyz'])
      expect((await ask('GET', path, { headers: { host: '10.0.0.7:8080' } })).status).toBe(200);
  });
});

describe('a page of another site', () => {
  it('gets nothing, on any route; there is no CORS', async () => {
    const { ask } = await office({ publicHosts: ['petitions.office.example'] });
    const foreign = [
      'https://evil.example',
      'null',
      'http://localhost:3000',
      'http://petitions.office.example.evil',
      'file://',
      'javascript:0',
    ];
    for (const origin of foreign)
      for (const path of paths)
        expect([origin, path, (await ask('GET', path, { headers: { origin } })).status]).toEqual([
          origin,
          path,
          403,
        ]);
    for (const site of ['cross-site', 'same-site'])
      expect((await ask('GET', '/me', { headers: { 'sec-fetch-site': site } })).status).toBe(403);
    const preflight = await ask('OPTIONS', '/petitions', { headers: { origin: 'https://evil.example' } });
    expect(preflight.status).toBe(403);
    expect([...preflight.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('is not the office’s own', async () => {
    const { ask } = await office({ publicHosts: ['petitions.office.example'] });
    for (const origin of [
      'http://localhost',
      'https://petitions.office.example',
      'https://petitions.office.example:8443',
    ])
      expect([origin, (await ask('GET', '/me', { headers: { origin } })).status]).toEqual([origin, 200]);
    expect((await ask('GET', '/me', { headers: { 'sec-fetch-site': 'same-origin' } })).status).toBe(200);
  });
});
