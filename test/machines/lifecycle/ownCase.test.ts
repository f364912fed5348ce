import { describe, expect, test } from 'vitest';
import { createEngine, definePolicy, fireRescueBureau } from '../../../src/index.ts';
import { standInFor } from '../../../src/machines/lifecycle/confidence.ts';
import * as stories from '../../support/stories.ts';

const against = (...units: string[]) => ({ complainedOf: { persons: [], units } });
const list = {
  period: 'two-sessions-2026',
  kind: 'securityEvent',
  from: '2026-03-03',
  until: '2026-03-12',
  because: 'notConcluded',
} as const;

describe('an office that the petition complains of', () => {
  test('leaves its work to whoever stands above it, and it is recorded who acted and why', () => {
    const office = stories.received({ arrival: against('commission') });
    expect(office.refused('special.list', 'disciplineCommission', list)).toMatchObject([
      { code: 'wrong-role', roles: ['disciplineCommission', 'chiefOfficer'] },
    ]);
    const { effects } = office.send('special.list', 'chiefOfficer', list);
    expect(effects.filter(({ type }) => type === 'assign')).toMatchObject([
      { what: 'gather-units', to: { role: 'chiefOfficer' } },
      { what: 'examine-matter', to: { role: 'chiefOfficer' } },
    ]);
    expect(effects.at(-1)).toMatchObject({
      type: 'record',
      rule: 'reg.30',
      what: 'stood-in',
      detail: { event: 'special.list', for: 'disciplineCommission', because: 'complained-of' },
    });
    expect(office.deadline('special.examine').owner).toEqual({ role: 'chiefOfficer' });
  });

  test('does its own work where the petition complains of another', () => {
    const office = stories.received({ arrival: against('dept-legal') });
    office.refused('special.list', 'chiefOfficer', list);
    const { effects } = office.send('special.list', 'disciplineCommission', list);
    expect(effects.some((one) => 'what' in one && one.what === 'stood-in')).toBe(false);
  });

  test('takes in what arrives and sends it where it belongs all the same', () => {
    const office = stories.received({ arrival: against('commission') });
    office.send('intake.assess', 'disciplineCommission', {
      withinCompetence: false,
      kind: 'claim',
      reason: '反映本机关纪委',
    });
    office.send('intake.redirect', 'disciplineCommission', {
      organ: 'superior-bureau',
      reason: '由上级受理',
    });
    expect(office.stage).toBe('firstVisit.redirected');
  });

  test('is told in nextEvents with those who act instead', () => {
    const office = stories.received({ arrival: against('commission') });
    const engine = createEngine(fireRescueBureau);
    const chief = { role: 'chiefOfficer', unit: 'command', id: 'chief-1' } as const;
    const next = engine.nextEvents(office.petition, { by: chief, at: `${office.today}T12:00:00+08:00` });
    expect(next.find(({ type }) => type === 'special.list')).toMatchObject({
      allowed: true,
      roles: ['disciplineCommission', 'chiefOfficer'],
    });
  });

  test('is passed over upwards, as far as the petition complains of those above too', () => {
    const matter = (...units: string[]) => ({ complainedOf: { persons: [], units } });
    expect(standInFor('supervisionOffice', matter('supervision-office'), fireRescueBureau)).toBe(
      'chiefOfficer',
    );
    expect(standInFor('supervisionOffice', matter('supervision-office', 'command'), fireRescueBureau)).toBe(
      'leadingGroup',
    );
    expect(standInFor('leadingGroup', matter('leading-group'), fireRescueBureau)).toBe('superiorOrgan');
    expect(standInFor('supervisionOffice', matter('dept-legal'), fireRescueBureau)).toBeUndefined();
    // A unit that has a matter is never one complained of: nobody stands in for it.
    expect(standInFor('responsibleUnit', matter('dept-legal'), fireRescueBureau)).toBeUndefined();
  });

  test('keeps its work where the policy does not have those above stand in', () => {
    const policy = definePolicy({
      extends: fireRescueBureau,
      id: 'own-case',
      version: '1.0.0',
      choices: { ...fireRescueBureau.choices, aboveStandsIn: false },
    });
    const received = stories.received({ policy, arrival: against('commission') });
    received.refused('special.list', 'chiefOfficer', list);
    // And since the task would reach it, nobody lists the matter.
    expect(received.refused('special.list', 'disciplineCommission', list)[0]).toMatchObject({
      rule: 'reg.30',
    });
  });
});
