import type { ObjectContext, ObjectSharedContext } from '@restatedev/restate-sdk';
import type { Engine } from '../../engine/createEngine.ts';
import { decideDue } from '../desk/decideDue.ts';
import { decideEvent } from '../desk/decideEvent.ts';
import type { Clock } from '../port/host.ts';
import { beginOutbox, keepPetition, keepRefused, keepWrite, lookUp, read, wakeBy } from './keeping.ts';
import {
  errorOf,
  type PutAsked,
  type Reply,
  type TakeAsked,
  type TakeReply,
  tried,
  type WakeAsked,
  type WakeReply,
} from './messages.ts';
import type { Sdk } from './sdk.ts';
import { petitionService, policyOf, storedOf } from './state.ts';

/** What the handlers of a petition work with. */
export interface DeskParts {
  readonly engine: Engine<string>;
  readonly clock: Clock;
  /** Milliseconds by which an event may be dated after the clock. */
  readonly aheadMs: number;
  readonly onFault: (error: unknown) => void;
}

/** A wake that found nothing to do asks again no sooner than after so many milliseconds: the clock may stand still. */
const leastMs = 1_000;
/** A petition that could not be decided on is tried again after so many milliseconds. */
const restMs = 3_600_000;

/**
 * A petition as a virtual object. Restate lets one call at a time change it, keeps its state, wakes it, and gives an answer when what it
 * rests on is durable. A decision is pure; what depends on the clock comes with the call or is run once, so a call that is run again after a crash does the
 * same again.
 */
export function petitionObject(sdk: Sdk, { engine, clock, aheadMs, onFault }: DeskParts) {
  const nowOf = async (ctx: ObjectContext, now: number | undefined): Promise<number> =>
    now ?? (await ctx.run('now', () => clock.now()));

  async function take(
    ctx: ObjectContext,
    { event, seen, now: sent, policies }: TakeAsked,
  ): Promise<TakeReply> {
    const json = await lookUp(ctx);
    const now = await nowOf(ctx, sent);
    const asking = { now, aheadMs, ...(seen === undefined ? {} : { seen }) };
    const decided = tried(() => {
      const kept = read(json);
      if (kept && policies && !policies.includes(policyOf(kept))) return { other: storedOf(kept) };
      return { kept, change: decideEvent(engine, kept, event, asking) };
    });
    if ('failed' in decided) return decided;
    const { kept, change, other } = decided.value;
    if (!change) return { otherPolicy: other };
    const { answer, write, refused } = change;
    if (refused) await keepRefused(ctx, refused);
    if (!write) return { value: answer };
    const pending = wakeBy(sdk, ctx, kept?.pending ?? null, write.petition.wakeAt, now);
    keepWrite(sdk, ctx, kept, write, pending);
    return write.outbox.length > 0 ? { value: answer, place: write.petition.lastPlace } : { value: answer };
  }

  async function wake(ctx: ObjectContext, { pending: came, now: sent }: WakeAsked): Promise<WakeReply> {
    const json = await lookUp(ctx);
    const now = await nowOf(ctx, sent);
    const decided = tried(() => {
      const kept = read(json);
      return { kept, ...decideDue(engine, kept, now) };
    });
    if ('failed' in decided) {
      // Whoever swept hears of it; of Restate's own timer nobody would, and it goes on whatever is to be done about it.
      if (came !== undefined) {
        onFault(errorOf(decided));
        wakeBy(sdk, ctx, null, now + restMs, now);
      }
      return decided;
    }
    const { kept, answer, write, wakeAt = null } = decided.value;
    if (!kept) return { value: 0 };
    const left = kept.pending === came ? null : kept.pending;
    if (!write) {
      const pending = wakeBy(sdk, ctx, left, wakeAt, now, leastMs);
      if (pending !== kept.pending || wakeAt !== kept.wakeAt)
        keepPetition(ctx, kept, { ...kept, pending, wakeAt });
      return { value: answer };
    }
    const pending = wakeBy(sdk, ctx, left, write.petition.wakeAt, now);
    keepWrite(sdk, ctx, kept, write, pending);
    return write.outbox.length > 0 ? { value: answer, place: write.petition.lastPlace } : { value: answer };
  }

  /** Becomes what another store kept; false where there is a petition already. */
  async function put(ctx: ObjectContext, { whole, refused, now }: PutAsked): Promise<Reply<boolean>> {
    if ((await lookUp(ctx)) !== null) return { value: false };
    for (const row of refused) await keepRefused(ctx, row);
    if (!whole) return { value: true };
    const { petition, columns, log, outbox, sent } = whole;
    const pending = wakeBy(sdk, ctx, null, petition.wakeAt, now);
    await beginOutbox(sdk, ctx, sent);
    keepWrite(sdk, ctx, undefined, { petition, columns, log, outbox }, pending, sent);
    const place = outbox.at(-1)?.place ?? 0;
    return place > sent ? { value: true, place } : { value: true };
  }

  return sdk.object({
    name: petitionService,
    description: 'A petition: takes events, is woken when something is due, and can be read.',
    handlers: {
      take,
      wake,
      put,
      read: sdk.handlers.object.shared((ctx: ObjectSharedContext) => lookUp(ctx)),
    },
    // What was answered needs no journal: the log is kept as state. A repeated event is known by its id.
    options: { enableLazyState: true, journalRetention: 0, idempotencyRetention: 0 },
  });
}
