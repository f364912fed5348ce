import type { Engine } from '../engine/createEngine.ts';
import { text } from '../vocabulary/text.ts';
import type { Cabinet } from './cabinet.ts';
import type { Case } from './case.ts';
import { type DayNumber, dayNumberAt, type Minute } from './clock.ts';
import { SimulationError } from './simulationError.ts';

/** Cases between two turns: those whose turn comes soon stay at hand, of the others the petition lies in a cabinet. */
export class Resting {
  /** Those at hand, by the day of their turn. */
  private readonly atHand = new Map<DayNumber, Set<Case>>();
  private count = 0;

  private readonly engine: Engine<string>;
  private readonly cabinet: Cabinet;
  private readonly most: number;

  constructor(engine: Engine<string>, cabinet: Cabinet, most: number) {
    this.engine = engine;
    this.cabinet = cabinet;
    this.most = most;
  }

  /** A case rests until its next turn. */
  lay(one: Case, turn: Minute): void {
    const day = dayNumberAt(turn);
    this.atHand.set(day, (this.atHand.get(day) ?? new Set<Case>()).add(one));
    this.count += 1;
    if (this.count > this.most) this.putOneAway();
  }

  /** Its turn has come: it is as it was. Throws a SimulationError where the cabinet gives something else back. */
  takeUp(one: Case, turn: Minute): void {
    if (!one.isAway) {
      this.drop(one, dayNumberAt(turn));
      return;
    }
    const [petition, last] = JSON.parse(this.cabinet.take(one.id));
    const restored = this.engine.restore(petition);
    if (!restored.accepted)
      throw new SimulationError(
        text(
          `存放的信访事项 ${one.id} 取出时已非原样`,
          `petition ${one.id} did not come back as it was put away`,
        ),
      );
    one.petition = restored.petition;
    one.last = last;
    one.isAway = false;
  }

  /** One of those whose turn comes last. */
  private putOneAway(): void {
    const latest = Math.max(...this.atHand.keys());
    const [one] = this.atHand.get(latest) as Set<Case>;
    const away = one as Case;
    this.drop(away, latest);
    this.cabinet.put(away.id, JSON.stringify([away.petition, away.last]));
    away.petition = undefined;
    away.last = undefined;
    away.isAway = true;
  }

  private drop(one: Case, day: DayNumber): void {
    const cases = this.atHand.get(day);
    if (!cases?.delete(one)) return;
    this.count -= 1;
    if (cases.size === 0) this.atHand.delete(day);
  }
}
