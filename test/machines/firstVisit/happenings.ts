import type { Classification, MatterKind } from '../../../src/vocabulary/terms.ts';
import { lightCriteria } from '../../support/criteria.ts';
import type { Happening } from '../intake/cases.ts';
import { arrival, people } from '../intake/people.ts';

/** The commission receives a letter. */
export const receive: Happening = { type: 'intake.receive', by: people.commissioner, ...arrival };

/** The commission states competence and kind. */
export function assess(kind: MatterKind, withinCompetence = true): Happening {
  return {
    type: 'intake.assess',
    by: people.commissioner,
    withinCompetence,
    kind,
    reason: '依职责清单核定',
  };
}

export const redirect: Happening = {
  type: 'intake.redirect',
  by: people.commissioner,
  organ: 'housing-bureau',
  reason: '属住房和城乡建设部门职责',
};
export const leaveBelow: Happening = {
  type: 'intake.leaveBelow',
  by: people.commissioner,
  organ: 'street-office',
  acceptedOn: '2026-02-20',
  until: '2026-02-27',
  reason: '街道办正在办理，期限未满',
};
export const lead: Happening = {
  type: 'intake.leadToProcedure',
  by: people.commissioner,
  procedure: 'fireHazardReport',
  organ: 'dept-supervision',
  reason: '属火灾隐患举报，另有核查程序',
};
export const register: Happening = { type: 'intake.register', by: people.clerk, registerNumber: 'R-1' };
export const restrict: Happening = { type: 'intake.restrict', by: people.commissioner, unit: 'brigade-2' };

/** The commission classifies on these facts. */
export function classify(classification: Classification, criteria: object): Happening {
  return {
    type: 'intake.classify',
    by: people.commissioner,
    classification,
    criteria,
    reason: '依方案分类',
  };
}

/** A general matter for the simplified procedure. */
export const simplify: Happening = {
  ...classify('general', lightCriteria),
  simplified: { inScope: true, mayBeRefused: false, multiParty: false },
  unit: 'brigade-1',
};

export const withdraw: Happening = { type: 'intake.withdraw', by: people.petitioner };

/** The commission decides that the matter is to be passed on. */
export const passDown: Happening = {
  type: 'intake.passDown',
  by: people.commissioner,
  reason: '属街道办事处职责，予以转送',
};

const simple = { inScope: true, mayBeRefused: false, multiParty: false };

/** A suggestion or consultation is answered at the desk. */
export const answerOnTheSpot: Happening = {
  type: 'intake.answerOnTheSpot',
  by: people.clerk,
  answer: '办理时限为二十日，已当面说明',
  form: 'inPerson',
  simplified: simple,
  recordedBy: 'clerk-1',
};

/** So is a claim, in writing besides. */
export const answerClaim: Happening = {
  ...answerOnTheSpot,
  agreedBy: 'petitioner-1',
  unit: 'brigade-1',
  request: '补发通知书',
  facts: '通知书未送达，经查属实',
  legalBasis: '信访工作条例第三十一条',
  outcome: 'explained',
};
