import type { Petition } from '../../engine/petition.ts';
import type { Policy } from '../../policy/schema.ts';
import type { Addressee, Effect } from '../../vocabulary/effects.ts';
import type { Text } from '../../vocabulary/text.ts';
import { valueLabel } from '../../vocabulary/words/values.ts';
import type { Given } from '../given.ts';

/** An effect that says what it is about: the only ones that have a paper. */
export type Worded = Extract<Effect, { readonly what: string }>;

/** What a paper is made from. */
export interface Source {
  readonly effect: Worded;
  /** All that the decision asked for. */
  readonly effects: readonly Effect[];
  /** As it stands after the decision. */
  readonly petition: Petition;
  readonly policy: Policy;
  readonly given: Given;
}

/** Nothing can be printed: the host has to give what is at this place. */
export interface Lack {
  readonly lacks: string;
}

/** What a field comes to: words, several of them, or what is missing; undefined where the decision says nothing of it. */
export type Found = string | readonly string[] | Lack | undefined;

/** What a template can name. */
export interface Field {
  readonly label: Text;
  /** Where its words come from: the decision and what it stands on, the host's words by this name, or what else the host gives. */
  readonly from: 'decision' | 'words' | 'given';
  /** Whose telephone numbers and the like may stand in it; unless told, nobody's. */
  readonly numbers?: 'office' | 'petitioner';
  /** The word that a condition of a template compares, where it is one of several. */
  readonly raw?: (source: Source) => string | undefined;
  readonly read: (source: Source, name: string) => Found;
}

export const isLack = (found: Found): found is Lack =>
  typeof found === 'object' && !Array.isArray(found) && 'lacks' in found;

/** A detail of the effect, as plain words. */
export function detailOf(
  { detail }: { readonly detail?: Worded['detail'] },
  name: string,
): string | undefined {
  const value = detail?.[name];
  return value === undefined || value === '' || Array.isArray(value) ? undefined : String(value);
}

/** Whom an effect is for; nobody for what is only entered. */
export const addresseeOf = (effect: Worded): Addressee | undefined =>
  effect.type === 'record' ? undefined : effect.type === 'inform' ? effect.organ : effect.to;

/** A field that the decision says, or what it stands on. */
export const decided = (label: Text, read: Field['read']): Field => ({ label, from: 'decision', read });

/** A field that is one word of several, printed by its label. */
export const chosen = (label: Text, field: string, raw: (source: Source) => string | undefined): Field => ({
  label,
  from: 'decision',
  raw,
  read: (source) => {
    const value = raw(source);
    return value === undefined ? undefined : valueLabel(field, value).zh;
  },
});

/** Words of somebody: of the decision where it has them, else those that the host gives by the field's name. */
export const words = (
  label: Text,
  ofDecision: (source: Source) => string | undefined = () => undefined,
  numbers?: Field['numbers'],
): Field => ({
  label,
  from: 'words',
  ...(numbers && { numbers }),
  raw: ofDecision,
  read: (source, name) => source.given.words?.[name] ?? ofDecision(source) ?? { lacks: `words.${name}` },
});

/** What else the host gives, at this place. */
export const givenAt = (
  label: Text,
  place: string,
  read: (given: Given) => string | undefined,
  numbers?: Field['numbers'],
): Field => ({
  label,
  from: 'given',
  ...(numbers && { numbers }),
  read: ({ given }) => read(given) ?? { lacks: place },
});

/** The name behind an id. */
export function nameOf({ given }: Source, id: string | undefined): Found {
  if (id === undefined) return undefined;
  return given.names?.[id] ?? { lacks: `names[${JSON.stringify(id)}]` };
}

/** The names behind several ids, in one row of words; or the first that is missing. */
export function namesOf(source: Source, ids: readonly string[]): Found {
  const found = ids.map((id) => nameOf(source, id));
  return found.find(isLack) ?? (found.length === 0 ? undefined : found.join('、'));
}
