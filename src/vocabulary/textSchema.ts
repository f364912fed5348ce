import type * as z from 'zod/mini';
import { nonEmptyText } from './bounded.ts';
import { strictRecord } from './schema.ts';
import type { Text } from './text.ts';

/** A text in both languages, neither of them empty. */
export const textSchema: z.ZodMiniType<Text> = strictRecord(() => ({
  zh: nonEmptyText(),
  en: nonEmptyText(),
}));
