import { spanOf } from '../../classes.ts';
import { lastDay } from '../../dayCount.ts';
import type { Look, Row } from '../../model.ts';
import type { Paper } from '../../papers.ts';
import { termKind, termTowardPetitioner } from '../shared.ts';
import { hadPart, reportDue, unit, work } from './facts.ts';

/** Whether the term toward the petitioner was over when the unit was given a matter that is simplified late. */
function endedBeforeTheUnit(look: Look): boolean {
  const came = look.course.owed.filter(({ kind }) => kind === 'simple.accept').at(-1)?.start;
  return came !== undefined && lastDay(look.matter.acceptedOn as string, spanOf(look, termKind(look))) < came;
}

/** A body can have a reply signed in turn, and say whose seal it bears. */
const sealed = 'it bears a seal of the organ, where the body names those';

/** Whoever drafted a reply, or acted on it. */
const hadPartInDraft = ({ by, passage }: Paper) => [by, ...passage.acted.map(({ id }) => id)];

/** The written reply, or the answer to a suggestion or report. */
export const replying: readonly Row[] = [
  work({
    in: 'approved',
    on: 'handling.reply',
    when: [
      'it is a claim',
      'the reply is whole',
      'it is in writing',
      'all have signed a reply of this outcome',
      sealed,
    ],
    drops: ['approval.sign'],
    to: 'toDeliver',
    runs: [{ kind: 'handling.deliver', owner: unit }],
    tells: ['written-reply'],
    // What the reply supports is carried out; what was agreed on is so since the agreement.
    besides: ({ policy, event, course }) =>
      policy.carryingOut && event.outcome === 'supported' && course.facts.agreed !== true
        ? { lifecycle: 'carryingOut', facts: { basis: 'reply' } }
        : undefined,
    notes: ({ course, today, event }) => {
      course.facts.repliedOn = today;
      const { handler, draft } = course.facts;
      hadPart(course, handler, event.by.id, ...(draft ? hadPartInDraft(draft) : []));
    },
    clause: 'reg.31.6',
  }),
  work({
    in: 'simplified',
    on: 'handling.reply',
    when: [
      'it is a claim',
      'the reply is whole',
      'it is in writing, or paper was not asked for',
      'it is not refused',
      sealed,
    ],
    to: 'toDeliver',
    runs: [{ kind: 'handling.deliver', owner: unit }],
    tells: ['written-reply'],
    // What the reply supports is carried out; what was agreed on is so since the agreement.
    besides: ({ policy, event, course }) =>
      policy.carryingOut && event.outcome === 'supported' && course.facts.agreed !== true
        ? { lifecycle: 'carryingOut', facts: { basis: 'reply' } }
        : undefined,
    notes: ({ course, today, event }) => {
      course.facts.repliedOn = today;
      hadPart(course, course.facts.handler, event.by.id);
    },
    clause: 'simple.reply',
  }),
  work({
    in: ['approved', 'simplified'],
    on: 'handling.answer',
    when: ['it is no claim', 'what is adopted of a suggestion is stated'],
    to: 'toRate',
    does: ['handling.answer', 'simple.reply', 'referral.report'],
    runs: [{ kind: 'handling.rate', owner: 'petitioner' }],
    tells: ({ matter }) => [matter.kind === 'report' ? 'report-taken' : 'suggestion-answered'],
    clause: 'reg.29',
  }),
  {
    in: 'simplified',
    on: 'handling.leaveSimplified',
    by: 'the unit that has it, or the commission',
    to: 'inHand',
    drops: ['simple.reply'],
    runs: [
      ...termTowardPetitioner((look) =>
        endedBeforeTheUnit(look) ? { role: 'disciplineCommission' } : unit(look),
      ),
      { kind: 'handling.report', owner: unit, until: reportDue },
    ],
    notes: ({ matter }) => {
      matter.simplified = false;
    },
    tells: ['reclassified'],
    clause: 'simple.exclude',
  },
];
