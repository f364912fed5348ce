import { localBrigades } from '../../policy/localBrigades.ts';
import { isOwn, mayHandle, type Policy, unitOf } from '../../policy/schema.ts';
import type { Matter } from '../../vocabulary/matter.ts';
import { text } from '../../vocabulary/text.ts';
import { commission } from '../addressees.ts';
import { byTheRule, excepted, exceptionConditions, recordException } from '../intake/exception.ts';
import { unitMaySee } from '../intake/seenBy.ts';
import { assignTask, record, set, settle, start } from '../lifecycle/actions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { type CapitalSteps, condition, type Doing } from './context.ts';

/** The unit that the approval was signed for; of a simplified matter, which has none, the unit that has it. */
const signedUnit = ({ signedFor, unit }: Pick<Matter, 'signedFor' | 'unit'>) => signedFor ?? unit;

const readsAnswerable = [
  'matter.signedFor',
  'matter.unit',
  'matter.territory',
  'matter.complainedOf',
  'event.unit',
  'policy.units',
  'policy.territory',
] as const;

interface Naming {
  readonly context: { readonly matter: Pick<Matter, 'signedFor' | 'unit' | 'territory' | 'complainedOf'> };
  readonly event: { readonly unit: string };
  readonly env: { readonly policy: Pick<Policy, 'units' | 'territory'> };
}

/** The unit signed for, or a local one; any that handles where the earlier petition names it elsewhere. */
function isAnswerable({ context: { matter }, event, env }: Naming): boolean {
  const unit = unitOf(env.policy, event.unit);
  if (!mayHandle(unit)) return false;
  const signed = signedUnit(matter);
  if (signed === undefined || unit.id === signed) return true;
  const local = localBrigades(env.policy, matter);
  return unit.roles.includes('brigade') && (local.length === 0 || local.includes(unit.id));
}

/** Guards on who receives there. */
export const assignmentConditions = {
  unitMaySee,
  ...exceptionConditions('plan.3.3.3'),
  /** The signature decides, whoever has the matter by now; one that repeats a petition was signed for before. */
  hasEarlierOpinion: condition({
    rule: 'plan.3.3.3',
    label: text('此前已有审签意见', 'an earlier signed opinion exists'),
    reads: ['matter.signedFor', 'matter.unit', 'matter.prior'],
    holds: ({ context: { matter } }) => signedUnit(matter) !== undefined || matter.prior !== undefined,
  }),
  commissionIsNamed: condition({
    on: 'capital.assign',
    rule: 'plan.3.3.3',
    label: text('首访指定由纪委接待', 'the commission is named, which receives a first visit'),
    reads: ['event.unit', 'policy.units'],
    holds: ({ event, env }) => {
      const unit = unitOf(env.policy, event.unit);
      return isOwn(unit) && unit?.roles.includes('disciplineCommission') === true;
    },
  }),
  answerableUnitIsNamed: condition({
    on: 'capital.assign',
    rule: 'plan.3.3.3',
    label: text('指定由承办部门或属地单位接待', 'the department that handles, or a local unit, is named'),
    reads: readsAnswerable,
    holds: isAnswerable,
  }),
  /** A name of its own, so that whoever states no exception is told whom the clause names. */
  anotherUnitIsNamed: condition({
    on: 'capital.assign',
    rule: 'plan.3.3.3',
    label: text(
      '作为例外，指定由承办部门、属地单位以外的单位接待',
      'as an exception, another than the department that handles or a local unit is named',
    ),
    reads: readsAnswerable,
    holds: (facts) => !isAnswerable(facts),
  }),
} as const;

const naming: Doing<'capital.assign'> = [
  set(['event.unit'], { receivingUnit: ({ event }) => event.unit }),
  record('answerable-unit', ({ event }) => ({ about: event.unit })),
  settle('capital.assign'),
];

const namingCommission: Doing<'capital.assign'> = [
  ...naming,
  assignTask('receive-petitioner', () => ({ to: commission })),
  start('capital.receive', () => ({ owner: commission })),
];

const namingUnit: Doing<'capital.assign'> = [
  ...naming,
  assignTask('receive-petitioner', ({ event }) => ({ to: { role: 'responsibleUnit', unit: event.unit } })),
  start('capital.receive', ({ event }) => ({ owner: { role: 'responsibleUnit', unit: event.unit } })),
];

const mayHaveIt = [{ type: 'unitNotComplainedOf', params: { field: 'unit' } }, 'unitMaySee'] as const;

const byException = {
  by: 'disciplineCommission',
  rule: 'plan.3.3.3',
  when: [
    'hasEarlierOpinion',
    'anotherUnitIsNamed',
    { type: 'unitMayHandle', params: { field: 'unit' } },
    ...mayHaveIt,
    ...excepted,
  ],
  to: 'assigned',
  do: [recordException, ...namingUnit],
} as const;

/**
 * A first visit is received by the commission; where an earlier signed opinion exists, in principle (原则上) by the department that handles
 * or a local unit: another where a reasoned and signed exception says so (`plan.3.3.3`).
 */
export const assignmentSteps = ({ choices }: Pick<Policy, 'choices'>) =>
  ({
    'capital.assign': [
      {
        by: 'disciplineCommission',
        rule: 'plan.3.3.3',
        when: [{ not: 'hasEarlierOpinion' }, 'commissionIsNamed', ...byTheRule],
        to: 'assigned',
        do: namingCommission,
      },
      {
        by: 'disciplineCommission',
        rule: 'plan.3.3.3',
        when: ['hasEarlierOpinion', 'answerableUnitIsNamed', ...mayHaveIt, ...byTheRule],
        to: 'assigned',
        do: namingUnit,
      },
      ...(choices.reasonedExceptions === true ? [byException] : []),
    ],
  }) as const satisfies CapitalSteps<GuardsOf<typeof assignmentConditions>>;
