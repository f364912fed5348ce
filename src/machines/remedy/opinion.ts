import type { Addressee } from '../../vocabulary/effects.ts';
import type { Matter } from '../../vocabulary/matter.ts';
import { text } from '../../vocabulary/text.ts';
import { commission, referrerOf } from '../addressees.ts';
import { discharge, dischargeAll, notify, record, report, set, settle, tell } from '../lifecycle/actions.ts';
import { referrerIsComplainedOf } from '../reportBack.ts';
import { conditionOf, type Doing, type Remedy, type RemedyContext } from './remedy.ts';

/** Guards on what the opinion comes to. */
export const opinionConditions = {
  superiorLearnsOfChange: conditionOf<{ outcome: string }>()({
    rule: 'reg.22',
    label: text(
      '改变了处理结果，交办的上级机关（非本机关）要求反馈',
      'the result is changed, and another organ that assigned the matter asks for it',
    ),
    reads: ['matter.referral', 'matter.complainedOf', 'event.outcome', 'event.by'],
    holds: ({ context: { matter }, event: { outcome, by } }) =>
      outcome === 'changed' &&
      matter.referral?.reportBack === true &&
      matter.referral.organ !== by.unit &&
      !referrerIsComplainedOf(matter),
  }),
  changesResult: conditionOf<{ outcome: string }>()({
    rule: 'reg.32.2',
    label: text('变更了处理结果', 'the result is changed'),
    reads: ['event.outcome'],
    holds: ({ event }) => event.outcome === 'changed',
  }),
  sendsBack: conditionOf<{ outcome: string }>()({
    rule: 'reg.35.2',
    label: text('退回重新办理', 'sent back to be handled anew'),
    reads: ['event.outcome'],
    holds: ({ event }) => event.outcome === 'sentBack',
  }),
} as const;

type Decided = { readonly outcome: string; readonly reason: string; readonly legalBasis: string };

/** The opinion is recorded, and who gave it. */
export const deciding = ({ kinds }: Remedy): Doing<Decided> => [
  set(['decidedBy', 'event.by'], {
    decidedBy: ({ context, event }) => [...new Set([...context.decidedBy, event.by.id])],
  }),
  record('opinion', ({ event: { outcome, reason, legalBasis } }) => ({
    reason,
    detail: { outcome, legalBasis },
  })),
  settle(kinds.decide),
];

/** The superior organ that asked for the result learns that it is changed (`reg.22`). */
export const reportingChange: Doing<Decided> = [
  report('referral-result', ({ context, event: { outcome, reason, legalBasis } }) => ({
    rule: 'reg.22',
    to: referrerOf(context.matter),
    reason,
    detail: { outcome, legalBasis },
  })),
];

/** The matter goes back to be handled anew. */
export const sendingBack = (remedy: Remedy): Doing<Decided> => [
  ...deciding(remedy),
  tell('reopened', ({ event: { reason, legalBasis } }) => ({
    reason,
    remedy: 'query-progress',
    detail: { legalBasis },
  })),
  // The result that was to be summed up is no more; the new one is.
  discharge('handling.summary'),
  dischargeAll(),
];

/**
 * The unit that answers for the matter; the commission in its place where the petition complains of that very unit,
 * which is told nothing (`reg.30`).
 */
export function answerableUnit({
  matter,
  unit,
}: Pick<RemedyContext, 'unit'> & {
  readonly matter: Pick<Matter, 'unit' | 'complainedOf'>;
}): Addressee {
  const answerable = matter.unit ?? unit;
  return matter.complainedOf.units.includes(answerable)
    ? commission
    : { role: 'responsibleUnit', unit: answerable };
}

/** The unit is told what became of the opinion. */
export const tellUnit = (what: 'review-opinion' | 'reexamination-opinion'): Doing<Decided> => [
  notify(what, ({ context, event: { outcome, reason, legalBasis } }) => ({
    to: answerableUnit(context),
    reason,
    detail: { outcome, legalBasis },
  })),
];
