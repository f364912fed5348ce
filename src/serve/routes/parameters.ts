import { z } from '@hono/zod-openapi';
import { isDay, isInstant } from '../../vocabulary/instant.ts';

/** A word by which a list is narrowed. */
export const word = z.string().min(1).max(96);

/** A day in Shanghai. */
export const day = z
  .string()
  .refine(isDay, 'a day as 2026-03-02')
  .openapi({ format: 'date', example: '2026-03-02' });

/** A day, or `today` of the host's clock. */
export const dayOrToday = z
  .string()
  .refine((value) => value === 'today' || isDay(value), 'a day as 2026-03-02, or today')
  .openapi({ example: 'today' });

/** A moment, as the engine counts from one. */
export const moment = z
  .string()
  .refine(isInstant, 'an instant as 2026-03-02T09:00:00+08:00')
  .openapi({ format: 'date-time', example: '2026-03-02T09:00:00+08:00' });

export const yesOrNo = z.enum(['true', 'false']).transform((value) => value === 'true');

export const limit = z.coerce
  .number()
  .int()
  .min(1)
  .max(500)
  .openapi({ type: 'integer', minimum: 1, maximum: 500, default: 50 });

/** Where the page before ended. */
export const after = z.string().min(1).max(1000);

/** A key that a client makes for each message, and sends again with it. */
export const idempotent = z.object({
  'idempotency-key': z.string().optional().openapi({
    description: '同一内容重发时使用同一键 — The same key for the same message, whenever it is sent again',
    example: 'letter-1',
  }),
});

/** The parts of a question that were given. */
export function given<Parts extends object>(
  parts: Parts,
): { [Name in keyof Parts]: Exclude<Parts[Name], undefined> } {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as never;
}
