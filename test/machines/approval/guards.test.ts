import { describe, expect, test } from 'vitest';
import type { Terms } from '../../../src/deadlines/compute.ts';
import type { ApprovalContext } from '../../../src/machines/approval/context.ts';
import { complexApproval } from '../../../src/machines/complexApproval.ts';
import { generalApproval } from '../../../src/machines/generalApproval.ts';
import { type Answer, answer } from '../../../src/machines/lifecycle/condition.ts';
import { fireRescueBureauFirst } from '../../../src/policy/fireRescueBureau.ts';
import type { Matter } from '../../../src/vocabulary/matter.ts';
import type { RoleId } from '../../../src/vocabulary/roles.ts';
import { lightCriteria, seriousCriteria } from '../../support/criteria.ts';
import {
  approvals,
  type Happening,
  happening,
  ordinary,
  reached,
  type Standing,
  stepped,
  terms,
} from './cases.ts';
import { approvedMatter, people } from './samples.ts';

type Use = string | { readonly not: string };

/** A step that is taken, and for each of its guards the one change that alone stops it. */
interface Row {
  readonly step: string;
  readonly lifecycle: typeof generalApproval | typeof complexApproval;
  readonly before: Standing;
  readonly event: Happening;
  readonly roles: readonly RoleId[];
  readonly when: readonly Use[];
  readonly flips: Readonly<Record<string, Change>>;
}
interface Change {
  readonly event?: object;
  readonly context?: Partial<ApprovalContext>;
  readonly matter?: Partial<Matter>;
  readonly env?: Terms;
}

const nameOf = (use: Use) => (typeof use === 'string' ? use : use.not);
const params = (name: string, roles: readonly RoleId[]) => (name === 'by' ? { roles } : { field: 'unit' });

/** What every guard of the step answers, a negated one turned round. */
function answers({ lifecycle, roles, when }: Row, context: object, event: object, env: Terms) {
  const told = (use: Use): Answer['answer'] => {
    const name = nameOf(use);
    const condition = lifecycle.conditions[name];
    if (!condition) throw new Error(`no condition ${name}`);
    const given = answer(
      condition as never,
      { context, event, env } as never,
      params(name, roles) as never,
    ).answer;
    if (typeof use === 'string' || given === 'missing') return given;
    return given === 'yes' ? 'no' : 'yes';
  };
  return Object.fromEntries((['by', 'noInterest', ...when] as Use[]).map((use) => [nameOf(use), told(use)]));
}

const general = approvals[0];
const complex = approvals[1];
const { fillForm, propose, sign, dispatch } = ordinary(general);
const inGeneral = (...events: Happening[]) => reached(generalApproval, events);
const stranger = { by: people.department };
const interest = (id: string): Change => ({ matter: { interested: [id] } });
const oddUnit = { unit: 'command-centre' };
const noDeputy = terms({ choices: { deputySigns: false } });
const noLiaisons = terms({
  extends: fireRescueBureauFirst,
  units: fireRescueBureauFirst.units.map(({ liaison: _, ...unit }) => unit),
});
const deputySigns = { ...sign, by: people.deputy };
const signerRoles = ['disciplineSecretary', 'deputyDisciplineSecretary'] as const;
const ownHands = {
  notOwnForm: { context: { filledBy: people.deputy.id } },
  notOwnOpinion: { context: { proposedBy: people.deputy.id } },
};
const back = (to: string) => happening('approval.return', people.deputy, { to, reason: '请补充依据' });

const rows: Row[] = [
  {
    step: 'the form is filled in',
    lifecycle: generalApproval,
    before: inGeneral(),
    event: fillForm,
    roles: ['supervisionOffice'],
    when: [],
    flips: { by: { event: stranger }, noInterest: interest(people.clerk.id) },
  },
  {
    step: 'an opinion is proposed',
    lifecycle: generalApproval,
    before: inGeneral(fillForm),
    event: propose,
    roles: ['supervisionOffice'],
    when: ['unitMayHandle', 'unitNotComplainedOf', 'unitMaySee', 'refusedUnitHasReason'],
    flips: {
      by: { event: stranger },
      noInterest: interest(people.otherClerk.id),
      unitMayHandle: { event: oddUnit },
      unitNotComplainedOf: { matter: { complainedOf: { persons: [], units: ['dept-legal'] } } },
      unitMaySee: { matter: { seenBy: 'brigade-1' } },
      refusedUnitHasReason: { context: { refusedBy: 'dept-legal' } },
    },
  },
  {
    step: 'it is signed as proposed',
    lifecycle: generalApproval,
    before: inGeneral(fillForm, propose),
    event: deputySigns,
    roles: signerRoles,
    when: ['deputyMaySign', 'notOwnForm', 'notOwnOpinion', 'signedAsProposed'],
    flips: {
      by: { event: { by: { ...people.deputy, unit: 'command' } } },
      noInterest: interest(people.deputy.id),
      deputyMaySign: { env: noDeputy },
      ...ownHands,
      signedAsProposed: { event: { unit: 'brigade-1' } },
    },
  },
  {
    step: 'it is signed for another unit',
    lifecycle: generalApproval,
    before: inGeneral(fillForm, propose),
    event: { ...deputySigns, unit: 'brigade-1', reason: '属地办理' },
    roles: signerRoles,
    when: [
      'deputyMaySign',
      'notOwnForm',
      'notOwnOpinion',
      { not: 'signedAsProposed' },
      'unitMayHandle',
      'unitNotComplainedOf',
      'unitMaySee',
      'changeHasReason',
    ],
    flips: {
      by: { event: { by: { ...people.deputy, unit: 'command' } } },
      noInterest: interest(people.deputy.id),
      deputyMaySign: { env: noDeputy },
      ...ownHands,
      unitMayHandle: { event: oddUnit },
      unitNotComplainedOf: { matter: { complainedOf: { persons: [], units: ['brigade-1'] } } },
      unitMaySee: { matter: { seenBy: 'dept-legal' } },
      changeHasReason: { event: { reason: undefined } },
    },
  },
  ...['form', 'opinion'].map(
    (to): Row => ({
      step: `it is returned to the ${to}`,
      lifecycle: generalApproval,
      before: inGeneral(fillForm, propose),
      event: back(to),
      roles: signerRoles,
      when: ['deputyMaySign', to === 'form' ? 'returnedToForm' : { not: 'returnedToForm' }],
      flips: {
        by: { event: { by: { ...people.deputy, unit: 'command' } } },
        noInterest: interest(people.deputy.id),
        deputyMaySign: { env: noDeputy },
      },
    }),
  ),
  {
    step: 'it is dispatched',
    lifecycle: generalApproval,
    before: inGeneral(fillForm, propose, sign),
    event: dispatch,
    roles: ['supervisionOffice'],
    when: ['unitAsSigned', 'liaisonIsKnown', 'liaisonHasNoInterest'],
    flips: {
      by: { event: stranger },
      noInterest: interest(people.clerk.id),
      unitAsSigned: { event: { unit: 'dept-supervision' } },
      liaisonIsKnown: { env: noLiaisons },
      liaisonHasNoInterest: interest('dept-legal-liaison'),
    },
  },
  {
    step: 'classification is raised',
    lifecycle: generalApproval,
    before: inGeneral(),
    event: happening('approval.raise', people.commissioner, { criteria: seriousCriteria, reason: '升级' }),
    roles: ['disciplineCommission'],
    when: [{ not: 'criteriaAreGeneral' }],
    flips: {
      by: { event: stranger },
      noInterest: interest(people.commissioner.id),
      criteriaAreGeneral: { event: { criteria: lightCriteria } },
    },
  },
  {
    step: 'classification is lowered',
    lifecycle: complexApproval,
    before: reached(complexApproval, [ordinary(complex).fillForm]),
    event: happening('approval.lower', people.chief, { criteria: lightCriteria, reason: '缓和' }),
    roles: ['chiefOfficer'],
    when: ['criteriaAreGeneral'],
    flips: {
      by: { event: stranger },
      noInterest: interest(people.chief.id),
      criteriaAreGeneral: { event: { criteria: seriousCriteria } },
    },
  },
];

describe.each(rows)('$step', (row) => {
  const { lifecycle, before, event, flips } = row;

  test('when every guard holds', () => {
    expect(new Set(Object.values(answers(row, before.context, event, terms())))).toEqual(new Set(['yes']));
    expect(stepped(lifecycle, before, event).value).not.toBe(before.value);
  });

  test.each(Object.entries(flips))('but not where %s alone does not hold', (guard, change) => {
    const matter = { ...before.context.matter, ...change.matter };
    const context = { ...before.context, ...change.context, matter };
    const changed = { ...event, ...change.event };
    const env = change.env ?? terms();
    const told = answers(row, context, changed, env);
    expect(Object.keys(told).filter((name) => told[name] !== 'yes')).toEqual([guard]);
  });

  test.each(Object.entries(flips))(
    'and the machine refuses it, changing nothing, where %s fails',
    (_, change) => {
      const matter = { ...before.context.matter, ...change.matter };
      const context = { ...before.context, ...change.context, matter };
      const { machine, transition } = lifecycle.under(change.env ?? terms());
      // A snapshot steps by the machine that it was made for, so it is restored under the terms that hold here.
      const snapshot = machine.resolveState({ value: before.value as string, context } as never);
      const [next, effects] = transition(snapshot as never, { ...event, ...change.event } as never);
      expect([next.value, effects]).toEqual([before.value, []]);
    },
  );
});

test('a fact that is missing is told apart from a no', () => {
  const ask = (name: string, context: object, event: object, env = terms()) =>
    answer(generalApproval.conditions[name] as never, { context, event, env } as never, undefined as never);
  const context = { ...inGeneral(fillForm, propose).context, refusedBy: 'dept-legal' };
  expect(ask('refusedUnitHasReason', context, propose)).toEqual({ answer: 'missing', fact: 'reason' });
  expect(ask('changeHasReason', context, { ...sign, unit: 'brigade-1' })).toEqual({
    answer: 'missing',
    fact: 'reason',
  });
  expect(ask('liaisonIsKnown', context, dispatch, noLiaisons)).toEqual({
    answer: 'missing',
    fact: 'liaison',
  });
  expect(ask('liaisonIsKnown', context, { ...dispatch, unit: 'no-such-unit' })).toEqual({ answer: 'yes' });
  expect(ask('liaisonHasNoInterest', context, dispatch, noLiaisons)).toEqual({ answer: 'yes' });
});

test('the guards can be asked as plain predicates', () => {
  const { context } = inGeneral(fillForm, propose);
  expect(generalApproval.guards.notOwnForm?.({ context, event: sign as never })).toBe(true);
  expect(
    generalApproval.guards.notOwnForm?.({
      context: { ...context, filledBy: people.secretary.id },
      event: sign as never,
    }),
  ).toBe(false);
  expect(generalApproval.guards.returnedByUnit?.({ context, event: sign as never })).toBe(false);
});

test('an approval under the plan starts with nobody having the matter', () => {
  const { context } = reached(generalApproval, [], { matter: { ...approvedMatter, unit: 'dept-legal' } });
  expect(context.matter).not.toHaveProperty('unit');
});
