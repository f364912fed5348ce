import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { complexApproval } from '../../src/machines/complexApproval.ts';
import { lightCriteria, seriousCriteria } from '../support/criteria.ts';
import { approvals, happening, of, ordinary, reached } from './approval/cases.ts';
import { approvedMatter, people } from './approval/samples.ts';

const { fillForm, propose, sign } = ordinary(approvals[1]);
const matter = { ...approvedMatter, classification: 'complex' as const };

describe('who proposes and signs a complex matter', () => {
  test('the commission writes the proposed opinion, not the supervision office', () => {
    expect(reached(complexApproval, [fillForm, { ...propose, by: people.clerk }]).value).toBe('opinion');
    expect(reached(complexApproval, [fillForm, propose]).value).toBe('signature');
  });

  test('the chief officer signs, and neither the secretary nor the deputy', () => {
    for (const by of [people.secretary, people.deputy]) {
      expect(reached(complexApproval, [fillForm, propose, { ...sign, by }]).value).toBe('signature');
    }
    expect(reached(complexApproval, [fillForm, propose, sign]).value).toBe('signed');
  });
});

describe('classification is lowered to general', () => {
  const lower = happening('approval.lower', people.chief, { criteria: lightCriteria, reason: '矛盾已缓和' });

  test('by the chief officer at any stage, and the matter goes on to be approved as general', () => {
    for (const events of [[], [fillForm], [fillForm, propose], [fillForm, propose, sign]]) {
      const { value, output, context } = reached(complexApproval, [...events, lower], { matter });
      expect(value).toBe('lowered');
      expect(output).toEqual({ outcome: 'lowered', handOff: { lifecycle: 'generalApproval', input: {} } });
      expect(context.matter.classification).toBe('general');
      expect(context.deadlines.filter(({ settledAt }) => settledAt === undefined)).toEqual([]);
    }
  });

  test('never silently: the facts and the reason are recorded and reported to the commission', () => {
    const { effects } = reached(complexApproval, [lower], { matter });
    const said = {
      rule: 'plan.3.2.1',
      reason: '矛盾已缓和',
      detail: { from: 'complex', to: 'general', by: people.chief.id, ...lightCriteria },
    };
    expect(of(effects, 'record', 'classification')).toEqual([
      { type: 'record', what: 'classification', ...said },
    ]);
    expect(of(effects, 'report')).toEqual([
      { type: 'report', what: 'reclassified', to: { role: 'disciplineCommission' }, ...said },
    ]);
  });

  test('only where every fact stated is that of a general matter', () => {
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
        expect(reached(complexApproval, [{ ...lower, criteria }]).value).toBe(general ? 'lowered' : 'form');
      }),
    );
  });

  test('by nobody but the chief officer', () => {
    for (const by of [people.clerk, people.commissioner, people.secretary, people.petitioner]) {
      expect(reached(complexApproval, [{ ...lower, by }]).value).toBe('form');
    }
  });

  test('and the unit that refused the matter is not forgotten', () => {
    const { output } = reached(complexApproval, [lower], { matter, returned: true, refusedBy: 'dept-legal' });
    expect(output).toMatchObject({ handOff: { input: { refusedBy: 'dept-legal' } } });
  });
});

test('a complex matter cannot be raised', () => {
  const raise = happening('approval.raise', people.commissioner, {
    criteria: seriousCriteria,
    reason: '升级',
  });
  expect(reached(complexApproval, [raise]).value).toBe('form');
  expect(complexApproval.events).not.toHaveProperty(['approval.raise']);
});
