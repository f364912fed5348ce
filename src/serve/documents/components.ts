import { deadlineSchema } from '../../deadlines/deadline.ts';
import { standings } from '../../engine/nextEvents.ts';
import { petitionSchema } from '../../engine/petition.ts';
import { widgets } from '../../forms/field.ts';
import { pickedBy } from '../../hosts/port/store.ts';
import { effectSchema } from '../../vocabulary/effects.ts';
import { actorSchema } from '../../vocabulary/events/define.ts';
import { refusalCodes } from '../../vocabulary/refusals.ts';
import { type ProblemKind, problemKinds } from '../problem.ts';
import { ref } from '../routes/route.ts';
import { libraryComponent } from './libraryComponent.ts';
import { messageSchemas } from './messages.ts';

type Schema = Record<string, unknown>;

const text = { type: 'string' };
const whole = { type: 'integer' };
const yes = { type: 'boolean' };
const day = { type: 'string', format: 'date' };
const list = (items: object) => ({ type: 'array', items });
const said = ref('Text');

/** An object with these fields and no others; `or` has those that may be missing. */
function record(fields: Schema, or: Schema = {}): Schema {
  return {
    type: 'object',
    properties: { ...fields, ...or },
    required: Object.keys(fields),
    additionalProperties: false,
  };
}

const texts = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, text]));
const owner = record({ role: text }, { unit: text });
const page = (name: string) => record({ lines: list(ref(name)) }, { next: text });

function deadline(): Schema {
  const { properties, required } = libraryComponent('Deadline', deadlineSchema) as {
    properties: Schema;
    required: string[];
  };
  return record(
    {
      ...Object.fromEntries(required.map((name) => [name, properties[name]])),
      instance: text,
      label: said,
      nature: { enum: ['duty', 'window'] },
      overdue: yes,
      daysLeft: whole,
      remind: yes,
    },
    properties,
  );
}

const explanation = record(
  {
    ...texts('event', 'instance', 'state'),
    candidates: list(
      record({
        ...texts('rule', 'from', 'to'),
        label: said,
        roles: list(text),
        taken: yes,
        guards: list(
          record(
            {
              ...texts('guard', 'rule'),
              label: said,
              negated: yes,
              answer: { enum: ['yes', 'no', 'missing'] },
              holds: yes,
              facts: { type: 'object' },
            },
            { params: { type: 'object' } },
          ),
        ),
      }),
    ),
  },
  { by: ref('Actor'), enteredBy: ref('Entry'), agent: text },
);

const explainedDeadline = record({
  ...texts('id', 'rule', 'start', 'due', 'state'),
  label: said,
  owner,
  provisional: yes,
  periods: list(
    list(
      record(
        { day, weekday: whole, counted: { type: ['integer', 'null'] }, why: text },
        { name: said, provisional: yes },
      ),
    ),
  ),
  moved: list(record(texts('notice', 'on', 'from', 'to'))),
});

const refusal = record(
  { code: { enum: [...refusalCodes] }, rule: text, message: said },
  {
    roles: list(text),
    ...texts('guard', 'deadline', 'fact', 'path'),
    instead: list(text),
    field: record({ pointer: text, label: said }),
  },
);

/** A field of a form; what its control takes depends on the control. */
const formField = (): Schema => {
  const choices = list(record({ value: text, label: said }));
  return record(
    {
      ...texts('name', 'pointer'),
      label: said,
      help: said,
      required: yes,
      widget: { enum: [...widgets] },
      asked: list(record({ ...texts('guard', 'rule', 'lifecycle'), label: said, cited: said })),
    },
    {
      suggested: choices,
      choices,
      ...Object.fromEntries(['least', 'most', 'longest'].map((bound) => [bound, { type: 'integer' }])),
      item: ref('FormField'),
      fields: list(ref('FormField')),
      by: text,
      variants: list(record({ value: text, label: said, fields: list(ref('FormField')) })),
    },
  );
};

const nextEventFields = {
  type: text,
  label: said,
  standing: { enum: [...standings] },
  instance: text,
  opens: yes,
  allowed: yes,
  needs: list(text),
  refusals: list(ref('Refusal')),
  roles: list(text),
  rules: list(text),
};

const remind = record({ type: { const: 'remind' }, ...texts('rule', 'deadline'), day, due: day, to: owner });

/** What a host carries out: an effect that it does not carry out itself, or a reminder. */
function delivered(): Schema {
  const { oneOf, ...rest } = libraryComponent('Effect', effectSchema) as { oneOf: Schema[] };
  const ofHost = new Set(['schedule', 'cancel', 'open']);
  const kinds = oneOf.filter(
    (kind) => !ofHost.has((kind.properties as { type: { const: string } }).type.const),
  );
  return { ...rest, oneOf: [...kinds, remind] };
}

/** Whose act is entered, where that is not whoever is signed in. */
const enteredFor = {
  ...ref('EnteredFor'),
  description: '代为录入的行为人，及文号、文件日期 — whose act you enter, and the paper that it stands on',
};

/** Every schema of the OpenAPI document by its name. */
export function componentSchemas(): Record<string, Schema> {
  const petitionLine = {
    ...texts('id', 'policy', 'lifecycle', 'state', 'class', 'unit', 'cause', 'channel', 'seenBy'),
    seq: whole,
    open: yes,
    openedOn: day,
    nextDue: day,
  };
  return {
    ...messageSchemas(),
    Text: record(texts('zh', 'en')),
    Actor: libraryComponent('Actor', actorSchema as never),
    Entry: record({ ...texts('role', 'unit', 'id') }, { ...texts('paper'), on: day }),
    Opening: record(
      { event: ref('OpeningMessage') },
      { petition: { ...text, description: '本单位编号，可不填 — the office’s own number, if it has one' } },
    ),
    EnteredFor: record({ by: ref('Actor') }, { ...texts('paper'), on: day }),
    Sending: record(
      {
        seen: { ...whole, minimum: 1, description: '所见的 seq — the seq that you acted on' },
        event: ref('Message'),
      },
      { enteredFor },
    ),
    Asking: record({ event: ref('Message') }, { enteredFor }),
    Taken: record(
      {
        accepted: { const: true },
        ...texts('petition', 'event'),
        seq: whole,
        effects: list(ref('Effect')),
        path: list(record(texts('lifecycle', 'instance', 'event', 'from', 'to', 'rule'))),
      },
      { repeated: { const: true } },
    ),
    Petition: libraryComponent('Petition', petitionSchema),
    Effect: libraryComponent('Effect', effectSchema),
    Refusal: refusal,
    NextEvent: record({ ...nextEventFields, payload: { type: 'object' } }),
    PossibleEvent: record(nextEventFields),
    PetitionLine: record(petitionLine),
    Petitions: page('PetitionLine'),
    DutyLine: record({ ...texts('petition', 'deadline', 'lifecycle', 'role', 'unit'), due: day }),
    Duties: page('DutyLine'),
    Counts: record({
      lines: list(record({ of: record({}, texts(...pickedBy, 'role')), count: { ...whole, minimum: 0 } })),
    }),
    Deadline: deadline(),
    ExplainedDeadline: explainedDeadline,
    Explained: record({ accepted: { const: true }, explanation }),
    LogEntry: record(
      {
        event: { type: 'object', required: ['type', 'id', 'petition', 'at', 'by'] },
      },
      { decided: record({ accepted: yes }, { seal: text }) },
    ),
    EventType: record({ type: text, label: said }),
    Form: record({
      type: text,
      label: said,
      senders: list(record({ value: text, label: said })),
      fields: list(ref('FormField')),
      payload: { type: 'object' },
    }),
    FormField: formField(),
    ProblemKind: record({ type: text, status: whole, title: said }),
    Problem: record(
      {
        type: { enum: (Object.keys(problemKinds) as ProblemKind[]).map((kind) => `/problems/${kind}`) },
        ...texts('title', 'detail'),
        status: whole,
        message: said,
      },
      { refusals: list(ref('Refusal')), seq: whole, next: list(ref('PossibleEvent')) },
    ),
    Live: record({ status: { const: 'ok' } }),
    Ready: record({
      ready: yes,
      checks: record({ store: yes, receiver: yes, timer: yes, running: yes }),
    }),
  };
}

/** The schema of what is delivered, for AsyncAPI. */
export const deliveredSchema = delivered;
