import type { Context } from 'hono';
import type { Petition } from '../engine/petition.ts';
import type { Actor } from '../vocabulary/events/define.ts';
import type { Language } from '../vocabulary/text.ts';

/** What is known of a request on its way. */
export interface Known {
  Variables: {
    /** Its own id, in the answer and in the log. */
    request: string;
    /** The pattern of its path, without what was filled in; absent: there is nothing. */
    route: string | undefined;
    actor: Actor<string>;
    /** The petition of the path, which the actor may see. */
    petition: Petition;
    /** Codes of the refusals that it came to, for the log. */
    codes: readonly string[];
  };
  Bindings: Incoming;
}

/** What Node tells of a request beside its text. */
export interface Incoming {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string | undefined } };
}

export type Asked = Context<Known>;

/** The language that is asked for: Chinese or, unless told, English. */
export function languageOf(c: Asked): Language {
  return /^\s*zh\b/i.test(c.req.header('accept-language') ?? '') ? 'zh' : 'en';
}

/** The address at the other end; undefined where there is none, as in a test. */
export const addressOf = (c: Asked): string | undefined => c.env?.incoming?.socket?.remoteAddress;
