import { type Policy, unitOf } from '../../policy/schema.ts';
import { officeIds } from '../../vocabulary/roles.ts';
import { text } from '../../vocabulary/text.ts';
import { inform, record, report, settle } from '../lifecycle/actions.ts';
import { above } from '../lifecycle/confidence.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { condition, type UrgentSteps } from './context.ts';

/** A body that works with no organ outside has no office of a joint conference to tell. */
const worksWithOthers = ({ units }: Pick<Policy, 'units'>) =>
  units.some(({ roles }) => roles.includes('outsideOrgan'));

/** Guards on who is told. */
export const answeringConditions = {
  superiorIsAbove: condition({
    on: 'urgent.report',
    rule: 'reg.25',
    label: text('所报机关为上级机关', 'the organ told is a superior one'),
    reads: ['event.superior', 'policy.units'],
    holds: ({ event, env }) => unitOf(env.policy, event.superior)?.roles.includes('superiorOrgan') ?? false,
  }),
  conferenceIsTold: condition({
    on: 'urgent.report',
    rule: 'reg.25',
    label: text('通报联席会议办公室所在单位', 'the organ that has the joint conference’s office is told'),
    reads: ['event.jointConference', 'policy.units'],
    holds: ({ event: { jointConference }, env: { policy } }) =>
      jointConference === undefined
        ? !worksWithOthers(policy)
        : (unitOf(policy, jointConference)?.roles.includes('outsideOrgan') ?? false),
  }),
} as const;

/** It is put before the leading group and the organ above, and the joint conference's office is told, promptly (`reg.25`). */
export const reportSteps = <To extends string>(policy: Pick<Policy, 'units'>, to: To) =>
  ({
    'urgent.report': {
      // Nobody of them is left out where the petition complains of another.
      by: ['supervisionOffice', 'disciplineCommission', ...above],
      rule: 'reg.25',
      when: [
        'superiorIsAbove',
        'conferenceIsTold',
        { type: 'unitNotComplainedOf', params: { field: 'superior' } },
        { type: 'unitNotComplainedOf', params: { field: 'jointConference' } },
      ],
      to,
      do: [
        report('urgent', ({ event }) => ({ to: { role: 'leadingGroup' }, reason: event.reason })),
        inform('urgent-matter', ({ event }) => ({
          organ: { role: 'superiorOrgan', unit: event.superior },
          reason: event.reason,
        })),
        ...(worksWithOthers(policy) ? [toConference] : []),
        settle('urgent.report'),
      ],
    },
  }) as const satisfies UrgentSteps<GuardsOf<typeof answeringConditions>>;

const toConference = inform<
  unknown,
  {
    readonly by: { readonly id: string };
    readonly jointConference?: string | undefined;
    readonly reason: string;
  }
>('urgent-matter', ({ event }) => ({
  // That it is named where there is one is asked above.
  organ: { role: 'outsideOrgan', unit: event.jointConference as string },
  reason: event.reason,
}));

/** Within its own powers any office lawfully keeps harm from arising or spreading (`reg.25`). */
export const measureSteps = <To extends string>(to: To) =>
  ({
    'urgent.contain': {
      by: officeIds,
      rule: 'reg.25',
      to,
      do: [
        record('containment', ({ event }) => ({ about: event.by.id, reason: event.containment })),
        settle('urgent.contain'),
      ],
    },
  }) as const satisfies UrgentSteps<never>;
