import type { EventType } from '../events/catalogue.ts';
import type { FieldsOf, PayloadOf, Stated } from './payload.ts';

type OwnFields<Value> = Value extends readonly (infer Item)[]
  ? OwnFields<Item>
  : Value extends object
    ? string extends keyof Value
      ? never
      : keyof Value & string
    : never;

type InnerPlaces<Value> = Value extends readonly (infer Item)[]
  ? InnerPlaces<Item>
  : Value extends object
    ? string extends keyof Value
      ? never
      : {
          [K in keyof Value & string]-?: `${K}.${OwnFields<Value[K]>}` | InnerPlaces<Value[K]>;
        }[keyof Value & string]
    : never;

type EventPlaces = { [T in EventType]: `${T}.${FieldsOf<PayloadOf<T>>}` }[EventType];

/** A field where it stands: in an event (`approval.fillForm.form`) or in another field (`complainedOf.persons`). */
export type FieldPlace = EventPlaces | InnerPlaces<Stated>;
