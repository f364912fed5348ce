import { choiceLabel } from '../../../forms/choiceLabel.ts';
import { own } from '../../../vocabulary/own.ts';
import { asWritten, type Text } from '../../../vocabulary/text.ts';
import { valueLabels } from '../../../vocabulary/words/values.ts';

/** Every labelled value, by itself; of two that are written alike, the first. */
const anywhere: Readonly<Record<string, Text>> = Object.fromEntries(
  Object.values(valueLabels)
    .flatMap((values) => Object.entries<Text>(values))
    .reverse(),
);

/**
 * What a fact of a matter or of a course is called. A course has facts that no event states under this name, as its outcome:
 * those are called what their value is called elsewhere.
 */
export function factLabel(field: string, value: string): Text {
  const label = choiceLabel(field, value);
  return label.zh === value ? (own(anywhere, value) ?? asWritten(value)) : label;
}
