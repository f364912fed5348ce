import { describe, expectTypeOf, test } from 'vitest';
import type {
  ChoiceField,
  ChoiceOf,
  DeadlineKind,
  DeadlineState,
  EffectType,
  EffectWhat,
  EventType,
  FieldName,
  PetitionEvent,
  RefusalCode,
  RoleId,
  Text,
} from '../../../src/index.ts';
import {
  deadlineKindLabels,
  deadlineStateLabels,
  effectTypeLabels,
  effectWhatLabels,
  eventLabels,
  fieldLabels,
  type fieldLabelsAt,
  refusalLabels,
  remedyLabels,
  roleLabels,
  valueLabels,
} from '../../../src/index.ts';
import type { RemedyKind } from '../../../src/vocabulary/effects.ts';
import { described } from '../../../src/vocabulary/events/define.ts';
import { text } from '../../../src/vocabulary/text.ts';
import type { ChoiceLabels } from '../../../src/vocabulary/words/choices.ts';
import type { FieldPlace } from '../../../src/vocabulary/words/fieldPlaces.ts';
import type { FieldsOf, StatedName } from '../../../src/vocabulary/words/payload.ts';

type LabelsOf<Id extends string> = Readonly<Record<Id, Text>>;

/** A table with one label less, as it is while somebody adds an id. */
declare function without<T extends object, K extends keyof T>(labels: T, id: K): Omit<T, K>;

const extra = text('多余', 'one too many');

describe('an id without a label', () => {
  test('does not compile', () => {
    // @ts-expect-error an event
    without(eventLabels, 'intake.assess') satisfies LabelsOf<EventType>;
    // @ts-expect-error a field of an event
    without(fieldLabels, 'registerNumber') satisfies LabelsOf<StatedName>;
    // @ts-expect-error a field of an object in an event
    without(fieldLabels, 'multiParty') satisfies LabelsOf<StatedName>;
    // @ts-expect-error a fact of the matter
    without(fieldLabels, 'concludedOn') satisfies LabelsOf<StatedName>;
    // @ts-expect-error all values of a field
    without(valueLabels, 'procedure') satisfies ChoiceLabels;
    // @ts-expect-error one value of a field
    ({ ...valueLabels, ground: without(valueLabels.ground, 'windowMissed') }) satisfies ChoiceLabels;
    // @ts-expect-error a kind of effect
    without(effectTypeLabels, 'inform') satisfies LabelsOf<EffectType>;
    // @ts-expect-error what an effect is about
    without(effectWhatLabels, 'not-accepted') satisfies LabelsOf<EffectWhat>;
    // @ts-expect-error a remedy
    without(remedyLabels, 'ask-review') satisfies LabelsOf<RemedyKind>;
    // @ts-expect-error a kind of deadline
    without(deadlineKindLabels, 'handling.conclude') satisfies LabelsOf<DeadlineKind>;
    // @ts-expect-error a state of a deadline
    without(deadlineStateLabels, 'suspended') satisfies LabelsOf<DeadlineState>;
    // @ts-expect-error a code of a refusal
    without(refusalLabels, 'too-late') satisfies LabelsOf<RefusalCode>;
    // @ts-expect-error a part of the plan
    without(roleLabels, 'petitioner') satisfies LabelsOf<RoleId>;
    // @ts-expect-error an event is defined with its label
    described({});
  });
});

describe('a label without an id', () => {
  test('does not compile', () => {
    // @ts-expect-error there is no such field
    ({ ...fieldLabels, nickname: extra }) satisfies LabelsOf<StatedName>;
    // @ts-expect-error there is no such field in this place
    ({ 'intake.assess.form': extra }) satisfies Partial<LabelsOf<FieldPlace>>;
    // @ts-expect-error nor a field with such words
    ({ ...valueLabels, reason: { good: extra } }) satisfies ChoiceLabels;
    // @ts-expect-error nor such a word
    ({ ...valueLabels, remedy: { ...valueLabels.remedy, appeal: extra } }) satisfies ChoiceLabels;
    // @ts-expect-error nothing detains
    ({ ...effectTypeLabels, detain: extra }) satisfies LabelsOf<EffectType>;
    // @ts-expect-error there is no such task
    ({ ...effectWhatLabels, 'escort-home': extra }) satisfies LabelsOf<EffectWhat>;
    // @ts-expect-error there is no such state
    ({ ...deadlineStateLabels, forgotten: extra }) satisfies LabelsOf<DeadlineState | 'overdue'>;
    // @ts-expect-error nothing is refused for no reason
    ({ ...refusalLabels, 'no-reason': extra }) satisfies LabelsOf<RefusalCode>;
  });
});

describe('the ids that need labels', () => {
  test('are those of the tables, letter by letter', () => {
    expectTypeOf<keyof typeof eventLabels>().toEqualTypeOf<PetitionEvent['type']>();
    expectTypeOf<FieldName>().toEqualTypeOf<StatedName>();
    expectTypeOf<keyof typeof fieldLabelsAt>().toExtend<FieldPlace>();
    expectTypeOf<ChoiceField>().toEqualTypeOf<keyof ChoiceLabels>();
    expectTypeOf<ChoiceOf<'kind'>>().toEqualTypeOf<keyof ChoiceLabels['kind']>();
    expectTypeOf<keyof typeof effectWhatLabels>().toEqualTypeOf<EffectWhat>();
    expectTypeOf<keyof typeof refusalLabels>().toEqualTypeOf<RefusalCode>();
    expectTypeOf<string>().not.toExtend<FieldName>();
    expectTypeOf<string>().not.toExtend<ChoiceOf<'outcome'>>();
  });

  test('are read from what is stated: objects, lists and what may be left out are looked into, maps are not', () => {
    interface Stated {
      readonly one: string;
      readonly two?: { readonly three: readonly { readonly four: boolean }[] } | undefined;
      readonly map: Readonly<Record<string, { readonly five: number }>>;
    }
    expectTypeOf<FieldsOf<Stated>>().toEqualTypeOf<'one' | 'two' | 'three' | 'four' | 'map'>();
  });
});
