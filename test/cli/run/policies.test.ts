import { describe, expect, test } from 'vitest';
import type { RunReport } from '../../../src/cli/run/runReport.ts';
import { fireRescueBureau } from '../../../src/policy/fireRescueBureau.ts';
import { cli, file } from '../cli.ts';
import { receive, registerFile, september } from '../register.ts';

const policyFile = (content: unknown) => file('bureau.json', JSON.stringify(content));
const days = (n: number) => ({ term: { n, unit: 'calendarDays' }, rollOver: 'none', remindDaysBefore: [1] });

describe('a body’s own policy from a file', () => {
  test('given whole, is taken', async () => {
    const own = { ...fireRescueBureau, id: 'ourBureau', version: '3.1.0' };
    const { code, out } = await cli([
      'run',
      registerFile(receive('e1', 'P1')),
      '--policy',
      policyFile(own),
      '--json',
    ]);
    expect((JSON.parse(out) as RunReport).policies).toMatchObject([{ id: 'ourBureau', version: '3.1.0' }]);
    expect(code).toBe(0);
  });

  test('need only state what differs from a policy that ships', async () => {
    const own = {
      extends: 'fireRescueBureau',
      id: 'ourBureau',
      version: '1.0.0',
      terms: { 'intake.register': days(1) },
    };
    const { out } = await cli([
      'run',
      registerFile(receive('e1', 'P1')),
      '--policy',
      policyFile(own),
      '--json',
    ]);
    const { due } = JSON.parse(out) as RunReport;
    expect(due.find(({ deadline }) => deadline === 'firstVisit.register')?.day).toBe('2026-09-02');
  });

  test('that is laxer than the regulation is refused, a line for each fault with the article', async () => {
    const own = {
      extends: 'fireRescueBureau',
      id: 'ourBureau',
      version: '1.0.0',
      terms: { 'intake.notice': days(20), 'handling.conclude': days(90) },
    };
    const path = policyFile(own);
    const { code, out, err } = await cli(['run', registerFile(receive('e1', 'P1')), '--policy', path]);
    const told = err.trimEnd().split('\n');
    expect(told).toHaveLength(2);
    expect(told[0]).toMatch(/bureau\.json: terms\.intake\.notice: .*art\. 23/);
    expect(told[1]).toMatch(/bureau\.json: terms\.handling\.conclude: .*art\. 34/);
    expect(out).toBe('');
    expect(code).toBe(2);
  });

  test.each([
    ['a list', []],
    ['nothing', null],
    ['without its terms', { id: 'ourBureau', version: '1.0.0' }],
    ['of a base that nobody knows', { extends: 'nobody', id: 'ourBureau', version: '1.0.0' }],
    ['with a wrong version', { extends: 'fireRescueBureau', id: 'ourBureau', version: 'first' }],
  ])('%s is refused', async (_, content) => {
    const { code, err } = await cli(['run', registerFile(), '--policy', policyFile(content)]);
    expect(err).toMatch(/^petition-flow: .*bureau\.json: /);
    expect(code).toBe(2);
  });

  test('with a __proto__ key is refused', async () => {
    const path = file(
      'p.json',
      '{"__proto__":{"x":1},"extends":"fireRescueBureau","id":"a","version":"1.0.0"}',
    );
    expect((await cli(['run', registerFile(), '--policy', path])).code).toBe(2);
  });

  test('in two versions decides each petition under the one in force that day', async () => {
    const version = (number: string, inForce: string, n: number) =>
      policyFile({
        extends: 'fireRescueBureau',
        id: 'ourBureau',
        version: number,
        inForce,
        terms: { 'intake.register': days(n) },
      });
    const options = [
      '--policy',
      version('1.0.0', '2026-01-01', 1),
      '--policy',
      version('2.0.0', '2026-09-05', 2),
    ];
    const path = registerFile(receive('e1', 'P1', september(4)), receive('e2', 'P2', september(5)));
    const { out } = await cli(['run', path, ...options, '--json']);
    const { due, missed } = JSON.parse(out) as RunReport;
    const days1 = [...due, ...missed].filter(({ deadline }) => deadline === 'firstVisit.register');
    expect(days1.map(({ petition, day }) => [petition, day]).sort()).toEqual([
      ['P1', '2026-09-05'],
      ['P2', '2026-09-07'],
    ]);
  });
});
