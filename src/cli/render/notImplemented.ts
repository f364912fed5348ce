import type { Explanation } from '../../engine/explain.ts';
import { citation } from '../../rules/citation.ts';
import { ruleTexts } from '../../rules/texts/ruleTexts.ts';
import { type RuleId, ruleIds } from '../../vocabulary/ruleIds.ts';
import type { Language, Text } from '../../vocabulary/text.ts';

/** A part of a clause that no machine carries out, and why. */
export interface NotImplemented {
  readonly rule: RuleId;
  readonly part: Text;
}

/** What is not implemented of the clauses on which an explanation or its refusals rest, in the order of the book. */
export function notImplementedOf(
  explanation: Explanation | undefined,
  refusedBy: readonly RuleId[],
): NotImplemented[] {
  const named = new Set([
    ...refusedBy,
    ...(explanation?.candidates ?? []).flatMap(({ rule, guards }) => [
      rule,
      ...guards.map((one) => one.rule),
    ]),
  ]);
  return ruleIds.flatMap((rule) => {
    const part = named.has(rule) ? ruleTexts[rule].notImplemented : undefined;
    return part ? [{ rule, part }] : [];
  });
}

/** The same as lines, each with its citation. */
export const notImplementedLines = (parts: readonly NotImplemented[], lang: Language): string[] =>
  parts.map(({ rule, part }) => `${citation(rule, lang)}: ${part[lang]}`);
