import type {
  CountLine,
  DutyFilter,
  DutyLine,
  DutyPlace,
  PetitionFilter,
  PetitionLine,
  PetitionPlace,
  PickedBy,
} from '../port/store.ts';
import {
  countDutiesAmong,
  countPetitionsAmong,
  dutiesAmong,
  type Found,
  petitionsAmong,
} from '../worklist/evaluate.ts';

/** Petitions that are judged together: what is held at a time besides the lines that are asked for. */
const chunkSize = 1_000;

async function* chunksOf(found: AsyncIterable<Found>): AsyncGenerator<Found[]> {
  let chunk: Found[] = [];
  for await (const one of found) {
    chunk.push(one);
    if (chunk.length < chunkSize) continue;
    yield chunk;
    chunk = [];
  }
  yield chunk;
}

/** The first lines among all, by the evaluator of plain lists: the best so far are judged again with each chunk. */
async function firstOf<Line>(
  found: AsyncIterable<Found>,
  first: (among: Iterable<Found>) => Line[],
  idOf: (line: Line) => string,
): Promise<Line[]> {
  let best = new Map<string, Found>();
  let lines: Line[] = [];
  for await (const chunk of chunksOf(found)) {
    const pool = new Map([...best.values(), ...chunk].map((one) => [one.id, one]));
    lines = first(pool.values());
    best = new Map(lines.map((line) => [idOf(line), pool.get(idOf(line)) as Found]));
  }
  return lines;
}

async function countedOf(
  found: AsyncIterable<Found>,
  count: (among: Iterable<Found>) => CountLine[],
): Promise<CountLine[]> {
  const sums = new Map<string, CountLine>();
  for await (const chunk of chunksOf(found))
    for (const line of count(chunk)) {
      const key = JSON.stringify(line.of);
      sums.set(key, { of: line.of, count: line.count + (sums.get(key)?.count ?? 0) });
    }
  return [...sums.values()];
}

/**
 * Lists over all petitions, the same as every store gives, in the room of one chunk. Restate has no index over its state: each question reads the
 * line of every petition.
 */
export function listsOf(found: () => AsyncIterable<Found>) {
  return {
    petitions: (filter: PetitionFilter, order: 'id' | 'nextDue', limit: number, after?: PetitionPlace) =>
      firstOf<PetitionLine>(
        found(),
        (among) => petitionsAmong(among, filter, order, limit, after),
        ({ id }) => id,
      ),
    duties: (filter: DutyFilter, limit: number, after?: DutyPlace) =>
      firstOf<DutyLine>(
        found(),
        (among) => dutiesAmong(among, filter, limit, after),
        ({ petition }) => petition,
      ),
    countPetitions: (filter: PetitionFilter, by: readonly PickedBy[]) =>
      countedOf(found(), (among) => countPetitionsAmong(among, filter, by)),
    countDuties: (filter: DutyFilter, by: readonly ('unit' | 'role' | 'lifecycle')[]) =>
      countedOf(found(), (among) => countDutiesAmong(among, filter, by)),
  };
}
