import { createCalendar } from '../calendar/calendar.ts';
import type { Engine } from '../engine/createEngine.ts';
import type { DeadlineView } from '../engine/deadlineViews.ts';
import type { Decision } from '../engine/decision.ts';
import type { Petition } from '../engine/petition.ts';
import { type Instant, instantMs } from '../vocabulary/instant.ts';
import type { Text } from '../vocabulary/text.ts';
import { compare, compareRefusal, type Difference, type Observed } from './compare.ts';
import { type Clock, dayAt, instantAt, readMoment } from './moments.ts';
import { deadlineOf, refusalLine } from './observe.ts';
import { withDays } from './payload.ts';
import type { Place } from './place.ts';
import type { Failure, ScenarioResult, StepResult } from './result.ts';
import type { Scenario, Step } from './scenario.ts';
import { countsDays, rulesTouched } from './touched.ts';

/** Gives the engine for a policy that a scenario names, or the runner's own where it names none. */
export type EngineFor = (policy: string | undefined) => Engine<string>;

/** Id of the petition in every scenario. */
const petitionId = 'P-1';

/** Carries a scenario out. Pure: the same scenario and engine give the same result. */
export function runScenario(scenario: Scenario, engineFor: EngineFor): ScenarioResult {
  const run = new Run(engineFor(scenario.policy));
  for (const step of scenario.steps) if (!run.take(step)) break;
  run.covered(scenario);
  const { title, place, covers } = scenario;
  const { failures, results, petition } = run;
  return { ...place, title, covers, passed: failures.length === 0, failures, steps: results, petition };
}

/** A scenario on its way. */
class Run {
  readonly failures: Failure[] = [];
  readonly results: StepResult[] = [];
  petition: Petition | undefined;
  private last: Instant | undefined;
  private events = 0;
  private readonly calendar;

  private readonly engine: Engine<string>;

  constructor(engine: Engine<string>) {
    this.engine = engine;
    this.calendar = createCalendar({ notices: engine.policies.at(-1)?.notices });
  }

  /** Carries a step out and checks it; false where those after it cannot be carried out. */
  take(step: Step): boolean {
    const moment = instantAt(step.at, this.clock);
    if ('fault' in moment) return this.stop(step.place, 'at', moment.fault);
    const at = moment.instant;
    let decided: StepResult['decided'];
    try {
      decided = step.event ? [this.send(step, at)] : this.timer(at);
    } catch (error) {
      if (error instanceof NoSuchDay) return this.stop(step.place, 'with', error.fault);
      throw error;
    }
    const { part, event } = step;
    this.results.push({ part, at, sent: event?.type ?? 'timer', by: event?.by.id ?? 'timer', decided });
    if (this.last === undefined || instantMs(at) > instantMs(this.last)) this.last = at;
    const isAsExpected = this.judge(step, decided.at(-1)?.decision);
    for (const { over, checks } of step.checks) {
      const seen = this.observe(over, at);
      for (const check of checks) this.note(check.place, check.what, compare(check, seen));
    }
    return isAsExpected;
  }

  /** Notes the rules that a scenario says it covers and that play no part in it. */
  covered({ covers, coversPlace }: Scenario): void {
    const decided = this.results.flatMap((result) => result.decided);
    const touched = rulesTouched(
      decided.map(({ event }) => event),
      decided.map(({ decision }) => decision),
      this.deadlines(this.last ?? ''),
    );
    const idle = covers.filter((rule) => !touched.has(rule) && !countsDays(rule));
    if (idle.length > 0 && this.failures.length === 0)
      this.note(coversPlace, 'covers', { expected: idle, actual: [...touched].sort() });
  }

  private get clock(): Clock {
    return {
      last: this.last,
      due: (name) => deadlineOf(this.deadlines(this.last ?? ''), name)?.due,
      addWorkingDays: (day, count) => this.calendar.addWorkingDays(day, count).day,
    };
  }

  private deadlines(at: Instant): readonly DeadlineView[] {
    return this.petition ? this.engine.deadlines(this.petition, at) : [];
  }

  private send({ event, id, incident, enteredBy, agent }: Step, at: Instant) {
    const { type, by, payload } = event as NonNullable<Step['event']>;
    this.events += 1;
    const sent = {
      id: id ?? `e${this.events}`,
      petition: petitionId,
      ...(incident === undefined ? {} : { incident }),
      ...(enteredBy === undefined ? {} : { enteredBy }),
      ...(agent === undefined ? {} : { agent }),
      type,
      at,
      by,
      ...(withDays(payload, (written) => this.dayIn(written, at)) as object),
    };
    const decision = this.engine.receive(this.petition, sent);
    if (decision.accepted) this.petition = decision.petition;
    return { event: sent, decision };
  }

  /** A day in words counts from the day of its event. */
  private dayIn(written: string, at: Instant): string {
    const read = readMoment(written);
    const found = 'fault' in read ? read : dayAt(read.moment, { ...this.clock, last: at });
    if ('fault' in found) throw new NoSuchDay(found.fault);
    return found.day;
  }

  private timer(at: Instant): StepResult['decided'] {
    if (!this.petition) return [];
    return this.engine.due(this.petition, at).events.map((event) => {
      const decision = this.engine.receive(this.petition, event);
      if (decision.accepted) this.petition = decision.petition;
      return { event, decision };
    });
  }

  /** Whether the step was accepted or refused as it should be. */
  private judge(step: Step, decision: Decision | undefined): boolean {
    const refusals = decision && !decision.accepted ? decision.refusals : undefined;
    if (step.refused) {
      this.note(step.refused.place, 'refused', compareRefusal(step.refused.pattern, refusals));
      return refusals !== undefined;
    }
    if (!refusals) return true;
    this.note(step.place, step.event?.type ?? 'timer', {
      expected: ['accepted'],
      actual: refusals.map((refusal) => `refused: ${refusalLine(refusal)}`),
    });
    return false;
  }

  /** What one step, or all steps under `when`, brought. */
  private observe(over: 'step' | 'when', at: Instant): Observed {
    const results =
      over === 'step' ? this.results.slice(-1) : this.results.filter(({ part }) => part === 'when');
    const taken = results.flatMap(({ decided }) =>
      decided.flatMap(({ decision }) => (decision.accepted ? [decision] : [])),
    );
    return {
      petition: this.petition,
      at,
      effects: taken.flatMap(({ effects }) => effects),
      path: taken.flatMap(({ path }) => path),
      clock: this.clock,
      deadlines: (moment) => this.deadlines(moment),
    };
  }

  private stop(place: Place, what: string, fault: Text): false {
    this.note(place, what, { expected: ['a moment'], actual: [fault.en] });
    return false;
  }

  private note(place: Place, what: string, difference: Difference | undefined): void {
    if (difference) this.failures.push({ ...place, step: this.results.length, what, ...difference });
  }
}

/** A day in words that cannot be told. */
class NoSuchDay extends Error {
  readonly fault: Text;

  constructor(fault: Text) {
    super(fault.en);
    this.fault = fault;
  }
}
