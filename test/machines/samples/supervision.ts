import { matter, people } from '../oversight/people.ts';

const open = {
  type: 'supervision.open',
  by: people.superior,
  cause: 'delay',
  breach: 'reg.45',
  unit: 'dept-legal',
  reason: '办理推诿拖延',
};
const propose = { type: 'supervision.propose', by: people.commissioner, proposals: '明确专人，限期办结' };
const answer = { type: 'supervision.answer', by: people.handler, adopted: true, reason: '已采纳并整改' };
const measure = { type: 'supervision.measure', by: people.leader, measure: 'summon', reason: '约谈' };
const byDate = { ...measure, measure: 'rectifyByDate', rectifyBy: '2026-12-31', reason: '限期整改' };
const refer = {
  type: 'supervision.refer',
  by: people.commissioner,
  breach: 'reg.45',
  seriousConsequences: true,
  facts: '拖延造成严重后果',
};
const close = {
  type: 'supervision.close',
  by: people.commissioner,
  outcome: 'dutyDone',
  evidence: 'event-9',
  reason: '已办结',
};
const settled = {
  type: 'deadline.settled',
  by: people.timer,
  deadline: 'handling.conclude',
  state: 'missed',
};
const handedOver = {
  type: 'deadline.handedOver',
  by: people.timer,
  deadline: 'handling.conclude',
  owner: { role: 'responsibleUnit', unit: 'brigade-3' },
};
const { rectifyBy: _rectifyBy, ...undated } = byDate;

const missed = {
  matter,
  cause: 'missedDeadline',
  deadline: 'handling.conclude',
  breach: 'reg.34',
  owner: { role: 'responsibleUnit', unit: 'dept-legal' },
};

/** Starts and events that reach every step of supervision, and every guard both ways. */
export const samples = {
  at: '2026-03-04T09:00:00+08:00',
  inputs: [
    missed,
    { ...missed, deadline: 'handling.answer', matter: { ...matter, reachable: false } },
    { ...missed, deadline: 'approval.sign', breach: 'plan.3.2.2', owner: { role: 'disciplineSecretary' } },
    { ...missed, deadline: 'handling.answer', breach: 'plan.2', owner: { role: 'leadingGroup' } },
    { ...missed, deadline: 'referral.decision', breach: 'reg.23.3', owner: { role: 'superiorOrgan' } },
    { matter, cause: 'refusalToCarryOut', breach: 'reg.32.2', unit: 'dept-legal', found: true },
  ],
  openers: [
    open,
    { ...open, unit: 'leading-group' },
    { ...open, unit: 'street-office' },
    { ...open, unit: 'brigade-3' },
    { ...open, by: people.commissioner, unit: 'commission' },
    { ...open, by: people.clerk },
    { ...open, by: { ...people.superior, id: 'interested-1' } },
  ],
  matter,
  matters: [matter],
  events: [
    propose,
    { ...propose, by: people.chief },
    { ...propose, by: people.leadersOffice },
    { ...propose, by: people.superior },
    { ...propose, by: { ...people.commissioner, id: 'complained-1' } },
    { ...propose, by: { ...people.chief, id: 'complained-1' } },
    { ...propose, by: { ...people.leader, id: 'complained-1' } },
    answer,
    { ...answer, by: people.clerk },
    { ...answer, by: people.secretary },
    { ...answer, by: people.leadersOffice, adopted: false },
    { ...answer, by: people.petitioner },
    { ...answer, by: { ...people.handler, id: 'interested-1' } },
    measure,
    byDate,
    { ...byDate, rectifyBy: '2026-03-03' },
    undated,
    { ...measure, by: people.superior },
    { ...byDate, by: people.superior },
    { ...measure, by: { ...people.leader, id: 'complained-1' } },
    refer,
    { ...refer, item: 1 },
    { ...refer, item: 9 },
    { ...refer, breach: 'reg.42', seriousConsequences: false },
    { ...refer, by: people.chief },
    { ...refer, by: people.leader },
    { ...refer, by: people.superior },
    { ...refer, by: { ...people.commissioner, id: 'complained-1' } },
    close,
    { ...close, outcome: 'fellAway' },
    { ...close, by: people.chief },
    { ...close, by: people.chief, outcome: 'fellAway' },
    { ...close, by: people.leader },
    { ...close, by: people.leader, outcome: 'fellAway' },
    { ...close, by: people.superior },
    { ...close, by: people.superior, outcome: 'fellAway' },
    { ...close, by: people.handler },
    { ...close, by: { ...people.commissioner, id: 'complained-1' } },
    settled,
    { ...settled, state: 'discharged' },
    { ...settled, deadline: 'referral.decision', state: 'discharged' },
    ...['handling.answer', 'approval.sign', 'referral.decision'].map((deadline) => ({
      ...settled,
      deadline,
    })),
    { ...settled, deadline: 'handling.report' },
    { ...settled, by: people.commissioner },
    handedOver,
    { ...handedOver, owner: { role: 'disciplineCommission' } },
    // Of each duty a few hands only: a walk of all of them would never end.
    { ...handedOver, deadline: 'approval.sign', owner: { role: 'chiefOfficer' } },
    { ...handedOver, deadline: 'referral.decision', owner: { role: 'leadingGroup' } },
    { ...handedOver, deadline: 'referral.decision', owner: { role: 'disciplineCommission' } },
    { ...handedOver, deadline: 'handling.report' },
    { ...handedOver, by: people.commissioner },
  ],
};
