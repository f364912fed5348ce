import type { Engine } from '../engine/createEngine.js';
import { text } from '../vocabulary/text.js';
import type { Cabinet } from './cabinet.js';
import type { Case } from './case.js';
import { SimulationError } from './simulationError.js';

/** Cases between two turns: those that had the last turns stay at hand, of the others the petition lies in a cabinet. */
export class Resting {
  private readonly atHand = new Set<Case>();

  constructor(
    private readonly engine: Engine<string>,
    private readonly cabinet: Cabinet,
    /** How many stay at hand. */
    private readonly most: number,
  ) {}

  /** A case rests until its next turn. */
  lay(one: Case): void {
    this.atHand.add(one);
    if (this.atHand.size <= this.most) return;
    const [longest] = this.atHand;
    if (longest) this.putAway(longest);
  }

  /** Its next turn has come: it is as it was. Throws a SimulationError where the cabinet gives something else back. */
  takeUp(one: Case): void {
    this.atHand.delete(one);
    if (!one.isAway) return;
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

  private putAway(one: Case): void {
    this.cabinet.put(one.id, JSON.stringify([one.petition, one.last]));
    this.atHand.delete(one);
    one.petition = undefined;
    one.last = undefined;
    one.isAway = true;
  }
}
