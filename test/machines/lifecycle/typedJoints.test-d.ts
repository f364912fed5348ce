import { describe, test } from 'vitest';
import * as z from 'zod';
import { handOff, handOffToOneOf, open } from '../../../src/machines/joints.ts';
import type { Action } from '../../../src/machines/lifecycle/actions.ts';
import { assignTask, notify, record, report, start, tell } from '../../../src/machines/lifecycle/actions.ts';
import { conditionsFor } from '../../../src/machines/lifecycle/condition.ts';
import { contextShape, type LifecycleContext } from '../../../src/machines/lifecycle/context.ts';
import type { GuardsOf, Steps } from '../../../src/machines/lifecycle/grammar.ts';
import { defineLifecycle } from '../../../src/machines/lifecycle/lifecycle.ts';
import { text } from '../../../src/vocabulary/text.ts';
import { type Act, errandEvents, owner } from './sample.ts';

const condition = conditionsFor<LifecycleContext, Act>();
const conditions = {
  isThe: condition({
    on: 'errand.act',
    rule: 'plan.3.1.1',
    label: text('属该单位', 'it is the unit’s'),
    reads: ['event.unit'],
    holds: ({ event }, { unit }: { readonly unit: string }) => event.unit === unit,
  }),
  reachable: condition({
    rule: 'reg.23.1',
    label: text('可以送达', 'a notice can be delivered'),
    reads: ['matter.reachable'],
    holds: ({ context }) => context.matter.reachable,
  }),
};
type Known = Steps<LifecycleContext, Act, GuardsOf<typeof conditions>>;

const spec = {
  id: 'errand',
  rule: 'plan.1',
  label: text('小事', 'errand'),
  place: 'beside',
  course: [],
  events: errandEvents,
  context: z.object(contextShape),
  units: {},
  conditions: {},
  start: () => ({}),
} as const;
const acted = { by: 'supervisionOffice', rule: 'plan.3.4' } as const;
const label = text('待办', 'open');

describe('a joint of a chart', () => {
  test('that leads to a state leads to one that there is', () => {
    defineLifecycle({
      ...spec,
      chart: ({ state, final }) => ({
        initial: 'open',
        states: {
          open: state('plan.2', label, { 'errand.act': { ...acted, to: 'done' } }),
          done: final('plan.2', label, 'done'),
        },
      }),
    });
    defineLifecycle({
      ...spec,
      chart: ({ state, final }) => ({
        initial: 'open',
        states: {
          // @ts-expect-error the state is misspelt
          open: state('plan.2', label, { 'errand.act': { ...acted, to: 'dnoe' } }),
          done: final('plan.2', label, 'done'),
        },
      }),
    });
    defineLifecycle({
      ...spec,
      // @ts-expect-error it begins nowhere
      chart: ({ final }) => ({ initial: 'opne', states: { open: final('plan.2', label, 'done') } }),
    });
    defineLifecycle({
      ...spec,
      chart: ({ choice }) => ({
        initial: 'open',
        // @ts-expect-error a way out of a choice leads nowhere
        states: { open: choice('plan.2', label, [{ rule: 'plan.2', label, to: 'dnoe' }]) },
      }),
    });
    defineLifecycle({
      ...spec,
      chart: ({ final }) => ({
        initial: 'open',
        states: { open: final('plan.2', label, 'done') },
        // @ts-expect-error a step of every state leads nowhere
        anywhere: { 'errand.act': { ...acted, to: 'dnoe' } },
      }),
    });
  });

  test('that asks a guard names one, with the values that it compares to', () => {
    const named: readonly Known['errand.act'][] = [
      { ...acted, when: ['reachable', { not: 'reachable' }, { type: 'isThe', params: { unit: 'unit-1' } }] },
      // @ts-expect-error nobody wrote it
      { ...acted, when: ['reachabel'] },
      // @ts-expect-error nobody wrote what is negated
      { ...acted, when: [{ not: 'reachabel' }] },
      // @ts-expect-error it needs the unit
      { ...acted, when: ['isThe'] },
      // @ts-expect-error the unit is misspelt
      { ...acted, when: [{ type: 'isThe', params: { unti: 'unit-1' } }] },
      // @ts-expect-error it compares to nothing
      { ...acted, when: [{ type: 'reachable', params: { unit: 'unit-1' } }] },
      // @ts-expect-error a shared one: there is no such kind of deadline
      { ...acted, when: [{ type: 'windowIsOpen', params: { kind: 'handling.conclud' } }] },
    ];
    void named;
  });

  test('that names an event, a role or a rule names one that there is', () => {
    // @ts-expect-error the event is misspelt
    const events: Known = { 'errand.atc': acted };
    // @ts-expect-error the role is misspelt
    const roles: Known = { 'errand.act': { ...acted, by: 'supervisionOffcie' } };
    // @ts-expect-error the rule is misspelt
    const rules: Known = { 'errand.act': { ...acted, rule: 'plan.9' } };
    void [events, roles, rules];
  });

  test('that asks for an effect names a kind that there is', () => {
    const to = { role: 'disciplineCommission' } as const;
    const does: readonly Action<LifecycleContext, Act>[] = [
      // @ts-expect-error no such notice
      tell('withdarwn'),
      // @ts-expect-error no such notice
      notify('withdarwn', () => ({ to })),
      // @ts-expect-error no such task
      assignTask('handel', () => ({ to })),
      // @ts-expect-error no such report
      report('referral-reslut', () => ({ to })),
      // @ts-expect-error no such record
      record('reciept'),
      // @ts-expect-error no such deadline
      start('handling.conclud', () => ({ owner })),
      // @ts-expect-error no such part
      report('referral-result', () => ({ to: { role: 'comission' } })),
    ];
    void does;
  });

  test('that hands on or opens names a lifecycle, and hands it what it is opened with', () => {
    handOff('firstVisit', () => ({ handedOver: true }));
    // @ts-expect-error there is no such lifecycle
    handOff('firstVisti', () => ({}));
    // @ts-expect-error it is handed something else
    handOff('firstVisit', () => ({ handedOver: 'yes' }));
    // @ts-expect-error a review has to know when the reply was received, and whose it is
    handOff('review', () => ({ decidedBy: [] }));
    handOffToOneOf(
      ['generalApproval', 'complexApproval'],
      // @ts-expect-error one that is none of them is chosen
      () => 'handling',
      () => ({}),
    );
    open('answerability', () => ({ breach: 'reg.44', unit: 'unit-1' }));
    // @ts-expect-error nothing opens a review beside the matter
    open('review', () => ({}));
    // @ts-expect-error the unit is missing
    open('answerability', () => ({ breach: 'reg.44' }));
  });
});
