// The OpenAPI schemas, made from the library's own zod schemas: what a host accepts is what the engine accepts.
import { commonEvents, effectSchema, lifecycles, petitionSchema, refusalCodes } from 'petition-flow';
import * as z from 'zod';

/** What the host writes into an event itself; a message that states one of these is refused. */
export const stampedFields = ['id', 'petition', 'at', 'by'];

const events = new Map(lifecycles.flatMap((lifecycle) => Object.entries(lifecycle.events)));
const openers = new Set(lifecycles.flatMap(({ opens }) => (opens ? [opens.by] : [])));
/** Sent by the timer or by the engine, never by a person. */
const ofTheTimer = new Set(Object.keys(commonEvents));

const ref = (name) => ({ $ref: `#/components/schemas/${name}` });
const text = { type: 'string' };
const list = (items) => ({ type: 'array', items });
const record = (properties, required = Object.keys(properties)) => ({ type: 'object', properties, required });

/** A zod schema as the component of this name: its own definitions stay inside it. */
function component(name, schema) {
  const { $schema, ...made } = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' });
  return JSON.parse(JSON.stringify(made).replaceAll('"#/$defs/', `"#/components/schemas/${name}/$defs/`));
}

function message(type, { label, payload }) {
  const schema = z.strictObject({ type: z.literal(type), incident: z.string().optional(), ...payload.shape });
  return { ...component(type, schema), title: label.zh, description: `${label.zh} — ${label.en}` };
}

/** One of several messages, told apart by `type`. */
function oneOf(types) {
  const mapping = Object.fromEntries(types.map((type) => [type, ref(type).$ref]));
  return { oneOf: types.map(ref), discriminator: { propertyName: 'type', mapping } };
}

const refusal = record(
  {
    code: { enum: [...refusalCodes] },
    rule: text,
    message: record({ zh: text, en: text }),
    roles: list(text),
    guard: text,
    deadline: text,
    fact: text,
    path: text,
    instead: list(text),
  },
  ['code', 'rule', 'message'],
);

/** Every component of the OpenAPI document by its name. */
export function componentSchemas() {
  const types = [...events.keys()].filter((type) => !ofTheTimer.has(type));
  const nextEvent = record(
    { type: text, allowed: { type: 'boolean' }, refusals: list(ref('Refusal')), payload: { type: 'object' } },
    ['type', 'allowed', 'refusals'],
  );
  const summary = { id: text, seq: { type: 'integer' }, lifecycle: text, state: text };
  return {
    ...Object.fromEntries(types.map((type) => [type, message(type, events.get(type))])),
    Message: oneOf(types),
    OpeningMessage: oneOf(types.filter((type) => openers.has(type))),
    Opening: record({ event: ref('OpeningMessage') }),
    Sending: record({ seen: { type: 'integer', minimum: 1 }, event: ref('Message') }),
    Asking: record({ event: ref('Message') }),
    Petition: component('Petition', petitionSchema),
    Effect: component('Effect', effectSchema),
    Refusal: refusal,
    NextEvent: nextEvent,
    Accepted: record({
      accepted: { const: true },
      id: text,
      seq: { type: 'integer' },
      effects: list(ref('Effect')),
      path: list({ type: 'object' }),
    }),
    Deadline: record({ id: text, due: text, state: text, rule: text, owner: { type: 'object' } }),
    Summary: record({ ...summary, open: { type: 'boolean' }, nextDue: { type: ['string', 'null'] } }),
    Problem: record(
      {
        type: text,
        title: text,
        status: { type: 'integer' },
        detail: text,
        refusals: list(ref('Refusal')),
        seq: { type: 'integer' },
        next: list(ref('NextEvent')),
      },
      ['type', 'title', 'status', 'detail'],
    ),
  };
}
