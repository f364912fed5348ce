import { expectTypeOf, test } from 'vitest';
import type { Handed, Opened } from '../../src/machines/joints.ts';
import type { LifecycleInput } from '../../src/machines/lifecycle/context.ts';
import type * as lifecycles from '../../src/machines/lifecycles.ts';

/** What a lifecycle is opened with of its own, as its definition has it. */
type Own<Id extends keyof typeof lifecycles> = (typeof lifecycles)[Id] extends {
  initial(input: infer Input): unknown;
}
  ? Omit<Input, keyof LifecycleInput>
  : never;

// The list stands before the lifecycles, which hand on to each other: types that were read off them would go in a circle.
test('each joint gives a lifecycle what that one is opened with', () => {
  expectTypeOf<Handed>().toEqualTypeOf<{ readonly [Id in keyof Handed]: Own<Id> }>();
  // Supervision is opened in several ways, of which a step takes one.
  type Whole = Omit<Opened, 'supervision'>;
  expectTypeOf<Whole>().toEqualTypeOf<{ readonly [Id in keyof Whole]: Own<Id> }>();
  expectTypeOf<Opened['supervision']>().toExtend<Own<'supervision'>>();
});

test('a joint that gave something else would not pass', () => {
  expectTypeOf<Handed['review']>().not.toEqualTypeOf<Own<'handling'>>();
});
