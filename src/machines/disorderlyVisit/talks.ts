import { text } from '../../vocabulary/text.ts';
import { petitionersOf } from '../addressees.ts';
import type { EventTyped } from '../lifecycle/actions.ts';
import { notify, record, set } from '../lifecycle/actions.ts';
import type { GuardsOf, Step } from '../lifecycle/grammar.ts';
import {
  condition,
  type DisorderlyVisitContext,
  type DisorderlyVisitEvent,
  type Doing,
  respondNext,
  staff,
} from './context.ts';
import type { reportConditions } from './report.ts';
import { orderRestored } from './restoration.ts';

type TalkEvent = 'disorder.dissuade' | 'disorder.criticise' | 'disorder.explain';
type Talk = keyof DisorderlyVisitContext['tried'];

/** Guards on what a talk came to. */
export const talkConditions = {
  stillGathered: condition({
    on: ['disorder.dissuade', 'disorder.criticise', 'disorder.explain'],
    rule: 'plan.3.3.2',
    label: text('劝导后仍聚集、滞留', 'people still gather or stay after the talk'),
    reads: ['event.outcome'],
    holds: ({ event }) => event.outcome === 'persists',
  }),
  responseHasBegun: condition({
    rule: 'plan.3.3.2',
    label: text('已统筹处置或者已通报公安机关', 'the response is coordinated, or public security is told'),
    reads: ['coordinated', 'publicSecurityTold'],
    holds: ({ context }) => context.coordinated === true || context.publicSecurityTold === true,
  }),
  othersWereTried: condition({
    rule: 'policy',
    label: text(
      '方案要求的其他两种劝导均已进行',
      'the other two talks, which the policy asks for, were tried',
    ),
    reads: (_: { readonly talk: Talk }) => ['tried'] as const,
    holds: ({ context: { tried } }, { talk }) =>
      (['dissuasion', 'criticism', 'explanation'] as const).every(
        (one) => one === talk || tried[one] !== undefined,
      ),
  }),
} as const;

/** One of the three talks: what was said, by whom, when, and whether people still gather. */
function talked(talk: Talk): Doing<TalkEvent> {
  return [
    set(['tried', 'event.by', 'event.at'], {
      tried: ({ context, event }) => ({ ...context.tried, [talk]: { by: event.by.id, at: event.at } }),
    }),
    record(talk, ({ event }) => ({
      about: event.by.id,
      reason: event.said,
      detail: { by: event.by.id, unit: event.by.unit ?? '', at: event.at, outcome: event.outcome },
    })),
    notify('disorder-dissuasion', ({ context, event }) => ({
      to: petitionersOf(context.matter),
      form: 'inPerson',
      reason: event.said,
      remedy: 'query-progress',
      detail: { talk },
    })),
  ];
}

/** A talk leads on only where people still gather; where they leave, order is restored and nothing follows. */
export const talking = <const Next extends string>(talk: Talk, next: Next) =>
  [
    {
      by: staff,
      rule: 'reg.47',
      when: ['stillGathered'],
      to: next,
      do: [...talked(talk), ...respondNext],
    },
    {
      by: staff,
      rule: 'reg.47',
      when: [{ not: 'stillGathered' }],
      to: 'dispersed',
      do: [...talked(talk), ...orderRestored],
    },
  ] as const satisfies readonly Step<
    DisorderlyVisitContext,
    EventTyped<DisorderlyVisitEvent, TalkEvent>,
    GuardsOf<typeof talkConditions>
  >[];

/**
 * One of the talks where a policy does not ask for an order: at any time, and as often as it may help. Without effect it opens the
 * coordinated response; where the policy asks for all three, only the last of them does.
 */
const openTalk = (talk: Talk, all: boolean) => {
  const common = { by: staff, rule: 'reg.47', do: [...talked(talk), ...respondNext] } as const;
  const inVain = ['stillGathered', { not: 'responseHasBegun' }] as const;
  const before = ['isReported', ...inVain] as const;
  const enough = { type: 'othersWereTried', params: { talk } } as const;
  const leading = all
    ? ([
        // Where the others were tried, it was reported.
        { ...common, when: [...inVain, enough], to: 'unheeded' },
        { ...common, when: [...before, { not: enough }] },
      ] as const)
    : ([{ ...common, when: before, to: 'unheeded' }] as const);
  return [
    ...leading,
    { ...common, when: ['stillGathered', 'responseHasBegun'] },
    {
      by: staff,
      rule: 'reg.47',
      when: ['isReported', { not: 'stillGathered' }],
      to: 'dispersed',
      do: [...talked(talk), ...orderRestored],
    },
  ] as const satisfies readonly Step<
    DisorderlyVisitContext,
    EventTyped<DisorderlyVisitEvent, TalkEvent>,
    GuardsOf<typeof talkConditions & typeof reportConditions>
  >[];
};

/** Dissuasion, criticism, explanation: `reg.47` and `plan.3.3.2` name them side by side. */
export const openTalks = (talks: 'any' | 'all') => ({
  'disorder.dissuade': openTalk('dissuasion', talks === 'all'),
  'disorder.criticise': openTalk('criticism', talks === 'all'),
  'disorder.explain': openTalk('explanation', talks === 'all'),
});
