import type { Conditions, Row, Table } from '../model.ts';
import { handles, playsPart, unitPlays } from '../people.ts';
import { everywhere, everywhereConditions } from './everywhere.ts';
import { isComplex, ofTheArea, sharedConditions, withdrawals } from './shared.ts';

/** The states in which an approval is open. */
export const openApproval = ['form', 'opinion', 'signature', 'signed'];
/** What goes along: the terms toward the petitioner, and what a superior organ waits for. */
export const carried = ['handling.conclude', 'handling.answer', 'referral.report'];

const mayHave = (look: Parameters<Conditions[string]>[0], unit: string | undefined) =>
  handles(look.policy, unit) &&
  !look.matter.complainedOf.units.includes(unit ?? '') &&
  (look.matter.kind !== 'report' || look.matter.seenBy === unit);

/** What the rows of any approval ask. */
export const approvalConditions: Conditions = {
  ...sharedConditions,
  ...everywhereConditions,
  'the deputy signs only where the policy says so': ({ policy, event: { by } }) =>
    policy.choices.deputySigns || !playsPart(policy, by.role, 'deputyDisciplineSecretary'),
  'a unit refused it before': ({ course }) => course.facts.returned === true,
  'the unit may have the matter': (look) => mayHave(look, look.event.unit),
  'the unit did not refuse it, or the reason why again is given': ({ event, course }) =>
    event.unit !== course.facts.refusedBy || event.reason !== undefined,
  'no other brigade than the local one, or the reason why is given': ({ event, policy, matter }) => {
    const local = ofTheArea({ policy, matter });
    return (
      event.territoryReason !== undefined ||
      local.length === 0 ||
      local.includes(event.unit) ||
      !unitPlays(policy, event.unit, 'brigade')
    );
  },
  'it is signed as proposed': ({ event, course }) =>
    event.unit === undefined || event.unit === course.facts.proposed,
  'it is signed for another unit, with the reason': ({ event, course }) =>
    event.unit !== undefined && event.unit !== course.facts.proposed && event.reason !== undefined,
  'the signer wrote neither form nor opinion': ({ event, course }) =>
    event.by.id !== course.facts.formBy && event.by.id !== course.facts.opinionBy,
  'the form is returned': ({ event }) => event.to === 'form',
  'the opinion is returned': ({ event }) => event.to === 'opinion',
  'it goes to the unit signed for': ({ event, course }) => event.unit === course.facts.signed,
  'its liaison person is known and impartial': ({ event, policy, matter }) => {
    const unit = policy.units.find(({ id }) => id === event.unit);
    const liaison = event.liaison ?? unit?.liaison;
    if (liaison === undefined) return !unit?.roles.includes('businessDepartment');
    return ![matter.complainedOf.persons, matter.interested, matter.petitioners].some((ids) =>
      ids.includes(liaison),
    );
  },
  'the facts make it complex': ({ event }) => isComplex(event.criteria),
  'the facts make it general': ({ event }) => !isComplex(event.criteria),
  'a report that may be handed to another unit': (look) =>
    look.matter.kind === 'report' &&
    look.course.facts.refusedBy !== undefined &&
    look.course.facts.refusedBy === look.matter.seenBy,
};

/** Whoever may see a report refused it: another is named (`reg.30`). */
export const seenByAnother: Row = {
  in: ['form', 'opinion'],
  on: 'intake.restrict',
  by: 'the commission',
  when: [
    'a report that may be handed to another unit',
    'the unit handles matters',
    'the petition does not complain of that unit',
  ],
  notes: ({ matter, event }) => {
    matter.seenBy = event.unit;
  },
  clause: 'reg.30',
};

/** A unit that had the matter, or was to have it, has it no more. */
export const unitIsOpen: NonNullable<Row['notes']> = ({ matter }) => {
  matter.unit = undefined;
  matter.liaison = undefined;
  matter.signedFor = undefined;
};

/** The unit has the matter, and somebody speaks for it. */
export const unitHasIt: NonNullable<Row['notes']> = ({ matter, event, policy }) => {
  matter.unit = event.unit;
  matter.liaison = event.liaison ?? policy.units.find(({ id }) => id === event.unit)?.liaison;
};

interface Offices {
  readonly proposer: { readonly by: string; readonly role: string };
  readonly signer: { readonly by: string; readonly role: string };
  readonly clause: string;
}

/** The table of an approval: only who proposes and who signs differ (`plan.3.2.2.1`, `plan.3.2.2.2`). */
export function approval(
  lifecycle: string,
  { proposer, signer, clause }: Offices,
  reclassify: Row,
  ends: Table['ends'],
): Table {
  const opinion = { kind: 'approval.opinion', owner: proposer.role };
  return {
    lifecycle,
    place: 'main',
    begins: [
      {
        when: 'a unit refused it before',
        to: 'opinion',
        runs: [opinion],
        notes: (look) => {
          look.course.facts.returned = false;
          unitIsOpen(look);
        },
        clause: 'plan.3.2.2',
      },
      {
        to: 'form',
        runs: [{ kind: 'approval.form', owner: 'supervisionOffice' }],
        notes: unitIsOpen,
        clause,
      },
    ],
    rows: [
      {
        in: 'form',
        on: 'approval.fillForm',
        by: 'the supervision office',
        to: 'opinion',
        does: ['approval.form'],
        runs: [opinion],
        notes: ({ course, event }) => {
          course.facts.formBy = event.by.id;
        },
        clause,
      },
      seenByAnother,
      {
        in: 'opinion',
        on: 'approval.propose',
        by: proposer.by,
        when: [
          'the unit may have the matter',
          'the unit did not refuse it, or the reason why again is given',
          'no other brigade than the local one, or the reason why is given',
        ],
        to: 'signature',
        does: ['approval.opinion'],
        runs: [{ kind: 'approval.sign', owner: signer.role }],
        notes: ({ course, event }) => {
          course.facts.opinionBy = event.by.id;
          course.facts.proposed = event.unit;
        },
        clause,
      },
      {
        in: 'signature',
        on: 'approval.sign',
        by: signer.by,
        when: [
          'the deputy signs only where the policy says so',
          'it is signed as proposed',
          'the signer wrote neither form nor opinion',
        ],
        to: 'signed',
        does: ['approval.sign'],
        runs: [{ kind: 'approval.dispatch', owner: 'supervisionOffice' }],
        notes: ({ course, matter }) => {
          course.facts.signed = course.facts.proposed;
          matter.signedFor = course.facts.proposed;
        },
        clause,
      },
      {
        in: 'signature',
        on: 'approval.sign',
        by: signer.by,
        when: [
          'the deputy signs only where the policy says so',
          'it is signed for another unit, with the reason',
          'no other brigade than the local one, or the reason why is given',
          'the unit may have the matter',
          'the signer wrote neither form nor opinion',
        ],
        to: 'signed',
        does: ['approval.sign'],
        runs: [{ kind: 'approval.dispatch', owner: 'supervisionOffice' }],
        notes: ({ course, matter, event }) => {
          course.facts.signed = event.unit;
          matter.signedFor = event.unit;
        },
        clause,
      },
      {
        in: 'signature',
        on: 'approval.return',
        by: signer.by,
        when: ['the deputy signs only where the policy says so', 'the form is returned'],
        to: 'form',
        does: ['approval.sign'],
        runs: [{ kind: 'approval.form', owner: 'supervisionOffice' }],
        clause,
      },
      {
        in: 'signature',
        on: 'approval.return',
        by: signer.by,
        when: ['the deputy signs only where the policy says so', 'the opinion is returned'],
        to: 'opinion',
        does: ['approval.sign'],
        runs: [opinion],
        clause,
      },
      {
        in: 'signed',
        on: 'approval.dispatch',
        by: 'the supervision office',
        when: ['it goes to the unit signed for', 'its liaison person is known and impartial'],
        to: 'dispatched',
        does: ['approval.dispatch'],
        notes: unitHasIt,
        clause,
      },
      reclassify,
      ...withdrawals('approval.withdraw', openApproval),
      ...everywhere,
    ],
    ends: { dispatched: { next: 'handling', carries: carried }, withdrawn: {}, ...ends },
    conditions: approvalConditions,
  };
}

/** Where a class is changed, the terms go along. */
export const goesTo = (next: string) => ({ next, carries: carried });
