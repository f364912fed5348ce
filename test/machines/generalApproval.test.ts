import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generalApproval } from '../../src/machines/generalApproval.ts';
import { lightCriteria, seriousCriteria } from '../support/criteria.ts';
import { approvals, happening, of, ordinary, reached, stepped, terms } from './approval/cases.ts';
import { approvedMatter, people } from './approval/samples.ts';

const { fillForm, propose, sign } = ordinary(approvals[0]);
const signature = [fillForm, propose];

describe('who signs a general matter', () => {
  const back = happening('approval.return', people.deputy, { to: 'opinion', reason: '请补充依据' });
  const acts = [
    ['signs as proposed', { ...sign, by: people.deputy }],
    ['signs for another unit', { ...sign, by: people.deputy, unit: 'brigade-1', reason: '属地办理' }],
    ['returns', back],
    ['returns to the form', { ...back, to: 'form' }],
  ] as const;

  test.each(acts)('the deputy %s only where the policy says so', (_, event) => {
    const allowed = generalApproval.under(terms({ choices: { deputySigns: true } }));
    const refused = generalApproval.under(terms({ choices: { deputySigns: false } }));
    expect(reached(allowed, [...signature, event]).value).not.toBe('signature');
    const before = reached(refused, signature);
    const next = stepped(refused, before, event);
    expect([next.value, next.context, next.effects]).toEqual(['signature', before.context, []]);
  });

  test.each(acts)('the secretary %s whatever the policy says of the deputy', (_, event) => {
    for (const deputySigns of [true, false]) {
      const bound = generalApproval.under(terms({ choices: { deputySigns } }));
      expect(reached(bound, [...signature, { ...event, by: people.secretary }]).value).not.toBe('signature');
    }
  });

  test('whoever plays both parts signs as deputy only for the deputy’s unit', () => {
    const { policy } = terms();
    const bound = generalApproval.under(
      terms({
        choices: { deputySigns: false },
        roles: {
          ...policy.roles,
          head: {
            plays: ['disciplineSecretary', 'deputyDisciplineSecretary'],
            label: { zh: '负责人', en: 'head' },
          },
        },
        units: [
          ...policy.units,
          { id: 'branch', roles: ['deputyDisciplineSecretary'], label: { zh: '分部', en: 'branch' } },
        ],
      }),
    );
    const as = (unit: string) => ({ ...sign, by: { role: 'head' as never, unit, id: 'head-1' } });
    expect(reached(bound, [...signature, as('branch')]).value).toBe('signature');
    expect(reached(bound, [...signature, as('commission')]).value).toBe('signed');
  });

  test('the chief officer does not sign a general matter', () => {
    expect(reached(generalApproval, [...signature, { ...sign, by: people.chief }]).value).toBe('signature');
  });
});

test('one clerk may fill in the form and write the opinion: both are the supervision office’s', () => {
  const own = { ...propose, by: people.clerk };
  expect(reached(generalApproval, [fillForm, own, sign]).value).toBe('signed');
});

describe('classification is raised to complex', () => {
  const raise = happening('approval.raise', people.commissioner, {
    criteria: seriousCriteria,
    reason: '可能引发群体访',
  });
  const stages = [[], [fillForm], signature, [...signature, sign]];

  test('by the commission at any stage, and the matter goes on to be approved as complex', () => {
    for (const events of stages) {
      const { value, output, context } = reached(generalApproval, [...events, raise]);
      expect(value).toBe('raised');
      expect(output).toEqual({ outcome: 'raised', handOff: { lifecycle: 'complexApproval', input: {} } });
      expect(context.matter.classification).toBe('complex');
      expect(context.deadlines.filter(({ settledAt }) => settledAt === undefined)).toEqual([]);
    }
  });

  test('with the facts and the reason recorded and put before the commission', () => {
    const { effects } = reached(generalApproval, [raise]);
    const said = {
      rule: 'plan.3.2.1',
      reason: '可能引发群体访',
      detail: { from: 'general', to: 'complex', by: people.commissioner.id, ...seriousCriteria },
    };
    expect(of(effects, 'record', 'classification')).toEqual([
      { type: 'record', what: 'classification', ...said },
    ]);
    expect(of(effects, 'report')).toEqual([
      { type: 'report', what: 'reclassified', to: { role: 'disciplineCommission' }, ...said },
    ]);
  });

  test('exactly where the facts stated are not those of a general matter', () => {
    const fact = fc.boolean();
    const facts = fc.record({
      serious: fact,
      effectInside: fact,
      effectOutside: fact,
      likelyToEscalate: fact,
      settledLocally: fact,
    });
    fc.assert(
      fc.property(facts, (criteria) => {
        const general = JSON.stringify(criteria) === JSON.stringify(lightCriteria);
        expect(reached(generalApproval, [{ ...raise, criteria }]).value).toBe(general ? 'form' : 'raised');
      }),
    );
  });

  test('by nobody but the commission', () => {
    for (const by of [people.clerk, people.secretary, people.chief, people.petitioner, people.department]) {
      expect(reached(generalApproval, [{ ...raise, by }]).value).toBe('form');
    }
  });

  test('and the unit that refused the matter is not forgotten', () => {
    const { output } = reached(generalApproval, [raise], {
      matter: approvedMatter,
      returned: true,
      refusedBy: 'dept-legal',
    });
    expect(output).toMatchObject({ handOff: { input: { refusedBy: 'dept-legal' } } });
  });

  test('and a duty that was overdue stays missed', () => {
    const { context } = reached(generalApproval, [{ ...raise, at: '2026-03-20T09:00:00+08:00' }]);
    expect(context.deadlines.map(({ state }) => state)).toEqual(['missed']);
  });
});

test('a general matter cannot be lowered', () => {
  const lower = happening('approval.lower', people.chief, { criteria: lightCriteria, reason: '情节轻微' });
  expect(reached(generalApproval, [lower]).value).toBe('form');
  expect(generalApproval.events).not.toHaveProperty(['approval.lower']);
});
