import type { Engine } from '../engine/createEngine.ts';
import { unitOf } from '../policy/schema.ts';
import type { Instant } from '../vocabulary/instant.ts';
import type { RuleId } from '../vocabulary/ruleIds.ts';
import { type Text, text } from '../vocabulary/text.ts';
import { valueLabel } from '../vocabulary/words/values.ts';
import { Count, type Counted } from './count.ts';
import { deadlinesAt, type Known, knownFrom, type RegisterEntry, standingAt } from './entry.ts';
import { type FigureId, figureDefinitions, figureIds } from './figureDefinitions.ts';
import { isIn, type OverPeriod, type Period, readPeriod } from './period.ts';
import { repeats, type Weighed, weigh } from './weigh.ts';

/** By what figures are told apart. There is none by petitioner, and there never will be. */
export const groupings = ['unit', 'channel', 'class', 'month'] as const;
export type Grouping = (typeof groupings)[number];

/** What is asked for. */
export interface FiguresAsked extends OverPeriod {
  /** By what; all of them unless told. */
  readonly by?: readonly Grouping[];
  /** Most ids of petitions that each list names; the count is always whole. 10,000 unless told. */
  readonly mostIds?: number;
}

/** One figure over some petitions: the rate, and the petitions that it is made of. */
export interface FigureOf extends Counted {
  readonly id: FigureId;
}

/** The figures of one group; its key is null where nothing is known, as the unit of a matter that was not given to one. */
export interface FigureGroup {
  readonly key: string | null;
  readonly label: Text;
  readonly figures: readonly FigureOf[];
}

/** The figures of a period. */
export interface Figures {
  readonly period: Period;
  readonly at: Instant;
  /** Petitions that were looked at, whether or not they count. */
  readonly petitions: number;
  readonly definitions: readonly {
    readonly id: FigureId;
    readonly label: Text;
    readonly definition: Text;
    readonly rule: RuleId;
  }[];
  readonly all: readonly FigureOf[];
  readonly by: Readonly<Partial<Record<Grouping, readonly FigureGroup[]>>>;
}

/** A name of a group among all: of which grouping, and its key. */
type GroupName = string;
const everything: GroupName = '';
const nameOf = (grouping: Grouping, key: string | undefined): GroupName => `${grouping} ${key ?? ''}`;

/** Petitions are taken one by one; of each no more is kept than its id where it counts. */
export class FigureGatherer {
  private readonly counts = new Map<GroupName, Map<FigureId, Count>>();
  private readonly labels = new Map<GroupName, Text>();
  private readonly repeated = new Set<string>();
  /** What ended with an answer: whether it was the last of it is known when all have come. */
  private readonly ended: { readonly id: string; readonly group: GroupName; readonly met: boolean }[] = [];
  private petitions = 0;

  private readonly engine: Engine<string>;
  readonly period: Period & { readonly at: Instant };
  private readonly by: readonly Grouping[];
  private readonly mostIds: number;

  constructor(engine: Engine<string>, { by = groupings, mostIds = 10_000, ...asked }: FiguresAsked) {
    for (const grouping of by)
      if (!groupings.includes(grouping))
        throw new RangeError(`there are no figures by ${JSON.stringify(grouping)}: ${groupings.join(', ')}`);
    if (!Number.isInteger(mostIds) || mostIds < 0) throw new RangeError(`not a number of ids: ${mostIds}`);
    this.engine = engine;
    this.period = readPeriod(asked);
    this.by = by;
    this.mostIds = mostIds;
  }

  /** Takes a petition. Throws a RangeError for one that cannot be trusted. */
  take(entry: RegisterEntry): void {
    this.takeKnown(standingAt(this.engine, knownFrom(this.engine, entry), this.period.at));
  }

  /** Takes a petition as it stands at the moment of the question. */
  takeKnown(known: Known): void {
    const { petition } = known;
    this.petitions += 1;
    const prior = repeats(petition);
    if (prior !== undefined) this.repeated.add(prior);
    const weighed = weigh(known, deadlinesAt(this.engine, known, this.period.at));
    for (const id of figureIds) {
      const inPeriod = weighed[id].filter(({ day }) => isIn(this.period, day));
      for (const [group, ones] of this.grouped(known, inPeriod)) {
        const met = verdict(ones);
        if (id === 'settledOnce') this.ended.push({ id: petition.id, group, met: met === true });
        else this.countOf(group, id).add(petition.id, met);
      }
    }
  }

  /** The figures of all that was taken so far. */
  figures(): Figures {
    const { from, to, at } = this.period;
    const settled = new Map<GroupName, Count>();
    for (const { id, group, met } of this.ended) {
      const count = settled.get(group) ?? new Count(this.mostIds);
      count.add(id, met && !this.repeated.has(id));
      settled.set(group, count);
    }
    const names = new Set([...this.counts.keys(), ...settled.keys()]);
    const figuresOf = (group: GroupName): FigureOf[] =>
      figureIds.map((id) => {
        const count = id === 'settledOnce' ? settled.get(group) : this.counts.get(group)?.get(id);
        return { id, ...(count ?? new Count(0)).counted() };
      });
    const groupsOf = (grouping: Grouping): FigureGroup[] =>
      [...names]
        .filter((name) => name.startsWith(`${grouping} `))
        .sort()
        .map((name) => ({
          key: name.slice(grouping.length + 1) || null,
          label: this.labels.get(name) as Text,
          figures: figuresOf(name),
        }));
    return {
      period: { from, to },
      at,
      petitions: this.petitions,
      definitions: figureIds.map((id) => ({ id, ...figureDefinitions[id] })),
      all: figuresOf(everything),
      by: Object.fromEntries(this.by.map((grouping) => [grouping, groupsOf(grouping)])),
    };
  }

  /** What a petition says, by group: one that says it of two units counts for each, and once for all. */
  private grouped(known: Known, weighed: readonly Weighed[]): Map<GroupName, Weighed[]> {
    const groups = new Map<GroupName, Weighed[]>();
    const put = (name: GroupName, one: Weighed) => {
      const ones = groups.get(name);
      if (ones) ones.push(one);
      else groups.set(name, [one]);
    };
    for (const one of weighed) {
      put(everything, one);
      for (const grouping of this.by) put(this.named(grouping, known, one), one);
    }
    return groups;
  }

  private named(grouping: Grouping, { petition, policy }: Known, { day, unit }: Weighed): GroupName {
    const { channel, classification } = petition.matter;
    const key = { unit, channel, class: classification, month: day.slice(0, 7) }[grouping];
    const name = nameOf(grouping, key);
    if (!this.labels.has(name)) {
      const plain = text(key ?? '未定', key ?? 'not set');
      const label = {
        unit: () => unitOf(policy, unit)?.label ?? plain,
        channel: () => valueLabel('channel', channel),
        class: () => (classification === undefined ? plain : valueLabel('classification', classification)),
        month: () => plain,
      }[grouping]();
      this.labels.set(name, label);
    }
    return name;
  }

  private countOf(group: GroupName, id: FigureId): Count {
    const counts = this.counts.get(group) ?? new Map<FigureId, Count>();
    this.counts.set(group, counts);
    const count = counts.get(id) ?? new Count(this.mostIds);
    counts.set(id, count);
    return count;
  }
}

/** A petition is in the numerator where all that it says is; one that failed once is not. */
function verdict(ones: readonly Weighed[]): boolean | undefined {
  if (ones.some(({ met }) => met === false)) return false;
  return ones.every(({ met }) => met) ? true : undefined;
}
