import { dayOf } from '../../calendar/day.ts';
import type { Policy } from '../../policy/schema.ts';
import { record, setMatter } from './actions.ts';
import type { AgentEvent } from './agents.ts';
import type { LifecycleContext } from './context.ts';
import type { Steps } from './grammar.ts';

/**
 * Agents (代理人): a petitioner authorises one or two in writing, and whoever is told to stop is none from that moment on. Notices go to
 * both. A policy without the part has none of this.
 */
export function agentSteps({ agents }: Pick<Policy, 'agents'>): Steps<LifecycleContext, AgentEvent, never> {
  if (!agents) return {};
  return {
    'agent.authorise': {
      by: 'petitioner',
      rule: 'policy',
      when: ['agentHasNoInterest', 'agentsWithinMost'],
      do: [
        setMatter(['matter.agents', 'event.person', 'event.by', 'event.authority', 'event.at'], {
          agents: ({ context: { matter }, event }) => [
            ...(matter.agents ?? []).filter(({ id, of }) => id !== event.person || of !== event.by.id),
            { id: event.person, of: event.by.id, authority: event.authority, since: dayOf(event.at) },
          ],
        }),
        record('authority', ({ event }) => ({
          about: event.person,
          detail: { of: event.by.id, authority: event.authority },
        })),
      ],
    },
    'agent.revoke': {
      by: 'petitioner',
      rule: 'policy',
      when: ['agentIsAuthorised'],
      do: [
        setMatter(['matter.agents', 'event.person', 'event.by'], {
          agents: ({ context: { matter }, event }) =>
            (matter.agents ?? []).filter(({ id, of }) => id !== event.person || of !== event.by.id),
        }),
        record('authority-ended', ({ event }) => ({
          about: event.person,
          reason: event.reason,
          detail: { of: event.by.id },
        })),
      ],
    },
  };
}
