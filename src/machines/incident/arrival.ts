import type { IncidentArrival } from '../../vocabulary/events/incident.ts';
import type { Instant } from '../../vocabulary/instant.ts';
import type { Matter } from '../../vocabulary/matter.ts';
import { text } from '../../vocabulary/text.ts';
import { matterOf } from '../arrival.ts';
import { agrees, petitionersCounted } from '../intake/arrivalFacts.ts';
import { conditionsFor } from '../lifecycle/condition.ts';

/** An incident as it begins: beside a matter in hand, or with a description of one that nobody here knows yet. */
export interface IncidentOpening {
  readonly petition: string;
  readonly at: Instant;
  readonly persons: number;
  readonly arrival?: IncidentArrival | undefined;
}

/** What the conditions on an incident's opening look at: whether there is no matter beside it yet. */
export interface Standing {
  readonly standalone: boolean;
}

/** In place of a description that is missing: the opening is refused, so nothing of this is ever kept. */
const undescribed: IncidentArrival = {
  petitioners: [],
  anonymous: true,
  reachable: false,
  cause: 'unstated',
  claim: 'unstated',
  complainedOf: { persons: [], units: [] },
};

/** The matter of an incident that nothing was known of before: a visit, as the event describes it. */
export function matterOfIncident({ petition, at, persons, arrival = undescribed }: IncidentOpening): Matter {
  return matterOf({ petition, at, channel: 'visit', persons, ...arrival });
}

const condition = conditionsFor<Standing, IncidentOpening>();

/** What must hold of the description with which an incident opens. */
export const arrivalConditions = {
  standalone: condition({
    rule: 'plan.3.3.1',
    label: text('尚无在办事项', 'no matter is in hand beside it'),
    reads: ['standalone'],
    holds: ({ context }) => context.standalone,
  }),
  /** A matter that nobody here knows is described in full. */
  arrivalIsStated: condition({
    rule: 'reg.19',
    label: text('新事项已写明情况', 'a new matter is described'),
    reads: ['standalone', 'event.arrival'],
    needs: ({ context }) => (context.standalone ? ['arrival'] : []),
    holds: () => true,
  }),
  /** A matter in hand is not described a second time, so that nothing stated is passed over. */
  arrivalOnlyIfNew: condition({
    rule: 'reg.21',
    label: text('在办事项不重复描述', 'a matter in hand is not described anew'),
    reads: ['standalone', 'event.arrival'],
    holds: ({ context, event }) => context.standalone || event.arrival === undefined,
  }),
  /** The description agrees with the number of persons and with itself. */
  arrivalAgrees: condition({
    rule: 'reg.19',
    label: petitionersCounted.label,
    reads: ['event.arrival', 'event.persons'],
    holds: ({ event: { arrival, persons } }) => arrival === undefined || agrees({ ...arrival, persons }),
  }),
} as const;

/** Guards of the step with which an incident opens that may stand alone. */
export const describedRightly = [
  'arrivalIsStated',
  'arrivalOnlyIfNew',
  'arrivalAgrees',
] as const satisfies readonly (keyof typeof arrivalConditions)[];
