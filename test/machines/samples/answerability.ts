import { without } from '../../support/without.ts';
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
  measures: ['orderCorrection', 'criticism'],
  concernsPetition: false,
  primary: '党委已专题研究并部署整改',
  reason: '逾期且造成严重后果',
};
const { measures: _measures, ...unmeasured } = find;
const cleared = { ...unmeasured, answerable: false, reason: '已尽责' };
/** Of the commission, and one who may have to answer here. */
const colleague = { ...people.commissioner, id: 'commissioner-2' };
const person = {
  type: 'answerability.namePerson',
  by: people.commissioner,
  person: colleague.id,
  capacity: 'directlyInCharge',
  until: '2026-03-20',
  facts: '分管而未督促',
};
const hearPerson = { type: 'answerability.hearPerson', by: colleague, statement: '督促不力，有责任' };
const answerFirst = {
  type: 'answerability.answerFirst',
  by: { role: 'partyCommittee' as const, unit: 'leading-group', id: 'secretary-2' },
  statement: '党委对接待办理负首要责任，已部署整改',
};
const found = (answerable: boolean, measures?: string[]) => ({
  ...find,
  persons: [{ person: colleague.id, answerable, ...(measures ? { measures } : {}) }],
});
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
    { matter, breach: 'reg.42', unit: 'dept-legal' },
  ],
  openers: [
    open,
    { ...open, by: people.leader, breach: 'reg.42' },
    { ...open, unit: 'street-office' },
    { ...open, breach: 'reg.46', item: 5 },
    { ...open, item: 9 },
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
    { ...examine, by: colleague },
    { ...examine, by: people.leader },
    { ...examine, by: people.clerk },
    { ...examine, by: { ...people.commissioner, id: 'interested-1' } },
    person,
    { ...person, by: colleague },
    { ...person, until: '2026-03-04' },
    { ...person, by: people.clerk },
    { ...person, by: { ...people.commissioner, id: 'interested-1' } },
    hearPerson,
    { ...hearPerson, by: people.petitioner },
    { ...hearPerson, by: people.handler },
    answerFirst,
    { ...answerFirst, by: people.commissioner },
    found(true, ['criticism']),
    { ...found(true, ['criticism']), ...told },
    { ...found(true, ['criticism']), seriousConsequences: false },
    found(true),
    found(true, ['criminalReferral']),
    found(false),
    without(find, 'primary'),
    { ...cleared, persons: [{ person: colleague.id, answerable: false }] },
    { ...cleared, ...told, persons: [{ person: colleague.id, answerable: false }] },
    ...[{}, told].map((more) => ({
      ...cleared,
      ...more,
      persons: found(true, ['criticism']).persons,
    })),
    { ...found(false), by: colleague },
    { ...find, measures: ['orderCorrection', 'disciplinaryReferral'], seriousConsequences: false },
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
    { ...correct, by: colleague },
    { ...correct, by: people.leader },
    { ...correct, by: people.handler },
    { ...correct, by: { ...people.commissioner, id: 'interested-1' } },
  ],
};
