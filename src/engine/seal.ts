import { RunningDigest } from '../vocabulary/digest.ts';
import { appended, inOrder, isObject, readPlain, textsInOrder } from './canonicalForm.ts';
import { grown } from './eventList.ts';
import { withCoursesKept } from './facts.ts';
import { Part } from './partDigest.ts';
import type { Petition } from './petition.ts';

type Content = Omit<Petition, 'seal'>;

/** How the next petition of a decision is made of its parts. */
export interface Finish {
  readonly events: (before: string[], id: string) => string[];
  readonly petition: (content: Content) => Petition;
}

/** The petition with its seal; its keys in order, and frozen in depth, so that nobody changes it unnoticed. */
export function sealed(petition: Content): Petition {
  const { format, id, policy, calendar, seq, openedAt, lastAt, events, matter, phase, beside, ended } =
    petition;
  const made: Petition = {
    format,
    id,
    policy: inOrder(policy),
    calendar: inOrder(calendar),
    seq,
    openedAt,
    lastAt,
    events: textsInOrder(events),
    matter: inOrder(matter),
    phase: inOrder(phase),
    beside: inOrder(beside),
    ended: inOrder(ended),
    seal: '',
  };
  const digest = new RunningDigest().add('[');
  for (const value of Object.values(made)) {
    readPlain(isObject(value) ? Part.digestOf(value) : value, digest);
  }
  made.seal = digest.add('}').written();
  return Object.freeze(made);
}

/** In order, frozen and sealed: what a host is given. */
export const whole: Finish = { events: appended, petition: (content) => sealed(withCoursesKept(content)) };

/** As its parts come: for a petition that nobody sees before it is {@link sealed}, to the same bytes. */
export const loose: Finish = {
  events: grown,
  // A calendar that is one object from event to event is looked up as one.
  petition: (content) => ({ ...content, calendar: inOrder(content.calendar), seal: '' }),
};
