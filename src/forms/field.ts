import type { RuleId } from '../vocabulary/ruleIds.ts';

/** A value that can be chosen, or an id that is likely. */
export interface Choice<Said = string> {
  readonly value: string;
  readonly label: Said;
}

/** A guard that looks at a field: what has to hold, by which rule, and in which lifecycle. */
export interface AskedFor<Said = string> {
  readonly guard: string;
  readonly label: Said;
  readonly rule: RuleId;
  /** The rule as papers cite it. */
  readonly cited: Said;
  readonly lifecycle: string;
}

/** What every field of a form says of itself. `Said` is a string in one language, or a text in both. */
interface Named<Said> {
  /** Its key in the object that it belongs to; empty for an item of a list. */
  readonly name: string;
  /** Where it stands in the payload, as a JSON Pointer; `-` stands for any item of a list. */
  readonly pointer: string;
  readonly label: Said;
  /** How it is filled in. */
  readonly help: Said;
  readonly required: boolean;
  /** The guards that decide on it, in the order in which charts name them. */
  readonly asked: readonly AskedFor<Said>[];
  /** Ids that are likely here: units, petitioners, deadlines; any other may be written. */
  readonly suggested?: readonly Choice<Said>[];
}

/** One shape of several, told apart by the value of one key. */
export interface Variant<Said = string> extends Choice<Said> {
  readonly fields: readonly FormField<Said>[];
}

/** One field of a form, by the control that it is filled in with. */
export type FormField<Said = string> = Named<Said> &
  (
    | { readonly widget: 'text' | 'texts'; readonly longest?: number }
    | { readonly widget: 'longText'; readonly longest: number }
    | { readonly widget: 'day' | 'moment' | 'yesNo' | 'map' }
    | { readonly widget: 'number'; readonly least?: number; readonly most?: number }
    | { readonly widget: 'choice' | 'choices'; readonly choices: readonly Choice<Said>[] }
    | { readonly widget: 'list'; readonly item: FormField<Said> }
    | { readonly widget: 'group'; readonly fields: readonly FormField<Said>[] }
    | { readonly widget: 'variants'; readonly by: string; readonly variants: readonly Variant<Said>[] }
  );

/** The controls that a field can be filled in with. */
export const widgets = [
  'text',
  'texts',
  'longText',
  'day',
  'moment',
  'number',
  'yesNo',
  'choice',
  'choices',
  'list',
  'group',
  'variants',
  'map',
] as const satisfies readonly FormField['widget'][];
export type Widget = (typeof widgets)[number];

/** The fields right inside a field: those of a group, of each variant, and the item of a list. */
export function fieldsInside<Said>(field: FormField<Said>): readonly FormField<Said>[] {
  if (field.widget === 'group') return field.fields;
  if (field.widget === 'list') return [field.item];
  return field.widget === 'variants' ? field.variants.flatMap(({ fields }) => fields) : [];
}
