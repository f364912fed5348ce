import { addDays } from '../calendar/day.ts';
import { offers } from '../policy/intake.ts';
import type { Policy } from '../policy/schema.ts';
import { priorOf } from '../register/priorOf.ts';
import type { Actor } from '../vocabulary/events/define.ts';
import { dayAt, type Minute } from './clock.ts';
import { groupOf } from './habits/incidents.ts';
import { type ArrivalKind, arrivalKinds } from './kinds.ts';
import type { Memory } from './neighbours.ts';
import type { Random } from './random.ts';
import type { World } from './situation.ts';
import { phrases, themes } from './words.ts';

/** A petition that comes in: the event that opens it, without its head, and who enters it. */
export interface Arrival {
  readonly kind: ArrivalKind;
  readonly type: string;
  readonly by: Actor<string>;
  readonly states: Readonly<Record<string, unknown>>;
}

type Described = ReturnType<typeof described>;

/** What of the letters comes by fax, where a body has one. */
const faxedShare = 0.1;

/** Which way a petition comes in. */
export function arrivalKindOf({ profile }: World, random: Random): ArrivalKind {
  const weights = arrivalKinds.map((kind) => profile.arrivals.kinds[kind]);
  return arrivalKinds[random.weighted(weights)] ?? 'letter';
}

/** The event with which a petition comes in; nothing where the policy has nobody who could enter it. */
export function arrivalOf(
  id: string,
  kind: ArrivalKind,
  now: Minute,
  world: World,
  memory: Memory,
  random: Random,
): Arrival | undefined {
  const commission = world.cast.officer('disciplineCommission', random);
  const clerk = world.cast.officer('supervisionOffice', random);
  if (!commission || !clerk) return undefined;
  if (kind === 'repeat' || kind === 'twin') {
    const earlier = memory.any(random);
    if (!earlier) return arrivalOf(id, 'letter', now, world, memory, random);
    return kind === 'repeat' ? repeated(earlier, world, random, clerk) : twin(earlier, random, commission);
  }
  const about = described(id, world, random);
  if (kind === 'group') {
    const persons = groupOf({ world, random });
    const { persons: _persons, ...arrival } = about;
    return { kind, type: 'group.arrive', by: clerk, states: { persons, arrival } };
  }
  if (kind === 'capital') {
    const by = world.cast.officer('superiorOrgan', random);
    const { persons, ...arrival } = about;
    return by && { kind, type: 'capital.request', by, states: { persons, arrival } };
  }
  if (kind === 'assigned' || kind === 'forwarded' || kind === 'telephoned')
    return referral(id, kind, now, about, world, random, clerk);
  const asked = askedToReview(id, kind, now, about, world, random.fork(`review ${id}`), clerk);
  if (asked) return asked;
  const isOral = kind === 'telephone' || kind === 'visit';
  // A branch of its own, so that all else comes as it would without a fax.
  const byFax =
    kind === 'letter' && offers(world.policy, 'fax') && random.fork(`fax ${id}`).chance(faxedShare);
  const channel = byFax ? 'fax' : kind;
  const states = { channel, ...about, ...(isOral && { recordedBy: commission.id }) };
  return { kind, type: 'intake.receive', by: commission, states };
}

/** Somebody asks for a review of an opinion that the body is asked about, or now and then of one that it is not. */
function askedToReview(
  id: string,
  kind: ArrivalKind,
  now: Minute,
  about: Described,
  { policy, profile }: World,
  random: Random,
  by: Actor<string>,
): Arrival | undefined {
  const ladder = policy.reviewing?.ladder ?? [];
  const isWritten = kind === 'letter' || kind === 'online';
  if (ladder.length === 0 || !isWritten || !random.chance(profile.shares.reviewRequest)) return undefined;
  const { of: organ, level } = random.pick(ladder);
  const states = {
    channel: kind,
    ...about,
    anonymous: false,
    petitioners: about.petitioners.length > 0 ? about.petitioners : [`${id}-petitioner`],
    complainedOf: { persons: [], units: [] },
    level,
    opinion: { number: `D-${id}`, organ, receivedOn: addDays(dayAt(now), -random.between(1, 29)) },
    attached: random.chance(0.85),
    reasons: random.pick(phrases.reason),
  };
  return { kind, type: 'reviewCase.request', by, states };
}

function referral(
  id: string,
  form: 'assigned' | 'forwarded' | 'telephoned',
  now: Minute,
  about: Described,
  world: World,
  random: Random,
  by: Actor<string>,
): Arrival {
  const reportBack = form === 'assigned' || random.chance(world.profile.shares.reportBack);
  const states = {
    channel: form === 'telephoned' ? 'telephone' : 'letter',
    ...about,
    form,
    organ: random.pick(world.cast.unitsOf('superiorOrgan')),
    referenceNumber: `S-${id}`,
    ...(form === 'assigned' && { dueOn: addDays(dayAt(now), random.between(30, 75)) }),
    reportBack,
    ...(form === 'telephoned' && { recordedBy: by.id }),
  };
  return { kind: form, type: 'referral.receive', by, states };
}

/** The same persons come again with the same cause and claim. */
function repeated(
  earlier: NonNullable<ReturnType<Memory['any']>>,
  { profile }: World,
  random: Random,
  by: Actor<string>,
): Arrival {
  const prior = priorOf(earlier);
  const channel = random.pick(['letter', 'online', 'telephone', 'visit'] as const);
  const isOral = channel === 'telephone' || channel === 'visit';
  const states = {
    channel,
    ...sameAs(earlier),
    ...(isOral && { recordedBy: by.id }),
    priors: prior ? [prior] : [],
    newFacts: random.chance(profile.shares.newFacts),
  };
  return { kind: 'repeat', type: 'repeat.receive', by, states };
}

/** The same persons raise it once more, and nobody notices at first. */
function twin(earlier: NonNullable<ReturnType<Memory['any']>>, random: Random, by: Actor<string>): Arrival {
  const channel = random.pick(['letter', 'online'] as const);
  return { kind: 'twin', type: 'intake.receive', by, states: { channel, ...sameAs(earlier) } };
}

/** A few of them at most come again: never as many as make a group. */
function sameAs({ matter }: NonNullable<ReturnType<Memory['any']>>) {
  const petitioners = matter.petitioners.slice(0, 2);
  const { reachable, cause, claim, complainedOf } = matter;
  return {
    petitioners,
    persons: petitioners.length,
    anonymous: false,
    reachable,
    cause,
    claim,
    complainedOf,
  };
}

function described(id: string, { profile, policy, cast }: World, random: Random) {
  const { several, anonymous: nameless, unreachable, complainsOfUnit, complainsOfPerson } = profile.shares;
  const { cause, claim } = random.pick(themes);
  const anonymous = random.chance(nameless);
  const persons = random.chance(several) ? random.between(2, policy.thresholds.groupVisit - 1) : 1;
  const petitioners = anonymous
    ? []
    : Array.from({ length: persons }, (_, at) => `${id}-petitioner${persons === 1 ? '' : `-${at + 1}`}`);
  const units = cast.handling();
  const unit = units.length > 1 && random.chance(complainsOfUnit) ? random.pick(units) : undefined;
  const person = unit !== undefined && random.chance(complainsOfPerson) ? [`${unit}-officer-9`] : [];
  return {
    petitioners,
    persons,
    anonymous,
    reachable: !anonymous && !random.chance(unreachable),
    cause,
    claim,
    complainedOf: { persons: person, units: unit === undefined ? [] : [unit] },
    ...areaOf(id, policy),
  };
}

/** The area that a petition is of, where the body has areas: each in turn, and of every so many one that names none. */
function areaOf(id: string, { territory }: Pick<Policy, 'territory'>): { readonly territory?: string } {
  if (territory === undefined) return {};
  const { areas } = territory;
  const area = areas[Number(/\d+$/.exec(id)?.[0] ?? 0) % (areas.length + 1)];
  return area === undefined ? {} : { territory: area.id };
}
