import { describe, expect, test } from 'vitest';
import { fireRescueBureau } from '../../src/policy/fireRescueBureau.ts';
import { regulationTerm } from '../../src/policy/regulationTerms.ts';
import type { Policy } from '../../src/policy/schema.ts';
import { notice2027 } from '../calendar/samples.ts';
import { faultsOf, withTerm } from './samples.ts';

const said = (policy: unknown) => faultsOf(policy).map(({ message }) => message);
const { extension, thresholds, units, notices } = fireRescueBureau;
const changed = (own: Partial<Policy>): Policy => ({ ...fireRescueBureau, ...own });
const term = (n: number) => ({ term: { n, unit: 'calendarDays' as const } });

describe('a refused policy says in both languages what is wrong', () => {
  test('by how many days a duty can end too late', () => {
    const { n } = regulationTerm('handling.conclude');
    const [fault] = said(withTerm('handling.conclude', term(n + 1)));
    expect(fault?.en).toContain('it can end 1 day too late');
    expect(fault?.zh).toContain('最多晚1日');
    const [two] = said(withTerm('handling.conclude', term(n + 2)));
    expect(two?.en).toContain('it can end 2 days too late');
  });

  test('by how many days a right can end too early', () => {
    const { n } = regulationTerm('review.request');
    const [fault] = said(withTerm('review.request', term(n - 1)));
    expect(fault?.en).toMatch(/it can end \d+ days? too early for the petitioner/);
    expect(fault?.zh).toMatch(/最多少\d+日/);
  });

  test('that the last day of a right has to move off a day off', () => {
    const [fault] = said(withTerm('review.request', { rollOver: 'none' }));
    expect(fault?.en).toContain('a right’s last day moves off a day off');
    expect(fault?.zh).toContain('信访人的期限末日应顺延');
  });

  test('how long an extension is at most, and who alone approves it', () => {
    const [days] = said(changed({ extension: { ...extension, handlingDays: 31 } }));
    expect(days?.en).toContain('an extension is at most 30 days');
    expect(days?.zh).toContain('延期最多30日');
    const [approver] = said(changed({ extension: { ...extension, approvers: ['disciplineSecretary'] } }));
    expect(approver?.en).toContain('only the head of the organ approves an extension');
    expect(approver?.zh).toContain('延期须经本机关负责人批准');
  });

  test('how many representatives there are at most', () => {
    const [fault] = said(changed({ thresholds: { ...thresholds, representatives: [{ most: 6 }] } }));
    expect(fault?.en).toContain('at most 5 representatives');
    expect(fault?.zh).toContain('代表不得超过5人');
  });

  test('that a table of representatives has to say how many there are in a group of any size', () => {
    const [fault] = said(
      changed({ thresholds: { ...thresholds, representatives: [{ groupUpTo: 9, most: 2 }] } }),
    );
    expect(fault?.en).toContain('a row without groupUpTo is needed for any size');
    expect(fault?.zh).toContain('缺少不限人数的一行');
  });

  test('which unit or notice is listed twice, and which part no unit has', () => {
    const [unit] = said(changed({ units: [...units, ...units.slice(0, 1)] }));
    expect(unit).toEqual({
      zh: expect.stringContaining(`单位 ${units[0]?.id} 重复`),
      en: expect.stringContaining(`the unit ${units[0]?.id} is listed twice`),
    });
    const [notice] = said(changed({ notices: [...notices, notice2027, notice2027] }));
    expect(notice).toEqual({
      zh: expect.stringContaining('放假通知 sample-2027 重复'),
      en: expect.stringContaining('the holiday notice sample-2027 is listed twice'),
    });
    const [part] = said(changed({ units: units.filter(({ roles }) => !roles.includes('commandCentre')) }));
    expect(part?.en).toContain('no unit has the part commandCentre');
    expect(part?.zh).toMatch(/^没有单位担任“.+”/);
  });

  test('what is no policy at all', () => {
    const [fault] = said({});
    expect(fault?.zh).toMatch(/^数据无效：类型不符，应为 [a-z]+$/);
    const [unknown] = said(changed({ colour: 'red' } as never));
    expect(unknown).toEqual({ zh: '数据无效：不认识的字段 colour', en: 'Unrecognized key: "colour"' });
    const [version] = said(changed({ version: '1' }));
    expect(version?.zh).toBe('数据无效：版本号应为 主.次.修订');
  });

  test('for which kind the law sets no length', () => {
    expect(() => regulationTerm('approval.sign')).toThrow('the law sets no length for approval.sign');
  });
});
