import type { Engine } from '../../engine/createEngine.ts';
import type { Petition } from '../../engine/petition.ts';
import type { Instant } from '../../vocabulary/instant.ts';
import { later } from '../replay/partResult.ts';
import type { Standing } from './decideEvents.ts';
import { SortedRuns } from './sortedRuns.ts';
import { Summary } from './summary.ts';

/** Where the petitions of a register stand, one part of them after the other: none is held as an object afterwards. */
export class Standings {
  /** Petitions that were moved after the moment asked for. */
  movedLater = 0;
  private lastAt: Instant | undefined;
  private readonly petitions = new SortedRuns();
  private readonly summary: Summary | undefined;

  private readonly engine: Engine<string>;
  private readonly at: Instant | undefined;
  private readonly kept: boolean;

  constructor(engine: Engine<string>, at: Instant | undefined, kept: boolean) {
    this.engine = engine;
    this.at = at;
    this.kept = kept;
    this.summary = at === undefined ? undefined : new Summary(engine, at);
  }

  /** Takes in a part. */
  add(standings: Iterable<Standing>): void {
    this.petitions.begin();
    for (const { opened, petition, before } of standings) {
      this.lastAt = later(this.lastAt, petition.lastAt);
      if (before) this.movedLater += 1;
      const then = before ? before.petition : petition;
      if (then) this.summary?.add(then);
      // Without a moment asked for, the report waits for the last event of all.
      if (this.kept || !this.summary) this.petitions.add(opened, JSON.stringify(petition));
    }
  }

  /** Sums them up at the moment of the report; undefined where there is none, since nothing was accepted. */
  summed(): Summary | undefined {
    const at = this.at ?? this.lastAt;
    if (this.summary || at === undefined) return this.summary;
    const summary = new Summary(this.engine, at);
    for (const json of this.written()) summary.add(JSON.parse(json) as Petition);
    return summary;
  }

  /** The petitions as JSON, in the order of opening. */
  written(): Iterable<string> {
    return this.petitions.inOrder();
  }

  /** Gives up what is held. */
  close(): void {
    this.petitions.close();
  }
}
