import type { Actor } from '../../../src/vocabulary/events/define.ts';
import { people } from '../intake/people.ts';

/** An event of a passing, as a test sends it. */
export interface Happening {
  readonly type: string;
  readonly by: Actor;
  readonly [field: string]: unknown;
}

/** The organs that matters are passed to. */
export const organs = {
  street: { role: 'outsideOrgan', unit: 'street-office', id: 'street-1' } as Actor,
  housing: { role: 'outsideOrgan', unit: 'housing-bureau', id: 'housing-1' } as Actor,
};

export const register: Happening = { type: 'intake.register', by: people.clerk, registerNumber: 'R-1' };
export const transfer: Happening = {
  type: 'passing.send',
  by: people.clerk,
  organ: 'street-office',
  mode: 'transfer',
  paper: 'Z-1',
  reason: '属街道办事处职责',
};
export const assign: Happening = { ...transfer, mode: 'assign', dueOn: '2026-05-06' };
export const acknowledge: Happening = {
  type: 'passing.acknowledge',
  by: organs.street,
  receivedOn: '2026-03-02',
  paper: 'H-1',
};
export const confirm: Happening = {
  type: 'passing.confirm',
  by: organs.street,
  toldOn: '2026-03-02',
  paper: 'H-2',
};
export const object: Happening = {
  type: 'passing.object',
  by: organs.street,
  reason: '所涉道路不在本街道辖区',
  paper: 'H-3',
};
export const agree: Happening = { type: 'passing.agreeObjection', by: people.clerk, reason: '异议成立' };
export const refuse: Happening = { type: 'passing.refuseObjection', by: people.clerk, reason: '系辖区事项' };
export const settleDispute: Happening = {
  type: 'passing.settleDispute',
  by: people.clerk,
  forum: 'jointConference',
  organ: 'street-office',
  reason: '联席会议确定由街道承办',
  paper: 'L-1',
};
export const onward: Happening = {
  type: 'passing.onward',
  by: organs.street,
  organ: 'housing-bureau',
  reason: '属住建部门职责',
  paper: 'H-4',
};
export const report: Happening = {
  type: 'passing.report',
  by: organs.street,
  result: '路面已修复',
  paper: 'H-5',
};
export const moreTime: Happening = {
  type: 'passing.moreTime',
  by: people.clerk,
  dueOn: '2027-01-15',
  reason: '施工受天气影响',
};
export const acceptReport: Happening = {
  type: 'passing.acceptReport',
  by: people.clerk,
  opinion: '处理适当',
};
export const returnReport: Happening = {
  type: 'passing.returnReport',
  by: people.clerk,
  reason: '未答复赔偿请求',
  dueOn: '2026-06-01',
};
export const takeBack: Happening = { type: 'passing.takeBack', by: people.clerk, reason: '查明属本级职责' };
export const withdraw: Happening = { type: 'intake.withdraw', by: people.petitioner };
