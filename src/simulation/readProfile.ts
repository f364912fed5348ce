import { issueText, pathOf } from '../vocabulary/issueText.ts';
import type { Text } from '../vocabulary/text.ts';
import { defaultProfile } from './defaultProfile.ts';
import { type Profile, profileSchema } from './profile.ts';

type Plain = Readonly<Record<string, unknown>>;
const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function laid(base: unknown, over: unknown): unknown {
  if (!isPlain(base) || !isPlain(over)) return over;
  const merged = Object.entries(over).map(([key, value]) => [key, laid(base[key], value)]);
  return Object.fromEntries([...Object.entries(base), ...merged]);
}

/** A profile from what differs from the default one; where it cannot be read, what is wrong and where. */
export function readProfile(
  input: unknown,
): { readonly profile: Profile } | { readonly faults: readonly { path: string; message: Text }[] } {
  const parsed = profileSchema.safeParse(laid(defaultProfile, input));
  if (parsed.success) return { profile: parsed.data };
  return {
    faults: parsed.error.issues.map((issue) => ({ path: pathOf(issue) || '.', message: issueText(issue) })),
  };
}
