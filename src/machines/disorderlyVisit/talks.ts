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
