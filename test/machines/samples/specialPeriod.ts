import type { Matter } from '../../../src/vocabulary/matter.ts';
import { without } from '../../support/without.ts';
import { matter, people, undispatched } from '../oversight/people.ts';

const period = {
  period: 'period-2026-1',
  kind: 'securityEvent',
  from: '2026-03-05',
  until: '2026-03-09',
  because: 'notConcluded',
};
const list = { type: 'special.list', by: people.commissioner, ...period };
const forTendency = { ...list, because: 'tendency' };
const gather = {
  type: 'special.gather',
  by: people.commissioner,
  gathering: 'gathering-1',
  period: period.period,
  heldOn: '2026-03-04',
  attended: ['dept-legal', 'commission'],
  situation: '总体平稳',
};
const examine = {
  type: 'special.examine',
  by: people.commissioner,
  finding: '事项仍在办理，须专人跟进',
  gathering: gather.gathering,
};
const nameUnit = { type: 'special.nameUnit', by: people.commissioner, unit: 'dept-legal' };
const followUp = {
  type: 'special.followUp',
  by: people.handler,
  kind: 'explanation',
  note: '已当面说明办理进展',
};
const workWith = {
  type: 'special.workWith',
  by: people.handler,
  organ: 'street-office',
  reason: '共同帮助解决住房困难',
};
const sendTeam = {
  type: 'special.sendTeam',
  by: people.commissioner,
  unit: 'dept-personnel',
  members: ['member-1'],
  task: '就地协助办理',
};
const lift = { type: 'special.lift', by: people.commissioner, because: 'concluded', reason: '已办结' };
const tendency = {
  type: 'special.recordTendency',
  by: people.commissioner,
  kind: 'capital',
  until: '2026-06-02',
  reason: '扬言进京',
};

/** After the last day of either period. */
const over = '2026-03-14T10:00:00+08:00';

const flag = (kind: 'group' | 'capital', until: string) => ({
  kind,
  author: 'commissioner-1',
  reason: 'event-0',
  until,
});
/** A flag that lapses within a period that ends on the thirteenth. */
const flagged: Matter = { ...matter, tendencies: [flag('capital', '2026-03-09')] };
const lapsed: Matter = { ...matter, tendencies: [flag('group', '2026-03-03')] };
const concluded: Matter = { ...lapsed, concludedOn: '2026-03-02' };
/** Concluded, with flags that still run, so that it can be listed. */
const concludedFlagged: Matter = {
  ...matter,
  tendencies: [flag('capital', '2026-03-09'), flag('group', '2026-03-09')],
  concludedOn: '2026-03-02',
};
const confidential: Matter = { ...undispatched, kind: 'report', seenBy: 'dept-legal' };

/** Starts and events that reach every step of a special period, and every guard both ways. */
export const samples = {
  at: '2026-03-04T09:00:00+08:00',
  inputs: [{ matter: concluded, ...period }],
  openers: [
    list,
    forTendency,
    { ...forTendency, until: '2026-03-13' },
    { ...list, from: '2026-03-11' },
    { ...list, from: '2026-03-01', until: '2026-03-03' },
    { ...list, by: people.clerk },
    { ...list, by: { ...people.commissioner, id: 'interested-1' } },
  ],
  matter,
  matters: [matter, flagged, lapsed, confidential, undispatched, concluded, concludedFlagged],
  events: [
    gather,
    { ...gather, period: 'period-2026-2' },
    { ...gather, heldOn: '2026-03-20' },
    { ...gather, attended: ['dept-legal', 'street-office'] },
    { ...gather, attended: ['dept-legal', 'brigade-3'] },
    { ...gather, attended: ['dept-legal', 'dept-personnel'] },
    { ...gather, attended: ['commission'] },
    { ...gather, by: people.clerk },
    { ...gather, by: { ...people.commissioner, id: 'interested-1' } },
    examine,
    without(examine, 'gathering'),
    { ...examine, gathering: 'gathering-2' },
    { ...examine, by: people.clerk },
    { ...examine, by: { ...people.commissioner, id: 'interested-1' } },
    nameUnit,
    { ...nameUnit, unit: 'dept-personnel' },
    { ...nameUnit, unit: 'brigade-3' },
    { ...nameUnit, unit: 'street-office' },
    { ...nameUnit, by: people.clerk },
    { ...nameUnit, by: { ...people.commissioner, id: 'interested-1' } },
    followUp,
    { ...followUp, at: over },
    { ...followUp, by: people.departmentHandler, kind: 'help' },
    { ...followUp, by: people.otherDepartment },
    { ...followUp, by: people.commissioner },
    { ...followUp, by: { ...people.handler, id: 'interested-1' } },
    workWith,
    { ...workWith, at: over },
    { ...workWith, by: people.departmentHandler },
    { ...workWith, by: people.otherDepartment },
    { ...workWith, organ: 'public-security' },
    { ...workWith, organ: 'ministry' },
    { ...workWith, organ: 'brigade-3' },
    { ...workWith, by: people.chief },
    { ...workWith, by: { ...people.handler, id: 'interested-1' } },
    sendTeam,
    { ...sendTeam, at: over },
    { ...sendTeam, unit: 'street-office' },
    { ...sendTeam, unit: 'brigade-3' },
    { ...sendTeam, by: people.leader, unit: 'dept-legal' },
    { ...sendTeam, members: ['complained-1'] },
    { ...sendTeam, by: people.handler },
    { ...sendTeam, by: { ...people.commissioner, id: 'interested-1' } },
    lift,
    { ...lift, conclusion: 'event-9' },
    { ...lift, because: 'tendencyLapsed' },
    { ...lift, because: 'periodOver' },
    { ...lift, by: people.clerk },
    { ...lift, by: { ...people.commissioner, id: 'interested-1' } },
    tendency,
    { ...tendency, at: '2026-03-11T10:00:00+08:00' },
    { ...tendency, until: '2026-07-01' },
    { ...tendency, until: '2026-03-03' },
    { ...tendency, by: people.clerk },
    { ...tendency, by: { ...people.commissioner, id: 'interested-1' } },
  ],
};
