import type { supervisionCauses } from '../events/supervision.ts';
import type { RuleId } from '../ruleIds.ts';
import type { Text } from '../text.ts';
import type { Stated } from './payload.ts';

/** The words that a value is one of; of a text that may be any, none. A rule's label is the rule book's. */
type WordsOf<Value> = Value extends readonly (infer Item)[]
  ? WordsOf<Item>
  : Value extends string
    ? string extends Value
      ? never
      : Exclude<Value, RuleId>
    : never;

/** Each field whose value is one of several words, with these. */
type ChoicesIn<Value> = Value extends readonly (infer Item)[]
  ? ChoicesIn<Item>
  : Value extends object
    ? string extends keyof Value
      ? never
      : {
          [K in keyof Value & string]-?:
            | ([WordsOf<Value[K]>] extends [never] ? never : readonly [K, WordsOf<Value[K]>])
            | ChoicesIn<Value[K]>;
        }[keyof Value & string]
    : never;

// A missed deadline opens supervision by itself: the cause that no event states.
type Choices = ChoicesIn<Stated> | readonly ['cause', (typeof supervisionCauses)[number]];

/** A label for each word that a field can have, in any event. */
export type ChoiceLabels = {
  readonly [Field in Choices[0]]: Readonly<Record<Extract<Choices, readonly [Field, unknown]>[1], Text>>;
};
