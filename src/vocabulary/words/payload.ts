import type { EventCatalogue, EventType } from '../events/catalogue.ts';
import type { EventDefinition, EventHead } from '../events/define.ts';
import type { Matter } from '../matter.ts';

/** What an event of a type states beside its head; of one that states nothing, which is `unknown`, nothing. */
export type PayloadOf<T extends EventType> =
  EventCatalogue[T] extends EventDefinition<string, infer Payload>
    ? unknown extends Payload
      ? never
      : Payload
    : never;

/** Everything whose fields are named in words: what events state, their head, and the matter. */
export type Stated = { [T in EventType]: PayloadOf<T> }[EventType] | EventHead | Matter;

/** The names of the fields of a value, those of objects within it too; of a map, whose keys are data, none. */
export type FieldsOf<Value> = Value extends readonly (infer Item)[]
  ? FieldsOf<Item>
  : Value extends object
    ? string extends keyof Value
      ? never
      : { [K in keyof Value & string]-?: K | FieldsOf<Value[K]> }[keyof Value & string]
    : never;

/** The names of every field that has a label; of an event itself, its type too. */
export type StatedName = 'type' | FieldsOf<Stated>;
