import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/index.ts';
import * as stories from '../support/stories.ts';

const commission = 'disciplineCommission';

describe('what was decided is carried out', () => {
  test('reg.32.2: a supported request is carried out by a day, and that it is not is no new petition', () => {
    const office = stories.replied();
    expect(office.beside).toEqual(['carryingOut.toArrange']);
    office.send('carryingOut.arrange', commission, {
      unit: 'dept-legal',
      until: addDays(office.today, 10),
    });
    office.send('carryingOut.sayNot', 'petitioner', { reason: '仍未收到货款' });
    expect(office.beside).toEqual(['carryingOut.carrying']);
    office.send('carryingOut.findNot', commission, { reason: '款项未到账' });
    expect(office.beside).toEqual(['carryingOut.carrying', 'supervision.unit']);
  });

  test('reg.18.2: a leader takes an outstanding matter in charge, and no day of it moves', () => {
    const office = stories.inHand();
    const { due } = office.deadline('handling.conclude');
    office.send('leaderInCharge.take', 'leadingGroup', {
      leader: 'command.chiefOfficer',
      unit: 'command',
      reason: '群众反映强烈',
    });
    office.send('leaderInCharge.plan', 'chiefOfficer', {
      plan: '约见信访人',
      until: addDays(office.today, 20),
    });
    expect(office.beside).toEqual(['leaderInCharge.inCharge']);
    expect(office.deadline('handling.conclude').due).toBe(due);
  });
});
