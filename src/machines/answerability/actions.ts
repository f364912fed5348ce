import type { Addressee } from '../../vocabulary/effects.ts';
import {
  type Action,
  type ActionArgs,
  assignTask,
  notify,
  record,
  report,
  settle,
  start,
  tell,
} from '../lifecycle/actions.ts';
import { mayBeTold } from '../lifecycle/confidence.ts';
import { owedDeadline } from '../lifecycle/context.ts';
import type { Opening } from '../lifecycle/grammar.ts';
import { ownerOfUnit, partAbove } from '../supervision/standing.ts';
import type { AnswerabilityContext, AnswerabilityEvent } from './context.ts';

type Args = ActionArgs<AnswerabilityContext, unknown>;
type Doing<T extends AnswerabilityEvent['type']> = readonly Action<
  AnswerabilityContext,
  Extract<AnswerabilityEvent, { readonly type: T }>
>[];

/** Whoever stands above the unit and decides; above them where the petition complains of that very office. */
export const examiner = ({ context: { unit, matter }, env }: Args) =>
  mayBeTold(partAbove(unit, env.policy), matter, env.policy, ['leadingGroup', 'superiorOrgan']);
const unitItself = ({ context: { unit, matter }, env }: Args) => ownerOfUnit(unit, matter, env.policy);

/**
 * Who is told what concerns the unit: the unit; but whoever stands above it where the petition complains of that
 * very unit, so that nothing of the petition reaches it in writing (`reg.30`).
 */
export function toUnit(args: Args): Addressee {
  const { unit, matter } = args.context;
  return matter.complainedOf.units.includes(unit) ? examiner(args) : unitItself(args);
}

/** Starts the examination: by whoever stands above the unit. */
export const examining: readonly Action<AnswerabilityContext, Opening>[] = [
  start('answerability.examine', (args) => ({ owner: examiner(args) })),
  assignTask('examine-duty', (args) => ({
    to: examiner(args),
    by: owedDeadline(args.context, 'answerability.examine')?.due,
    detail: { breach: args.context.breach, unit: args.context.unit },
  })),
];

/** Ends the examination of the facts, and starts the time for the finding. */
export const examined: Doing<'answerability.examine'> = [
  record('duty', ({ context, event }) => ({ about: context.unit, reason: event.facts })),
  settle('answerability.examine'),
  start('answerability.decide', (args) => ({ owner: examiner(args) })),
];

/** What the petitioner hears of a finding on what the petition raised. */
export const telling: Doing<'answerability.find'> = [
  tell('finding', ({ event }) => ({
    reason: event.answer,
    remedy: 'ask-superior',
    detail: { answerable: event.answerable },
  })),
];

/** Enters the finding and puts it before the party committee, which is first in line (`plan.3.5`). */
export const found: Doing<'answerability.find'> = [
  record('finding', ({ context, event }) => ({
    about: context.unit,
    reason: event.reason,
    detail: {
      breach: context.breach,
      answerable: event.answerable,
      serious: event.seriousConsequences,
      measures: [...(event.measures ?? [])],
    },
  })),
  report('finding', ({ context, event, env }) => ({
    to: mayBeTold(
      partAbove(context.unit, env.policy) === 'superiorOrgan' ? 'superiorOrgan' : 'leadingGroup',
      context.matter,
      env.policy,
      ['superiorOrgan'],
    ),
    reason: event.reason,
    detail: { breach: context.breach, unit: context.unit, answerable: event.answerable },
  })),
  notify('finding', (args) => ({
    to: toUnit(args),
    reason: args.event.reason,
    detail: { unit: args.context.unit, answerable: args.event.answerable },
  })),
  settle('answerability.decide'),
];

/** Starts the time for carrying the finding out. */
export const ordering: Doing<'answerability.find'> = [
  start('answerability.close', (args) => ({ owner: unitItself(args) })),
  assignTask('rectify', (args) => ({
    to: toUnit(args),
    by: owedDeadline(args.context, 'answerability.close')?.due,
    detail: { unit: args.context.unit, measures: [...(args.event.measures ?? [])] },
  })),
];
