import * as z from 'zod/mini';
import { idSchema, ruleSchema } from '../vocabulary/ids.ts';
import { type Schema, schemaOf } from '../vocabulary/schema.ts';
import type { FormField } from './field.ts';
import type { FormIn } from './formOf.ts';

const choice = z.strictObject({ value: z.string(), label: z.string() });
const choices = z.array(choice);
const bound = z.optional(z.int());

const named = {
  name: z.string(),
  pointer: z.string(),
  label: z.string(),
  help: z.string(),
  required: z.boolean(),
  asked: z.array(
    z.strictObject({
      guard: z.string(),
      label: z.string(),
      rule: ruleSchema,
      cited: z.string(),
      lifecycle: z.string(),
    }),
  ),
  suggested: z.optional(choices),
};

const field: z.ZodMiniType<FormField> = z.lazy(() =>
  z.discriminatedUnion('widget', [
    z.strictObject({ ...named, widget: z.enum(['text', 'texts']), longest: bound }),
    z.strictObject({ ...named, widget: z.literal('longText'), longest: z.int() }),
    z.strictObject({ ...named, widget: z.enum(['day', 'moment', 'yesNo', 'map']) }),
    z.strictObject({ ...named, widget: z.literal('number'), least: bound, most: bound }),
    z.strictObject({ ...named, widget: z.enum(['choice', 'choices']), choices }),
    z.strictObject({ ...named, widget: z.literal('list'), item: field }),
    z.strictObject({ ...named, widget: z.literal('group'), fields: z.array(field) }),
    z.strictObject({
      ...named,
      widget: z.literal('variants'),
      by: z.string(),
      variants: z.array(z.strictObject({ ...choice.shape, fields: z.array(field) })),
    }),
  ]),
) as z.ZodMiniType<FormField>;

/** The schema of a form in one language, as {@link formOf} gives it. */
export const formSchema: Schema<FormIn> = schemaOf(
  z.strictObject({
    event: z.string(),
    language: z.enum(['zh', 'en']),
    label: z.string(),
    policy: z.strictObject({ id: idSchema, version: z.string() }),
    senders: choices,
    fields: z.array(field),
    schema: z.record(z.string(), z.unknown()),
  }) as unknown as z.ZodMiniType<FormIn>,
);
