import { describe, expect, test } from 'vitest';
import { noticesIssuedBy, policyShelf, systemRole } from '../../src/engine/terms.ts';
import { createEngine, fireRescueBureau, housingBureau } from '../../src/index.ts';
import { lateNotice2026, notice2027 } from '../calendar/samples.ts';
import { arrival, receive } from './support/courses.ts';
import { laterPlan, people, petitionUnder } from './support/office.ts';

const later = laterPlan({ inForce: '2026-06-01' });

describe('the policies of an engine', () => {
  test('are at least one, and each version once', () => {
    expect(() => createEngine([])).toThrow(new RangeError('an engine needs a policy'));
    expect(() => createEngine([fireRescueBureau, fireRescueBureau])).toThrow(
      new RangeError('two policies have the same id and version'),
    );
    expect(createEngine([fireRescueBureau, later]).policies).toEqual([fireRescueBureau, later]);
    expect(createEngine(fireRescueBureau).policies).toEqual([fireRescueBureau]);
  });

  test('open a petition under the last one that is in force on the day, in Shanghai', () => {
    const opened = (at: string) => {
      const course = petitionUnder([fireRescueBureau, later]);
      return course.send(at, 'intake.receive', people.commissioner, arrival).petition.policy.version;
    };
    expect(opened('05-31')).toBe('1.1.0');
    expect(opened('2026-05-31T15:59:59.999Z')).toBe('1.1.0');
    expect(opened('2026-05-31T16:00:00Z')).toBe('2.0.0');
    expect(opened('06-01')).toBe('2.0.0');
  });

  test('decide each petition under its own, side by side', () => {
    const stricter = laterPlan({
      inForce: '2026-03-03',
      terms: { 'intake.register': { term: { n: 1, unit: 'workingDays' } } },
    });
    const old = petitionUnder([fireRescueBureau, stricter]);
    const young = petitionUnder([fireRescueBureau, stricter]);
    old.follow([receive]);
    young.send('03-03', 'intake.receive', people.commissioner, arrival);
    const due = ({ petition, engine }: typeof old) =>
      engine.deadlines(petition, petition.lastAt).find(({ kind }) => kind === 'intake.register')?.due;
    expect([due(old), due(young)]).toEqual(['2026-03-05', '2026-03-04']);
    const assess = { withinCompetence: true, kind: 'claim', reason: 'r' };
    expect(old.send('03-04', 'intake.assess', people.commissioner, assess).policy.version).toBe('1.1.0');
    expect(young.send('03-04', 'intake.assess', people.commissioner, assess).policy.version).toBe('2.0.0');
  });
});

describe('the shelf', () => {
  const noticed = laterPlan({ notices: [notice2027, lateNotice2026] });
  const shelf = policyShelf([noticed]);

  test('knows the notices issued by the end of a day', () => {
    expect(noticesIssuedBy(noticed, '2026-02-15T10:00:00+08:00')).toEqual([]);
    expect(noticesIssuedBy(noticed, '2026-02-16T00:00:00+08:00')).toEqual([lateNotice2026.id]);
    expect(noticesIssuedBy(noticed, '2026-11-05T00:00:00+08:00')).toEqual([notice2027.id, lateNotice2026.id]);
  });

  test('gives the same terms for the same notices, in whatever order they came', () => {
    const [one, other] = [notice2027.id, lateNotice2026.id];
    expect(shelf.terms(noticed, [one, other])).toBe(shelf.terms(noticed, [other, one]));
    expect(shelf.terms(noticed, [one])).not.toBe(shelf.terms(noticed, []));
    expect(policyShelf([noticed]).terms(noticed, []).stepping).toBe('chart');
    expect(policyShelf([noticed], 'both').terms(noticed, []).stepping).toBe('both');
  });

  test('gives other terms for other notices, however their names run together', () => {
    const named = (id: string) => ({ ...lateNotice2026, id });
    const policy = laterPlan({ notices: [{ ...notice2027, id: 'n' }, named('nn'), named('nnn')] });
    const { terms } = policyShelf([policy]);
    expect(terms(policy, ['n', 'nn'])).not.toBe(terms(policy, ['nnn']));
  });

  test('gives other terms for a list that has changed since', () => {
    const { terms } = policyShelf([noticed]);
    const notices = [notice2027.id];
    const before = terms(noticed, notices);
    notices.push(lateNotice2026.id);
    expect(terms(noticed, notices)).not.toBe(before);
  });

  test('finds a policy by id and version', () => {
    expect(shelf.find(noticed)).toBe(noticed);
    expect(shelf.find({ id: noticed.id, version: '9.9.9' })).toBeUndefined();
  });

  test('knows what the body calls the timer', () => {
    expect(systemRole(fireRescueBureau)).toBe('system');
    expect(systemRole(housingBureau)).toBe('timer');
  });
});
