import * as z from 'zod/mini';
import { nonEmptyText } from './bounded.ts';
import type { Text } from './text.ts';

/** A text in both languages, neither of them empty. */
export const textSchema: z.ZodMiniType<Text> = z.strictObject({ zh: nonEmptyText(), en: nonEmptyText() });
