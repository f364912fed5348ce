import { people } from '../oversight/people.ts';

// Events of a special period, from the listing of a matter to what is done for it.

export const list = {
  type: 'special.list',
  by: people.commissioner,
  period: 'national-day-2026',
  kind: 'holiday',
  from: '2026-04-01',
  until: '2026-04-08',
  because: 'notConcluded',
};
export const gather = {
  type: 'special.gather',
  by: people.commissioner,
  gathering: 'gathering-1',
  period: 'national-day-2026',
  heldOn: '2026-03-04',
  attended: ['dept-legal', 'commission'],
  situation: '节日期间形势平稳，三件事项须盯紧',
};
export const examine = {
  type: 'special.examine',
  by: people.commissioner,
  finding: '须加紧办理，做好解释',
  gathering: 'gathering-1',
};
export const nameUnit = { type: 'special.nameUnit', by: people.commissioner, unit: 'dept-legal' };
export const followUp = {
  type: 'special.followUp',
  by: people.handler,
  kind: 'help',
  note: '协助申请临时救助',
};
export const workWith = {
  type: 'special.workWith',
  by: people.handler,
  organ: 'street-office',
  reason: '会同街道帮助解决',
};
export const sendTeam = {
  type: 'special.sendTeam',
  by: people.commissioner,
  unit: 'dept-personnel',
  members: ['member-1', 'member-2'],
  task: '就地协助办理',
};
