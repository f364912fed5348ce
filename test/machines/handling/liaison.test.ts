import { describe, expect, test } from 'vitest';
import { fireRescueBureauFirst } from '../../../src/policy/fireRescueBureau.ts';
import { effectsOf, toldBy } from '../../support/office.ts';
import * as stories from '../../support/stories.ts';

const change = { liaison: 'legal-9', reason: '原联系人调离' } as const;

describe('the liaison person of a matter in hand', () => {
  test.each([
    ['dispatched', stories.dispatched],
    ['in hand', stories.inHand],
    ['reported', stories.reported],
    ['approved', stories.approved],
  ] as const)('can be another from when the unit has it: %s', (_, to) => {
    const office = to();
    const { stage } = office;
    const owed = office.petition.phase.context.deadlines;
    office.send('liaison.change', 'responsibleUnit', change);
    expect(office.petition.matter.liaison).toBe('legal-9');
    // No day moves.
    expect(office.stage).toBe(stage);
    expect(office.petition.phase.context.deadlines).toEqual(owed);
  });

  test('is recorded with who was before and why, and told to the commission and to the person, not to the petitioner', () => {
    const office = stories.inHand();
    const changed = office.send('liaison.change', 'responsibleUnit', change);
    expect(effectsOf(changed, 'record')).toMatchObject([
      {
        what: 'liaison',
        about: 'legal-9',
        reason: change.reason,
        detail: { unit: 'dept-legal', from: 'dept-legal.liaison' },
      },
    ]);
    expect(effectsOf(changed, 'report')).toMatchObject([
      { what: 'liaison', to: { role: 'disciplineCommission' }, reason: change.reason },
    ]);
    const told = effectsOf(changed, 'notify');
    expect(told).toMatchObject([
      { what: 'liaison', to: { role: 'responsibleUnit', unit: 'dept-legal', ids: ['legal-9'] } },
    ]);
    // The one before may be who has to withdraw: why is between unit and commission.
    expect(told[0]?.reason).toBeUndefined();
    expect(toldBy(changed)).toEqual([]);
  });

  test('there is no such event under a policy without it', () => {
    const office = stories.inHand({ policy: fireRescueBureauFirst });
    expect(office.refused('liaison.change', 'responsibleUnit', change)[0].code).toBe('not-now');
  });
});
