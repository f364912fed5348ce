import { Same } from './partDigest.ts';

/** Questions to a list from which on an index of it costs less than looking through it each time. */
const manyAsked = 50;

/**
 * The ids of a list, shared by the lists that it grew from: all are beginnings of the longest one, so that an id is in one of them
 * where its place lies within it.
 */
class Ids {
  private asked = 0;
  private places: Map<string, number> | undefined;

  /** `length` is that of the longest list. */
  length: number;

  constructor(length: number) {
    this.length = length;
  }

  has(list: readonly string[], id: string): boolean {
    this.asked += 1;
    if (!this.places && this.asked >= manyAsked && list.length === this.length)
      this.places = new Map(list.map((one, at) => [one, at]));
    if (!this.places) return list.includes(id);
    const place = this.places.get(id);
    return place !== undefined && place < list.length;
  }

  add(id: string): void {
    this.places?.set(id, this.length);
    this.length += 1;
  }
}

/** Keeps the ids of a list in a private field of it, as the digest of a part is kept. */
class Listed extends Same {
  readonly #ids: Ids;

  constructor(list: object, ids: Ids) {
    super(list);
    this.#ids = ids;
  }

  static idsOf(list: object): Ids | undefined {
    return #ids in list ? list.#ids : undefined;
  }
}

/** Whether an id is in a list of events. A list that is asked again and again, or grows on and on, is looked through no longer. */
export function hasEvent(list: readonly string[], id: string): boolean {
  return Listed.idsOf(list)?.has(list, id) ?? list.includes(id);
}

/** Has a list go on from the one before, which it has one id more than. To be called before it is frozen. */
export function goesOn(longer: string[], before: readonly string[]): void {
  const known = Listed.idsOf(before);
  // Where another list went on from the same one already, this one begins anew.
  const ids = known?.length === before.length ? known : new Ids(before.length);
  ids.add(longer.at(-1) as string);
  new Listed(longer, ids);
}

/** The list with one id more at its end, for a fold: its own list, which nobody else sees, grows in place; of another a copy does. */
export function grown(before: string[], id: string): string[] {
  const ids = Listed.idsOf(before);
  if (ids && Object.isExtensible(before)) {
    ids.add(id);
    before.push(id);
    return before;
  }
  const list = before.concat(id);
  new Listed(list, new Ids(list.length));
  return list;
}
