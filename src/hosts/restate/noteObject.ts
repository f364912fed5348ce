import type { ObjectContext } from '@restatedev/restate-sdk';
import type { Sdk } from './sdk.ts';
import { noteKey, noteService, text } from './state.ts';

/** A word that a host leaves for those after it. */
export function noteObject(sdk: Sdk) {
  return sdk.object({
    name: noteService,
    description: 'A word that a host leaves for those after it.',
    handlers: {
      set: async (ctx: ObjectContext, value: string): Promise<void> => {
        ctx.set(noteKey, value, text);
      },
    },
    options: { journalRetention: 0, idempotencyRetention: 0 },
  });
}
