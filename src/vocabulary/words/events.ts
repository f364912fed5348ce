import { type EventType, eventCatalogue } from '../events/catalogue.ts';
import { own } from '../own.ts';
import { asWritten, type Text } from '../text.ts';

/** What each event is called: the label of its definition, without which it cannot be defined. */
export const eventLabels = Object.fromEntries(
  Object.entries(eventCatalogue).map(([type, { label }]) => [type, label]),
) as { readonly [T in EventType]: Text };

/** What an event type is called; one that there is not is called by itself. */
export function eventLabel(type: string): Text {
  return own<Text>(eventLabels, type) ?? asWritten(type);
}
