import type { EventOf } from '../../vocabulary/events/define.ts';
import type { matterEvents } from '../../vocabulary/events/everywhere.ts';
import type { Matter } from '../../vocabulary/matter.ts';
import { text } from '../../vocabulary/text.ts';
import { conditionsFor } from './condition.ts';
import type { LifecycleContext } from './context.ts';

export type AgentEvent = Extract<
  EventOf<typeof matterEvents, string>,
  { readonly type: 'agent.authorise' | 'agent.revoke' }
>;

const condition = conditionsFor<LifecycleContext, AgentEvent>();

/** Whether somebody has to withdraw from the matter or is complained of in it: nobody speaks for both sides. */
export const isComplainedOrInterested = (
  { interested, complainedOf }: Pick<Matter, 'interested' | 'complainedOf'>,
  person: string,
): boolean => interested.includes(person) || complainedOf.persons.includes(person);

type Agent = NonNullable<Matter['agents']>[number];

/** The agents of a petitioner but for one person. */
const othersOf = ({ agents = [] }: Pick<Matter, 'agents'>, of: string, person: string): readonly Agent[] =>
  agents.filter((agent) => agent.of === of && agent.id !== person);

/** Guards on who may act for a petitioner. */
export const agentConditions = {
  agentHasNoInterest: condition({
    on: 'agent.authorise',
    rule: 'reg.28',
    label: text(
      '代理人不是信访人本人，与事项无利害关系，也不是被反映人',
      'the agent is another than the petitioner, has no interest in the matter, and is not complained of',
    ),
    reads: ['event.person', 'event.by', 'matter.interested', 'matter.complainedOf'],
    holds: ({ context, event }) =>
      event.person !== event.by.id && !isComplainedOrInterested(context.matter, event.person),
  }),
  agentsWithinMost: condition({
    on: 'agent.authorise',
    rule: 'policy',
    label: text('代理人不超过规定人数', 'no more agents than a petitioner may have'),
    reads: ['event.person', 'event.by', 'matter.agents', 'policy.agents'],
    says: ({ env: { policy } }) =>
      text(
        `每名信访人至多${policy.agents?.most}名代理人`,
        `at most ${policy.agents?.most} agents of a petitioner`,
      ),
    holds: ({ context, event, env }) =>
      othersOf(context.matter, event.by.id, event.person).length < (env.policy.agents?.most ?? 0),
  }),
  agentIsAuthorised: condition({
    on: 'agent.revoke',
    rule: 'policy',
    label: text('系该信访人的代理人', 'it is an agent of this petitioner'),
    reads: ['event.person', 'event.by', 'matter.agents'],
    holds: ({ context: { matter }, event }) =>
      matter.agents?.some(({ id, of }) => id === event.person && of === event.by.id) ?? false,
  }),
} as const;

/** Agents who are told what their principals are told: nobody who has to withdraw, and nobody twice. */
export const agentsToTell = (matter: Matter): readonly string[] => [
  ...new Set(
    (matter.agents ?? [])
      .map(({ id }) => id)
      .filter((id) => !matter.petitioners.includes(id) && !isComplainedOrInterested(matter, id)),
  ),
];
