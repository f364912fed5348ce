import { createCalendar } from '../calendar/calendar.ts';
import { addDays } from '../calendar/day.ts';
import { createEngine } from '../engine/createEngine.ts';
import type { Policy } from '../policy/schema.ts';
import { isExpired } from '../policy/validity.ts';
import type { Day } from '../vocabulary/instant.ts';
import { type Text, text } from '../vocabulary/text.ts';
import { arrivalMoments } from './arrivalMoments.ts';
import { Bureau } from './bureau.ts';
import type { Cabinet } from './cabinet.ts';
import { Cast } from './cast.ts';
import { minuteOn } from './clock.ts';
import { defaultProfile } from './defaultProfile.ts';
import { Ledger } from './ledger.ts';
import { Memory } from './neighbours.ts';
import { Offices } from './offices.ts';
import type { Profile } from './profile.ts';
import { Random } from './random.ts';
import { Resting } from './resting.ts';
import type { Simulated } from './simulated.ts';
import { SimulationError } from './simulationError.ts';
import type { World } from './situation.ts';
import type { SimulationSummary } from './summary.ts';

/** What is simulated. */
export interface SimulationOptions {
  /** How many petitions come in. */
  readonly petitions: number;
  /** The same seed gives the same events, to the byte. */
  readonly seed: number | string;
  readonly policy: Policy;
  /** The first day; 2026-01-01 unless told. */
  readonly from?: Day | undefined;
  /** Calendar days; 365 unless told. What is open after them stays so. */
  readonly days?: number | undefined;
  /** What is assumed of people and offices. */
  readonly profile?: Profile | undefined;
  /** Where petitions lie between two turns, so that memory does not grow with them; all stay in memory unless told. */
  readonly cabinet?: Cabinet | undefined;
  /** How many petitions stay at hand beside a cabinet; 2,048 unless told. Nothing that comes depends on it. */
  readonly atHand?: number | undefined;
}

/**
 * Simulates an office's register: petitions come in, people and timers send what the engine says can come next, and now and then
 * make a mistake. Events come in the order in which they are entered; the summary is what the generator returns. Pure: nothing
 * but the options tells what comes. Throws a SimulationError for numbers out of range and for a policy that is not in force.
 */
export function* simulate(options: SimulationOptions): Generator<Simulated, SimulationSummary, undefined> {
  const { petitions, seed, policy, from = '2026-01-01', days = 365, profile = defaultProfile } = options;
  const { cabinet, atHand = 2048 } = options;
  check(petitions, 10_000_000, text('信访事项件数', 'petitions'));
  check(days, 36_500, text('天数', 'days'));
  if (policy.inForce > from)
    throw new SimulationError(
      text(
        `方案 ${policy.id} ${policy.version} 自 ${policy.inForce} 起施行，${from} 尚未施行`,
        `${policy.id} ${policy.version} is in force from ${policy.inForce} on, not on ${from}`,
      ),
    );
  const last = addDays(from, days - 1);
  if (isExpired(policy, last))
    throw new SimulationError(
      text(
        `方案 ${policy.id} ${policy.version} 至 ${policy.until} 止，${last} 已不施行`,
        `${policy.id} ${policy.version} is in force until ${policy.until}, not on ${last}`,
      ),
    );
  const random = new Random(String(seed));
  const calendar = createCalendar({ notices: policy.notices });
  const memory = new Memory();
  const world: World = { policy, profile, cast: new Cast(policy, profile.people), neighbours: memory };
  const offices = new Offices(world, calendar, (petitions / days) * 0.365);
  const until = minuteOn(addDays(from, days));
  const ledger = new Ledger({ seed: String(seed), policy, from, until: addDays(from, days - 1), petitions });
  const engine = createEngine<string>(policy);
  const arrivals = {
    minutes: arrivalMoments(petitions, from, days, profile, calendar, random),
    idOf: (at: number) => `P${from.slice(0, 4)}-${String(at + 1).padStart(6, '0')}`,
  };
  const resting = cabinet && new Resting(engine, cabinet, atHand);
  const parts = { engine, world, memory, offices, calendar, random, ledger, until, arrivals, resting };
  yield* new Bureau(parts).work();
  return ledger.close(offices, calendar);
}

function check(value: number, most: number, name: Text): void {
  if (Number.isInteger(value) && value >= 1 && value <= most) return;
  throw new SimulationError(
    text(
      `${name.zh}须为 1 至 ${most} 的整数，不能为 ${value}`,
      `${name.en} is a whole number from 1 to ${most}, not ${value}`,
    ),
  );
}
