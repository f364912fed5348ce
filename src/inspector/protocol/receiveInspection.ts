import { type Text, text } from '../../vocabulary/text.ts';
import { actorIn, type LiveActor, type LiveEvent, type LiveStore, most, withActor } from './liveStore.ts';
import { type InspectionMessage, recordOf } from './message.ts';

type Of<T extends InspectionMessage['type']> = Extract<InspectionMessage, { readonly type: T }>;

const keyOf = (source: string, sessionId: string) => `${source}/${sessionId}`;

const statuses: ReadonlySet<unknown> = new Set(['active', 'done', 'error', 'stopped']);

/** Takes a host's message into the store. An actor that was never announced is shown by what is known of it. */
export function receiveInspection(store: LiveStore, source: string, message: InspectionMessage): LiveStore {
  switch (message.type) {
    case '@xstate.actor':
      return withActor(store, announced(source, message));
    case '@xstate.event':
      return withEvent(store, source, message);
    case '@xstate.snapshot':
      return withActor(store, moved(known(store, source, message.sessionId), message));
  }
}

function unannounced(source: string, sessionId: string): LiveActor {
  const key = keyOf(source, sessionId);
  return {
    key,
    source,
    sessionId,
    name: sessionId,
    status: 'unknown',
    events: [],
    problems: [],
    connected: true,
  };
}

const known = (store: LiveStore, source: string, sessionId: string) =>
  actorIn(store, keyOf(source, sessionId)) ?? unannounced(source, sessionId);

function announced(source: string, message: Of<'@xstate.actor'>): LiveActor {
  const { sessionId, parentId, name, snapshot } = message;
  const { definition, problem } = definitionOf(message.definition);
  return {
    ...unannounced(source, sessionId),
    ...(name === undefined || name === '' ? {} : { name }),
    ...(parentId === undefined ? {} : { parentId, parentKey: keyOf(source, parentId) }),
    ...(definition === undefined ? {} : { definition }),
    ...told(snapshot),
    problems: problem ? [problem] : [],
  };
}

/** What a snapshot says. One of an actor that is no machine has a status only, and one may be no object at all. */
function told(snapshot: unknown): Pick<LiveActor, 'snapshot' | 'value' | 'context' | 'status'> {
  const { status, value, context } = recordOf(snapshot);
  return {
    snapshot,
    status: statuses.has(status) ? (status as LiveActor['status']) : 'unknown',
    ...(value === undefined ? {} : { value }),
    ...(context === undefined ? {} : { context }),
  };
}

function definitionOf(sent: unknown): { readonly definition?: object; readonly problem?: Text } {
  if (sent === undefined || sent === null) return {};
  let definition = sent;
  try {
    if (typeof sent === 'string') definition = JSON.parse(sent);
  } catch (error) {
    const reason = (error as Error).message.slice(0, 120);
    return {
      problem: text(`状态机定义无法读取：${reason}`, `the machine's definition cannot be read: ${reason}`),
    };
  }
  if (typeof definition !== 'object' || definition === null || Array.isArray(definition))
    return {
      problem: text('状态机定义不是 JSON 对象', "the machine's definition is no JSON object"),
    };
  // For an actor that is no machine the stock client makes up a definition of a name alone.
  return Object.keys(definition).some((key) => key !== 'id') ? { definition } : {};
}

function timeOf(createdAt: string | undefined): { readonly at?: string } {
  const ms = Number(createdAt);
  return createdAt !== undefined && ms >= 0 && ms <= 8.64e15 ? { at: new Date(ms).toISOString() } : {};
}

const typeOf = (event: unknown) => {
  const { type } = recordOf(event);
  return typeof type === 'string' ? type : '?';
};

function withEvent(store: LiveStore, source: string, message: Of<'@xstate.event'>): LiveStore {
  const { sessionId, sourceId, event, createdAt } = message;
  const actor = known(store, source, sessionId);
  const one: LiveEvent = {
    seq: store.count,
    ...timeOf(createdAt),
    type: typeOf(event),
    event,
    ...(sourceId === undefined ? {} : { from: sourceId }),
  };
  const events = [...actor.events.slice(1 - most.eventsOfActor), one];
  return withActor({ ...store, count: store.count + 1 }, { ...actor, events });
}

/** The snapshot after an event names the event: the first of that type that has no outcome yet is the one. */
function moved(actor: LiveActor, { snapshot, event }: Of<'@xstate.snapshot'>): LiveActor {
  const next: LiveActor = { ...actor, ...told(snapshot) };
  if (next.value === undefined) return next;
  const type = typeOf(event);
  const at = actor.events.findIndex((one) => one.type === type && one.value === undefined);
  const one = actor.events[at];
  return one ? { ...next, events: actor.events.with(at, { ...one, value: next.value }) } : next;
}
