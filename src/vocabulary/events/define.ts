import * as z from 'zod/mini';
import { idSchema } from '../ids.ts';
import { type Day, daySchema, type Instant, instantSchema } from '../instant.ts';
import type { RoleId } from '../roles.ts';
import { type RecordSchema, type Schema, schemaOf, strictRecord } from '../schema.ts';
import type { Text } from '../text.ts';

/** Who acts: a role name of the policy, the unit acted for (offices and organs), and a person id. */
export const actorSchema = strictRecord(() => ({
  role: idSchema,
  unit: z.optional(idSchema),
  id: idSchema,
}));

/** Who acts. `Role` is the policy's set of role names; the plan's roles unless told. */
export interface Actor<Role extends string = RoleId> {
  readonly role: Role;
  readonly unit?: string | undefined;
  readonly id: string;
}

/** Who entered an event, and the paper on which the act stands that was entered. */
export const entrySchema = strictRecord(() => ({
  role: idSchema,
  unit: idSchema,
  id: idSchema,
  paper: z.optional(idSchema),
  on: z.optional(daySchema),
}));

/**
 * The clerk of the body at whose keyboard an event was entered that an outside organ or a petitioner acted by; the paper's number
 * and its day say on what.
 */
export interface Entry<Role extends string = RoleId> {
  readonly role: Role;
  readonly unit: string;
  readonly id: string;
  readonly paper?: string | undefined;
  readonly on?: Day | undefined;
}

/** What every event states: its own id, the petition it belongs to, its moment, and who acts. */
export interface EventHead<Role extends string = RoleId> {
  readonly id: string;
  readonly petition: string;
  /** The lifecycle instance beside the main one that is meant, where several of a kind are open. */
  readonly incident?: string | undefined;
  readonly at: Instant;
  readonly by: Actor<Role>;
  /** Who entered it, where that was not whoever acts: only for an outside organ or a petitioner. */
  readonly enteredBy?: Entry<Role> | undefined;
  /** The petitioner's agent (代理人) who acted in the petitioner's name. */
  readonly agent?: string | undefined;
}

const head = {
  id: idSchema,
  petition: idSchema,
  incident: z.optional(idSchema),
  at: instantSchema,
  by: actorSchema,
  enteredBy: z.optional(entrySchema),
  agent: z.optional(idSchema),
};

type Shape = Record<string, z.ZodMiniType>;

/** One event type: its label and the schema of the whole event. `P` is what it states beside its head. */
export interface EventDefinition<T extends string = string, P = unknown> {
  readonly type: T;
  readonly label: Text;
  /** Names of the payload's fields. */
  readonly fields: readonly string[];
  readonly schema: Schema<unknown>;
  readonly payload: RecordSchema<P>;
}

/** What a shape reads; an empty one adds nothing to an event. */
type Payload<S extends Shape> = keyof S extends never ? unknown : z.output<z.ZodMiniObject<S>>;

/** The TypeScript type of the events that a catalogue defines. */
export type EventOf<D, Role extends string = RoleId> = {
  [K in keyof D & string]: D[K] extends EventDefinition<string, infer P>
    ? { readonly type: K } & EventHead<Role> & Readonly<P>
    : never;
}[keyof D & string];

/** An event before it has its name. */
interface Nameless<S extends Shape> {
  readonly label: Text;
  readonly shape: () => S;
}

/** The definition of an event that is described, or has one already. */
type Defined<T extends string, D> = D extends EventDefinition
  ? D
  : D extends Nameless<infer S>
    ? EventDefinition<T, Payload<S>>
    : never;

/** Describes an event by its label and payload, which is made when it is first asked for; unknown keys are refused. */
export function described<S extends Shape>(label: Text, shape: () => S): Nameless<S> {
  return { label, shape };
}

/** Defines events by their types; one that is defined already stands as it is. Schemas are made when first asked for. */
export function defineEvents<const D extends Readonly<Record<string, Nameless<Shape> | EventDefinition>>>(
  events: D,
): { readonly [T in keyof D & string]: Defined<T, D[T]> } {
  const defined = Object.entries(events).map(([type, one]) => [
    type,
    'schema' in one ? one : definitionOf(type, one),
  ]);
  return Object.fromEntries(defined);
}

function definitionOf(type: string, { label, shape }: Nameless<Shape>): EventDefinition {
  let made: Shape | undefined;
  const stated = () => {
    made ??= shape();
    return made;
  };
  let schema: Schema<unknown> | undefined;
  let payload: RecordSchema<unknown> | undefined;
  return {
    type,
    label,
    get fields() {
      return Object.keys(stated());
    },
    get schema() {
      schema ??= schemaOf(z.strictObject({ type: z.literal(type), ...head, ...stated() }));
      return schema;
    },
    get payload() {
      payload ??= schemaOf(z.strictObject(stated())) as unknown as RecordSchema<unknown>;
      return payload;
    },
  };
}
