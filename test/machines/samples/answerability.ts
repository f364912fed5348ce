import { matter, people } from '../oversight/people.ts';

const open = {
  type: 'answerability.open',
  by: people.commissioner,
  breach: 'reg.45',
  unit: 'dept-legal',
  seriousConsequences: false,
  facts: '逾期未办结',
};
const invite = { type: 'answerability.invite', by: people.commissioner, until: '2026-03-20' };
const hear = { type: 'answerability.hear', by: people.handler, statement: '因材料不全未能按期办结' };
const examine = { type: 'answerability.examine', by: people.commissioner, facts: '逾期属实' };
const find = {
  type: 'answerability.find',
  by: people.commissioner,
  answerable: true,
  seriousConsequences: true,
  measures: ['orderCorrection', 'disciplinaryReferral'],
  concernsPetition: false,
  reason: '逾期且造成严重后果',
};
const { measures: _measures, ...unmeasured } = find;
const cleared = { ...unmeasured, answerable: false, reason: '已尽责' };
const told = { concernsPetition: true, answer: '经查，有关情况已处理' };
const correct = {
  type: 'answerability.correct',
  by: people.commissioner,
  evidence: 'event-9',
  reason: '已整改',
};

/** Starts and events that reach every step of answerability, and every guard both ways. */
export const samples = {
  at: '2026-03-04T09:00:00+08:00',
  inputs: [
    { matter, breach: 'reg.45', unit: 'dept-legal' },
    { matter, breach: 'plan.3.5', unit: 'commission' },
  ],
  openers: [
    open,
    { ...open, by: people.leader, breach: 'reg.42' },
    { ...open, unit: 'street-office' },
    { ...open, by: people.clerk },
    { ...open, by: { ...people.commissioner, id: 'interested-1' } },
  ],
  matter,
  matters: [matter],
  events: [
    invite,
    { ...invite, by: people.leader },
    { ...invite, until: '2026-03-04' },
    { ...invite, by: people.clerk },
    { ...invite, by: { ...people.commissioner, id: 'interested-1' } },
    hear,
    { ...hear, by: people.commissioner },
    { ...hear, by: people.petitioner },
    examine,
    { ...examine, by: people.leader },
    { ...examine, by: people.clerk },
    { ...examine, by: { ...people.commissioner, id: 'interested-1' } },
    find,
    { ...find, ...told },
    { ...find, concernsPetition: true },
    unmeasured,
    { ...find, measures: ['disciplinaryReferral'] },
    { ...find, seriousConsequences: false },
    { ...find, by: people.leader },
    { ...find, by: people.clerk },
    { ...find, by: { ...people.commissioner, id: 'interested-1' } },
    cleared,
    { ...cleared, ...told },
    { ...cleared, by: people.leader, ...told },
    { ...cleared, measures: ['criticism'] },
    correct,
    { ...correct, by: people.leader },
    { ...correct, by: people.handler },
    { ...correct, by: { ...people.commissioner, id: 'interested-1' } },
  ],
};
