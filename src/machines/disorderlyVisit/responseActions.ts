import { dayOf } from '../../calendar/day.ts';
import type { DisorderConduct } from '../../vocabulary/events/disorder.ts';
import { answerableFor, petitionersOf, supervisionOffice } from '../addressees.ts';
import {
  type Action,
  assignTask,
  inform,
  notify,
  record,
  report,
  set,
  settle,
  start,
  tell,
} from '../lifecycle/actions.ts';
import { mayBeTold } from '../lifecycle/confidence.ts';
import type { DisorderlyVisitContext, DisorderlyVisitEvent, TalkEvent } from './conditions.ts';

type Doing<T extends DisorderlyVisitEvent['type']> = readonly Action<
  DisorderlyVisitContext,
  Extract<DisorderlyVisitEvent, { readonly type: T }>
>[];

/** The next thing to do at the premises is owed on the day on which the one before it was done. */
export const respondNext: Doing<DisorderlyVisitEvent['type']> = [
  settle('disorder.respond'),
  start('disorder.respond', () => ({ owner: supervisionOffice })),
];

/** The first thing to do at the premises is owed on the day of the report. */
export const reported: Doing<'disorder.report'> = [
  report('incident', ({ context, event, env }) => ({
    to: answerableFor(context.matter, env.policy),
    detail: { kind: 'disorderlyVisit', conduct: event.conduct, persons: event.persons },
  })),
  start('disorder.respond', () => ({ owner: supervisionOffice })),
];

/** One of the three talks: what was said, by whom, when, and whether people still gather. */
export function talked(talk: 'dissuasion' | 'criticism' | 'explanation'): Doing<TalkEvent> {
  return [
    set(({ context, event }) => ({ tried: { ...context.tried, [talk]: { by: event.by.id, at: event.at } } })),
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

/** Who does what at the premises. Publicity follows what is reported of the incident, never who the visitors are. */
export const coordinated: Doing<'disorder.coordinate'> = [
  assignTask('keep-order', ({ context, env }) => ({
    to: mayBeTold('serviceDetachment', context.matter, env.policy),
  })),
  assignTask('secure-evidence', ({ context, env }) => ({
    to: mayBeTold('supervisionOffice', context.matter, env.policy),
    detail: { of: 'conduct' },
  })),
  assignTask('follow-public-reporting', ({ context, env }) => ({
    to: mayBeTold('commandCentre', context.matter, env.policy),
    detail: { of: 'incident' },
  })),
  assignTask('follow-public-reporting', ({ context, env }) => ({
    to: mayBeTold('publicityOffice', context.matter, env.policy),
    detail: { of: 'incident' },
  })),
  // At once: the day of the coordination itself.
  assignTask('come-to-scene', ({ context, event, env }) => ({
    to: answerableFor(context.matter, env.policy),
    by: dayOf(event.at),
  })),
  report('incident', ({ context, event, env }) => ({
    to: mayBeTold('disciplineCommission', context.matter, env.policy),
    reason: event.reason,
  })),
  ...respondNext,
];

/** What was secured, as references, of which conduct. */
export const evidenceSecured: Doing<'disorder.secureEvidence'> = [
  set(() => ({ evidenceSecured: true })),
  record('evidence', ({ event }) => ({
    rule: 'reg.26',
    detail: { conduct: event.conduct, evidence: [...event.evidence] },
  })),
];

const grounds = (conduct: DisorderConduct, { tried, evidenceSecured: secured }: DisorderlyVisitContext) => ({
  conduct,
  evidenceSecured: secured,
  dissuadedAt: tried.dissuasion?.at ?? '',
  criticisedAt: tried.criticism?.at ?? '',
  explainedAt: tried.explanation?.at ?? '',
});

/** A person decides that public security is told; what public security then does is its own decision. */
export const publicSecurityInformed: Doing<'disorder.informPublicSecurity'> = [
  inform('disorder-at-premises', ({ context, event }) => ({
    organ: { role: 'publicSecurity' },
    reason: event.reason,
    detail: grounds(event.conduct, context),
  })),
  report('incident', ({ context, event, env }) => ({
    to: mayBeTold('disciplineCommission', context.matter, env.policy),
    reason: event.reason,
    detail: { ...grounds(event.conduct, context), publicSecurity: true },
  })),
  ...respondNext,
];

/** The unit that has the matter is at the scene. */
export const unitArrived: Doing<'disorder.unitArrived'> = [
  set(() => ({ unitArrived: true })),
  record('arrival', ({ event }) => ({
    about: event.by.id,
    detail: { unit: event.by.unit ?? '', at: event.at },
  })),
];

/** Whom a significant and urgent matter is put before, and who outside is told. */
export const urgentReported: Doing<'disorder.reportUrgent'> = [
  set(() => ({ urgentReported: true })),
  report('urgent', ({ context, event, env }) => ({
    to: mayBeTold('leadingGroup', context.matter, env.policy),
    reason: event.reason,
  })),
  inform('urgent-matter', ({ event }) => ({
    organ: { role: 'superiorOrgan', unit: event.superior },
    reason: event.reason,
  })),
  inform('urgent-matter', ({ event }) => ({
    organ: { role: 'outsideOrgan', unit: event.jointConference },
    reason: event.reason,
  })),
];

const why = (event: { readonly said: string } | { readonly reason: string }) =>
  'said' in event ? event.said : event.reason;

/** The incident is over: the petitioners are told that their matter goes on as if it had not been. */
export const orderRestored: Doing<TalkEvent | 'disorder.restore'> = [
  record('restoration', ({ event }) => ({ about: event.by.id, detail: { at: event.at } })),
  settle('disorder.respond'),
  tell('order-restored', ({ event }) => ({
    reason: why(event),
    remedy: 'query-progress',
    detail: { matterGoesOn: true },
  })),
  report('incident', ({ context, event, env }) => ({
    to: answerableFor(context.matter, env.policy),
    reason: why(event),
    detail: { kind: 'disorderlyVisit', restored: true },
  })),
];
