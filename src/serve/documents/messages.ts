import { eventDefinitions, openedBy, opensAlone } from '../../engine/lifecycles.ts';
import { labelledSchema } from '../../forms/labelledSchema.ts';
import { commonEvents } from '../../vocabulary/events/everywhere.ts';
import { own } from '../../vocabulary/own.ts';
import { ref } from '../routes/route.ts';

type Schema = Record<string, unknown>;

/** Events that persons send: those of the timer and of the engine are none. */
const types = [...eventDefinitions.keys()].filter((type) => own(commonEvents, type) === undefined);
const openers = types.filter((type) => {
  const lifecycle = openedBy(type);
  return lifecycle !== undefined && opensAlone(lifecycle);
});

/** An event as a client sends it: without what the host writes itself. */
function messageOf(type: string): Schema {
  const label = eventDefinitions.get(type)?.label;
  const { properties = {}, required = [] } = labelledSchema(type) as {
    properties?: object;
    required?: readonly string[];
  };
  return {
    type: 'object',
    title: label?.zh,
    description: `${label?.zh} — ${label?.en}`,
    properties: {
      type: { const: type },
      incident: {
        type: 'string',
        description: '所指的并行程序 — the lifecycle beside the main one that is meant',
      },
      ...properties,
    },
    required: ['type', ...required],
    additionalProperties: false,
  };
}

/** One of several messages, told apart by `type`. */
function oneOf(names: readonly string[]): Schema {
  const mapping = Object.fromEntries(names.map((name) => [name, ref(name).$ref]));
  return { oneOf: names.map(ref), discriminator: { propertyName: 'type', mapping } };
}

/** The schemas of all messages by their names, and the unions of them. */
export function messageSchemas(): Record<string, Schema> {
  return {
    ...Object.fromEntries(types.map((type) => [type, messageOf(type)])),
    Message: oneOf(types),
    OpeningMessage: oneOf(openers),
  };
}
