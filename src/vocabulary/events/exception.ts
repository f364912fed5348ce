import * as z from 'zod/mini';
import { idSchema, wordsSchema } from '../ids.ts';

/** What a plan says in principle (原则上) leaves exceptions: each with its reason, and signed by another than whoever makes it. */
export const exceptionShape = () => ({
  exception: z.optional(z.strictObject({ reason: wordsSchema, signedBy: idSchema })),
});

/** A reasoned exception, as an event states it. */
export interface Excepting {
  readonly exception?: { readonly reason: string; readonly signedBy: string } | undefined;
}
