import { inOrder, isObject } from './canonicalForm.ts';
import { digestOf } from './contentDigest.ts';
import { EventList } from './eventList.ts';
import { coursesKept } from './facts.ts';
import { Same } from './partDigest.ts';
import type { Petition } from './petition.ts';
import { WordDigest } from './wordDigest.ts';

/** What a seal is made of. */
export type Content = Omit<Petition, 'seal'>;

/** The same but for the events, which are kept apart. */
export type Parts = Omit<Content, 'events'>;

/** How the next petition of a decision is made of its parts. */
export type Finish = (parts: Parts, events: EventList) => Petition;

/** The list of events of a petition, and its seal once it was asked for, in private fields of it. */
class Sealing extends Same {
  readonly #events: EventList;
  #seal: string | undefined;
  #maker: object | undefined;

  constructor(petition: object, events: EventList, seal?: string) {
    super(petition);
    this.#events = events;
    this.#seal = seal;
  }

  static eventsOf(petition: object): EventList | undefined {
    return #events in petition ? petition.#events : undefined;
  }

  static rememberMaker(petition: object, maker: object): void {
    if (#maker in petition) petition.#maker = maker;
  }

  static isMadeBy(petition: object, maker: object): boolean {
    return #maker in petition && petition.#maker === maker;
  }

  static sealOf(petition: Petition): string {
    // Whatever stands for a petition, as a proxy does, has its content.
    if (!(#seal in petition)) return sealOf(petition, EventList.of(petition.events));
    petition.#seal ??= sealOf(petition, petition.#events);
    return petition.#seal;
  }
}

/** The list of events of a petition: that which it was made with, or one made of the ids in it. */
export function eventsOf(petition: Pick<Petition, 'events'>): EventList {
  return Sealing.eventsOf(petition) ?? EventList.of(petition.events);
}

/** Remembers who made a petition that is whole; a copy does not. A WeakSet would do the same at many times the cost. */
export const rememberMaker = (petition: Petition, maker: object): void =>
  Sealing.rememberMaker(petition, maker);

/** Whether a value is the very petition that this engine made. */
export const isMadeBy = (value: unknown, maker: object): value is Petition =>
  isObject(value) && Sealing.isMadeBy(value, maker);

/** Digests a content whose parts are in order, or puts them so. */
function sealOf(petition: Petition, list: EventList): string {
  const { format, id, policy, calendar, seq, openedAt, lastAt, matter, phase, beside, ended } = petition;
  const digest = new WordDigest();
  digest.begin('record');
  for (const value of [
    format,
    id,
    policy,
    calendar,
    seq,
    openedAt,
    lastAt,
    list,
    matter,
    phase,
    beside,
    ended,
  ]) {
    if (value instanceof EventList) digest.part(value.digest());
    else if (isObject(value)) digest.part(digestOf(inOrder(value)));
    else digest.plain(value);
  }
  digest.end();
  return digest.closed().written();
}

const seal: PropertyDescriptor = {
  enumerable: true,
  get(this: Petition) {
    return Sealing.sealOf(this);
  },
};

/**
 * A petition as a host is given it: its keys in order, and frozen in depth, so that nobody changes it unnoticed. Its seal is made when
 * it is first asked for, and its list of events, where that is long: the content can be no other by then. A seal
 * that is `known` to be that of the content is not made again.
 */
export const whole = (
  parts: Parts,
  events: EventList,
  known?: string,
  { phase, beside }: Pick<Parts, 'phase' | 'beside'> = parts,
): Petition => {
  const made = {
    format: parts.format,
    id: parts.id,
    policy: inOrder(parts.policy),
    calendar: inOrder(parts.calendar),
    seq: parts.seq,
    openedAt: parts.openedAt,
    lastAt: parts.lastAt,
    events: events.isShort ? events.ids() : undefined,
    matter: inOrder(parts.matter),
    phase: inOrder(phase),
    beside: inOrder(beside),
    ended: inOrder(parts.ended),
  };
  if (!events.isShort) Object.defineProperty(made, 'events', { enumerable: true, get: () => events.ids() });
  Object.defineProperty(made, 'seal', seal);
  new Sealing(made, events, known);
  return Object.freeze(made) as unknown as Petition;
};

/** A petition as a host is given it, of courses that were moved. */
export const finished: Finish = (parts, events) => whole(parts, events, undefined, coursesKept(parts));

/** As its parts come: for a petition that nobody sees before it is {@link whole}, to the same bytes. */
export const loose: Finish = (parts, events) => {
  const { format, id, policy, seq, openedAt, lastAt, matter, phase, beside, ended } = parts;
  // A calendar that is one object from event to event is looked up as one.
  const calendar = inOrder(parts.calendar);
  const made = { format, id, policy, calendar, seq, openedAt, lastAt, matter, phase, beside, ended };
  new Sealing(made, events);
  return made as unknown as Petition;
};

/** The petition with other parts and its own events, as yet {@link loose}: what is read is neither its seal nor its list. */
export function withParts(petition: Petition, changed: Partial<Parts>): Petition {
  const { format, id, policy, calendar, seq, openedAt, lastAt, matter, phase, beside, ended } = petition;
  const parts = { format, id, policy, calendar, seq, openedAt, lastAt, matter, phase, beside, ended };
  return loose({ ...parts, ...changed }, eventsOf(petition));
}

/** The petition of a content, {@link whole}. */
export const sealed = (content: Parts & Pick<Content, 'events'>): Petition =>
  whole(content, eventsOf(content));
