import { arrival, handled, undescribed, unreachable } from '../incident/matters.ts';
import { people } from '../incident/people.ts';
import { variants } from '../incident/variants.ts';

const arrive = { type: 'group.arrive', by: people.guard, persons: 6 };
const described = { ...arrive, arrival };

/** Starts and events that reach every step of a group visit, and every guard both ways. */
export const samples = {
  inputs: [
    { matter: undescribed, standalone: true, persons: 6 },
    { matter: unreachable, standalone: false, persons: 6 },
    { matter: { ...handled, concludedOn: '2026-03-02' }, standalone: false, persons: 6 },
  ],
  openers: [
    ...variants(arrive),
    ...variants(described),
    { ...described, persons: 4 },
    { ...described, arrival: { ...arrival, anonymous: true } },
    { ...described, arrival: { ...arrival, petitioners: ['complained-1'] } },
    { ...described, arrival: { ...arrival, petitioners: [], anonymous: true, reachable: false } },
  ],
  matter: handled,
  events: [
    ...variants({ type: 'group.nameReceiver', by: people.clerk, person: 'receiver-1' }),
    { type: 'group.nameReceiver', by: people.clerk, person: 'complained-1' },
    ...variants({ type: 'group.admit', by: people.clerk }),
    ...variants({
      type: 'group.nameRepresentatives',
      by: people.clerk,
      representatives: ['petitioner-1', 'petitioner-3'],
    }),
    {
      type: 'group.nameRepresentatives',
      by: people.clerk,
      representatives: ['p-1', 'p-2', 'p-3', 'p-4', 'p-5', 'p-6'],
    },
    { type: 'group.nameRepresentatives', by: people.clerk, representatives: ['complained-1'] },
    ...variants({ type: 'group.register', by: people.clerk, cause: 'cause-2', claim: 'claim-2' }),
    ...variants({ type: 'group.leave', by: people.guard, reason: '来访人有事先行离开' }),
    { type: 'group.leave', by: people.clerk },
  ],
};
