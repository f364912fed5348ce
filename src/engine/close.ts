import { breachOfConfidence } from '../machines/lifecycle/confidence.ts';
import type { Refusal } from '../vocabulary/refusals.ts';
import { type Draft, retire } from './compose.ts';
import type { DecidedUnder, Decision, Refused } from './decision.ts';
import type { EventList } from './eventList.ts';
import type { Petition } from './petition.ts';
import type { ReadEvent } from './readEvent.ts';
import { breachRefusal } from './refuse.ts';
import type { Finish } from './seal.ts';
import { outgrown } from './sizeLimits.ts';
import type { EngineTerms } from './terms.ts';

/** The data that a decision is made under. */
const decidedUnder = ({ policy, calendar }: EngineTerms): DecidedUnder => ({
  policy: { id: policy.id, version: policy.version },
  calendar: calendar.version,
});

/** A refusal of the whole, under these terms; without them where none could be found. */
export function refused(refusals: readonly Refusal[], terms?: EngineTerms): Refused {
  return { accepted: false, refusals, ...(terms && decidedUnder(terms)) };
}

/** What a decision leaves as it was, or has settled before. */
export type Base = Pick<Petition, 'format' | 'id' | 'policy' | 'openedAt' | 'calendar'>;

/** Closes a decision: the next petition, finished; or, where an effect would breach confidence, a refusal of the whole. */
export function closed(
  draft: Draft,
  base: Base,
  events: EventList,
  event: ReadEvent,
  terms: EngineTerms,
  finish: Finish,
): Decision {
  retire(draft, event.at);
  const breach = breachOfConfidence(draft.effects, draft.matter, terms.policy);
  if (breach) return refused([breachRefusal(breach)], terms);
  const full = outgrown(draft, events.length);
  if (full.length > 0) return refused(full, terms);
  const { format, id, policy, calendar, openedAt } = base;
  const { matter, phase, beside, ended } = draft;
  const seq = events.length + 1;
  const lastAt = event.at;
  const parts = { format, id, policy, calendar, seq, openedAt, lastAt, matter, phase, beside, ended };
  const petition = finish(parts, events.with(event.id));
  const under = decidedUnder(terms);
  const { effects, path } = draft;
  return { accepted: true, petition, effects, path, policy: under.policy, calendar: under.calendar };
}
