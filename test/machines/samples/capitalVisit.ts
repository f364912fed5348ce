import { against, arrival, handled, undescribed, undispatched, unreachable } from '../incident/matters.ts';
import { people } from '../incident/people.ts';
import { variants } from '../incident/variants.ts';

const request = { type: 'capital.request', by: people.superior, persons: 2 };
const described = { ...request, arrival };
const assign = { type: 'capital.assign', by: people.commissioner };
const receive = { type: 'capital.receiveThere', met: true, reason: '听取诉求并作了解释' };

/** Starts and events that reach every step of a capital visit, and every guard both ways. */
export const samples = {
  inputs: [
    { matter: undescribed, standalone: true, persons: 2 },
    { matter: undispatched, standalone: false, persons: 2 },
    { matter: unreachable, standalone: false, persons: 2 },
    { matter: against('superior-bureau'), standalone: false, persons: 2 },
    { matter: against('leading-group'), standalone: false, persons: 2 },
  ],
  openers: [
    ...variants(request),
    { ...request, by: { ...people.superior, unit: 'ministry' } },
    ...variants(described),
    { ...described, persons: 1 },
    { ...described, arrival: { ...arrival, petitioners: ['complained-1'] } },
  ],
  matter: handled,
  matters: [
    handled,
    { ...handled, territory: 'district-west' },
    { ...handled, kind: 'report' as const, seenBy: 'dept-legal' },
  ],
  events: [
    ...variants({ ...assign, unit: 'commission' }),
    { ...assign, unit: 'dept-legal' },
    { ...assign, unit: 'brigade-1' },
    { ...assign, unit: 'dept-supervision' },
    ...['dept-supervision', 'dept-legal', 'commission', 'brigade-3'].map((unit) => ({
      ...assign,
      unit,
      exception: { reason: '信访人正在该处所在地就医', signedBy: 'secretary-1' },
    })),
    {
      ...assign,
      unit: 'dept-supervision',
      exception: { reason: '就近接待', signedBy: people.commissioner.id },
    },
    ...variants({ ...receive, by: people.commissioner }),
    { ...receive, by: people.departmentHandler },
    { ...receive, by: people.otherDepartment },
    { ...receive, by: { ...people.brigadier, unit: 'brigade-3' } },
    { ...receive, by: people.brigadier, met: false },
    ...variants({ type: 'capital.reportBack', by: people.commissioner, reason: '已接待，事项继续办理' }),
  ],
};
