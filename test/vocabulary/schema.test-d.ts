import { describe, expectTypeOf, test } from 'vitest';
import * as z from 'zod';
import {
  type Deadline,
  deadlineSchema,
  type Effect,
  effectSchema,
  type Matter,
  matterSchema,
  type Petition,
  type Policy,
  petitionSchema,
  policySchema,
  type Schema,
} from '../../src/index.ts';

describe('a public schema', () => {
  test('reads what it is named for', () => {
    expectTypeOf(matterSchema.parse).returns.toEqualTypeOf<Matter>();
    expectTypeOf(deadlineSchema.parse).returns.toEqualTypeOf<Deadline>();
    expectTypeOf(effectSchema.parse).returns.toEqualTypeOf<Effect>();
    expectTypeOf(policySchema.parse).returns.toEqualTypeOf<Policy>();
    expectTypeOf(petitionSchema.parse).returns.toEqualTypeOf<Petition>();
    const read = petitionSchema.safeParse({});
    if (read.success) expectTypeOf(read.data).toEqualTypeOf<Petition>();
    else expectTypeOf(read.error.issues).items.toEqualTypeOf<z.core.$ZodIssue>();
  });

  test('stands in a schema of a host, as one of its own does', () => {
    const row = z.object({ petition: petitionSchema, outbox: z.array(effectSchema).optional() });
    expectTypeOf<z.infer<typeof row>>().toEqualTypeOf<{
      petition: Petition;
      outbox?: Effect[] | undefined;
    }>();
    expectTypeOf<z.ZodType<number>>().toExtend<Schema<number>>();
  });

  test('reads plain data: a petition is a record of what JSON can say', () => {
    expectTypeOf<Petition>().toExtend<Record<string, unknown>>();
    expectTypeOf<Petition['matter']>().toExtend<Record<string, unknown>>();
    // @ts-expect-error what is read is no petition for having an id
    expectTypeOf<{ id: string }>().toExtend<Petition>();
  });
});
