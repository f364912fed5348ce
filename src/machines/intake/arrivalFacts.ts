import { offers } from '../../policy/intake.ts';
import { text } from '../../vocabulary/text.ts';
import type { Arrival } from '../arrival.ts';
import { conditionsFor } from '../lifecycle/condition.ts';
import type { LifecycleContext } from '../lifecycle/context.ts';

/** What of an arriving petition is looked at: also who wrote down an oral one. */
export interface Arrived extends Arrival {
  readonly recordedBy?: string | undefined;
}
const condition = conditionsFor<LifecycleContext, Arrived>();

const oral: readonly string[] = ['telephone', 'visit'];

/** Letters, calls and single visits; five or more who come in person are a group visit. */
export const notAGroup = condition({
  rule: 'plan.3.3.1',
  label: text('来访人数未达群体访标准', 'fewer persons come than make a group visit'),
  says: ({ env }) => {
    const { groupVisit } = env.policy.thresholds;
    return text(`来访人数不足${groupVisit}人`, `fewer than ${groupVisit} persons come`);
  },
  reads: ['event.channel', 'event.persons', 'policy.thresholds'],
  holds: ({ event, env }) => event.channel !== 'visit' || event.persons < env.policy.thresholds.groupVisit,
});

/** A fax is taken in where the policy has it as a channel; letters, online ones, calls and visits always are. */
export const channelIsOpen = condition({
  rule: 'reg.17',
  label: text('本单位收取该渠道的信访', 'the body takes petitions in by this channel'),
  reads: ['event.channel', 'policy.intake'],
  holds: ({ event, env }) => event.channel !== 'fax' || offers(env.policy, 'fax'),
});

/** What of an arriving petition can contradict itself. */
type Counted = Pick<Arrival, 'petitioners' | 'persons' | 'anonymous' | 'reachable' | 'complainedOf'>;

/**
 * The facts of an arriving petition agree with each other. A petitioner who is also complained of could never be told
 * anything without breaching `reg.30`: that is a slip in the entry.
 */
export function agrees({ petitioners, persons, anonymous, reachable, complainedOf }: Counted): boolean {
  return (
    petitioners.length <= persons &&
    petitioners.every((id) => !complainedOf.persons.includes(id)) &&
    (anonymous ? petitioners.length === 0 && !reachable : petitioners.length > 0)
  );
}

/** The petition described by an arriving event agrees with itself. */
export const petitionersCounted = condition({
  rule: 'reg.19',
  label: text(
    '人数与信访人一致；匿名件不列信访人；信访人不同时是被反映人',
    'the number of persons covers the petitioners named; none is named where anonymous, and none is complained of',
  ),
  reads: ['event.petitioners', 'event.persons', 'event.anonymous', 'event.reachable', 'event.complainedOf'],
  holds: ({ event }) => agrees(event),
});

/** An oral petition is recorded truthfully: who wrote it down is stated. */
export const oralIsRecorded = condition({
  rule: 'reg.19',
  label: text('口头提出的事项已如实记录', 'an oral petition is written down'),
  reads: ['event.channel', 'event.recordedBy'],
  needs: ({ event }) => (oral.includes(event.channel) ? ['recordedBy'] : []),
  holds: () => true,
});
