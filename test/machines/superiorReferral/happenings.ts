import type { Classification, MatterKind } from '../../../src/vocabulary/terms.ts';
import type { Happening } from '../intake/cases.ts';
import { arrival, people } from '../intake/people.ts';

/** A superior assigns a matter with a last day. */
export const receive: Happening = {
  type: 'referral.receive',
  by: people.clerk,
  ...arrival,
  form: 'assigned',
  organ: 'superior-bureau',
  referenceNumber: 'S-2026-7',
  dueOn: '2026-04-30',
  reportBack: true,
};

const { dueOn: _, ...withoutDay } = receive;

/** A superior forwards a matter and asks for nothing. */
export const forwarded: Happening = {
  ...withoutDay,
  type: receive.type,
  form: 'forwarded',
  reportBack: false,
};

/** A superior calls. */
export const telephoned: Happening = { ...forwarded, form: 'telephoned', recordedBy: 'clerk-1' };

export const confirm: Happening = {
  type: 'referral.confirm',
  by: people.superior,
  confirmed: true,
  confirmedBy: 'superior-9',
};
export const deny: Happening = { ...confirm, confirmed: false };
export const register: Happening = { type: 'referral.register', by: people.clerk, registerNumber: 'R-1' };
export const object: Happening = {
  type: 'referral.object',
  by: people.commissioner,
  reason: '所涉工程不在本局辖区，由住建部门监管',
};
export const agree: Happening = {
  type: 'referral.agreeObjection',
  by: people.superior,
  reason: '确属其他单位职责',
};
export const refuse: Happening = {
  type: 'referral.refuseObjection',
  by: people.superior,
  reason: '属消防监督检查职责',
};

/** The commission states the kind, and that it is within competence. */
export function assess(kind: MatterKind): Happening {
  return {
    type: 'intake.assess',
    by: people.commissioner,
    withinCompetence: true,
    kind,
    reason: '属本局职责',
  };
}

export const restrict: Happening = { type: 'intake.restrict', by: people.commissioner, unit: 'brigade-2' };
export const lead: Happening = {
  type: 'intake.leadToProcedure',
  by: people.commissioner,
  procedure: 'litigation',
  organ: 'court',
  reason: '依法应当通过诉讼解决',
};

/** The commission classifies on these facts. */
export function classify(classification: Classification, criteria: object): Happening {
  return {
    type: 'referral.classify',
    by: people.commissioner,
    classification,
    criteria,
    reason: '依方案分类',
  };
}

export const withdraw: Happening = { type: 'intake.withdraw', by: people.petitioner };
/** It belongs to a lower organ, to which it is passed on. */
export const passDown: Happening = {
  type: 'intake.passDown',
  by: people.commissioner,
  reason: '属下级机关职责',
};
