import { describe, expect, it } from 'vitest';
import { fireRescueBureau } from '../../../src/policy/fireRescueBureau.ts';
import { housingBureau } from '../../../src/policy/housingBureau.ts';
import { ActorsFault, readActors } from '../../../src/serve/actors/readActors.ts';
import { peopleForTrying } from '../../../src/serve/actors/tryOut.ts';

const people = { 'officer-1': { role: 'disciplineCommission', unit: 'commission' } };
const header = { from: 'header', header: 'Remote-User', people };
const token = { from: 'token', issuer: 'i', audience: 'a', algorithms: ['ES256'], jwksFile: 'keys.json' };

const faultOf = async (json: unknown, beside = 'short') => {
  const given = { policies: [fireRescueBureau], readBeside: async () => beside, now: () => new Date() };
  const error = await readActors(json, given).catch((thrown: unknown) => thrown);
  expect(error, JSON.stringify(json)).toBeInstanceOf(ActorsFault);
  expect((error as ActorsFault).text.zh).not.toContain('\n');
  return (error as ActorsFault).message;
};

describe('the file that says who acts', () => {
  it('is refused in one sentence with the place that is wrong', async () => {
    for (const none of [null, [], 'x', {}, { from: 'body' }]) await faultOf(none);
    expect(await faultOf({ ...header, header: 'X User' })).toMatch(/^header: /);
    expect(await faultOf({ ...header, people: {} })).toMatch(/^people: nobody/);
    expect(await faultOf({ ...header, colour: 'red' })).toMatch(/colour/);
    expect(await faultOf({ ...header, people: { x: { role: 'emperor' } } })).toBe(
      'people.x: no policy has the role emperor',
    );
    expect(await faultOf({ ...header, people: { x: { role: 'system' } } })).toMatch(/timer/);
    expect(await faultOf({ ...header, people: { 13800138000: { role: 'petitioner' } } })).toMatch(
      /no telephone/,
    );
    expect(await faultOf({ ...header, people: { x: { role: 'petitioner', unit: 'a b' } } })).toMatch(/unit/);
    expect(await faultOf({ ...header, secretHeader: 'X-S' })).toMatch(/belong together/);
    expect(await faultOf({ ...header, secretHeader: 'X-S', secretFile: 's' })).toMatch(/at least 24/);
  });

  it('is refused where keys or algorithms are such that anybody could sign', async () => {
    for (const algorithm of ['none', 'HS256', 'RSA1_5', ''])
      expect(await faultOf({ ...token, algorithms: [algorithm] })).toMatch(/^algorithms/);
    expect(await faultOf({ ...token, algorithms: [] })).toMatch(/^algorithms/);
    expect(await faultOf({ ...token, jwksFile: undefined })).toMatch(/jwks/);
    expect(await faultOf({ ...token, jwks: 'https://id.example/jwks' })).toMatch(/jwks/);
    expect(await faultOf({ ...token, jwksFile: undefined, jwks: 'ftp://x' })).toMatch(/^jwks/);
    expect(await faultOf(token, '{')).toMatch(/no JSON/);
    expect(await faultOf(token, '[]')).toMatch(/JWKS/);
    expect(await faultOf({ ...token, clockToleranceSeconds: 86_400 })).toMatch(/^clockTolerance/);
    expect(await faultOf({ ...token, roles: { boss: 'emperor' } })).toMatch(/^roles.boss/);
    expect(await faultOf({ ...token, issuer: '' })).toMatch(/^issuer/);
  });
});

describe('the directory for trying out', () => {
  it('has somebody for each role of each unit, two petitioners, and nobody who is the timer', () => {
    const fire = peopleForTrying(fireRescueBureau);
    expect(fire['disciplineCommission.commission']).toEqual({
      role: 'disciplineCommission',
      unit: 'commission',
    });
    expect(fire['petitioner-2']).toEqual({ role: 'petitioner' });
    expect(Object.values(fire).map(({ role }) => role)).not.toContain('system');
    const housing = peopleForTrying(housingBureau);
    const roles = new Set(Object.values(housing).map(({ role }) => role));
    for (const [role, { plays }] of Object.entries(housingBureau.roles))
      expect([role, roles.has(role)]).toEqual([role, !plays.includes('system')]);
  });
});
