import { isDeepStrictEqual } from 'node:util';
import type { Petition } from '../../engine/petition.ts';
import type { Difference, DifferenceKind } from './differences.ts';
import type { Recorded } from './recordedPetition.ts';
import { absent, jsonIn } from './recordedText.ts';

/** One thing that differs, in words. */
export interface Found {
  readonly kind: DifferenceKind;
  readonly recorded: string;
  readonly now: string;
}

/** Plain JSON as it would be read again; keys may stand in another order. */
export const isSame = (now: unknown, recorded: unknown): boolean => {
  const written = JSON.stringify(now) as string | undefined;
  if (written === undefined || recorded === undefined) return written === recorded;
  return written === JSON.stringify(recorded) || isDeepStrictEqual(JSON.parse(written), recorded);
};

/** The first field in which two petitions differ. */
export function differingField(
  now: Petition | undefined,
  recorded: object,
): Pick<Difference, 'recorded' | 'now'> {
  if (!now) return { recorded: jsonIn(recorded), now: absent };
  const [before, after] = [recorded, now] as readonly Readonly<Record<string, unknown>>[];
  const field = Object.keys({ ...now, ...recorded }).find(
    (key) => !isSame(after?.[key] ?? null, before?.[key]),
  );
  const shown = (value: unknown) => jsonIn(`${field}: ${jsonIn(value)}`);
  return { recorded: shown(before?.[field as string]), now: shown(after?.[field as string]) };
}

/** The first effect that differs from the recorded one in its place. */
export function differingEffect(
  effects: readonly unknown[],
  recorded: readonly Recorded[],
): { readonly effect: Found; readonly at: Recorded | undefined } | undefined {
  for (let index = 0; index < Math.max(effects.length, recorded.length); index += 1) {
    const at = recorded[index];
    if (at && effects[index] !== undefined && isSame(effects[index], at.value.effect)) continue;
    return {
      effect: { kind: 'effects', recorded: jsonIn(at?.value.effect), now: jsonIn(effects[index]) },
      at,
    };
  }
  return undefined;
}
