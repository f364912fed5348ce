import { dayNumber, dayOf } from '../calendar/day.ts';
import type { Petition } from '../engine/petition.ts';
import { rolesPlaying } from '../policy/schema.ts';
import { instantOf } from './clock.ts';
import { type MistakeKind, mistakeKinds } from './kinds.ts';
import type { KnownEvent } from './knownEvents.ts';
import type { Random } from './random.ts';
import type { World } from './situation.ts';

/** An event as it is written in a register. */
export interface SimulatedEvent {
  readonly id: string;
  readonly petition: string;
  readonly type: string;
  readonly at: string;
  readonly by: { readonly role: string; readonly unit?: string | undefined; readonly id: string };
  readonly [field: string]: unknown;
}

/** What a slip is made of: the event that was meant, and what is known around it. */
export interface Meant {
  readonly event: SimulatedEvent;
  readonly petition: Petition;
  readonly known: readonly KnownEvent[];
  /** The petition's last event. */
  readonly last: SimulatedEvent | undefined;
  /** Types of all events. */
  readonly types: readonly string[];
}

type Slip = (meant: Meant, world: World, random: Random) => SimulatedEvent | undefined;

const head: ReadonlySet<string> = new Set(['id', 'petition', 'incident', 'type', 'at', 'by']);

/** What each kind of slip makes of the event that was meant; nothing where it cannot be made here. */
const slips: Readonly<Record<MistakeKind, Slip>> = {
  wrongRole: ({ event, known }, { cast }, random) => {
    const roles = known.find(({ type }) => type === event.type)?.roles ?? [];
    const by = cast.stranger(roles, random);
    return by && { ...event, by };
  },
  notNow: ({ event, known, types }, _, random) => {
    const type = random.pick(types);
    if (known.some((one) => one.type === type)) return undefined;
    const { id, petition, at, by } = event;
    return { id, petition, type, at, by };
  },
  outOfOrder: ({ event, petition }, _, random) => {
    const before = dayNumber(dayOf(petition.lastAt)) - random.between(1, 5);
    const minute = before * 1440 + random.between(540, 1000);
    return { ...event, at: instantOf(minute) };
  },
  duplicate: ({ last }) => last,
  malformed: ({ event }, _, random) => {
    const stated = Object.keys(event).filter((key) => !head.has(key));
    if (stated.length === 0) return { ...event, remark: '' };
    const field = random.pick(stated);
    const { [field]: _left, ...rest } = event;
    return random.chance(0.5) ? (rest as unknown as SimulatedEvent) : { ...event, [field]: null };
  },
  misspelt: ({ event }) => ({ ...event, type: event.type.replace('.', '-') }),
  unknownPetition: ({ event }) => ({ ...event, petition: `${event.petition}X` }),
  early: ({ event, petition }, { policy }) => {
    const deadlines = petition.phase.context.deadlines as unknown as readonly { id: string; state: string }[];
    const deadline = deadlines.find(({ state }) => state === 'running')?.id;
    if (deadline === undefined) return undefined;
    const by = { role: rolesPlaying(policy, ['system'])[0] as string, id: 'timer' };
    const { id, at } = event;
    return { id, petition: petition.id, type: 'deadline.passed', at, by, deadline };
  },
};

/** A slip in place of the event that was meant; nothing where none fits. Whether it is refused is for the engine to say. */
export function slipOf(meant: Meant, world: World, random: Random): SimulatedEvent | undefined {
  const { kinds } = world.profile.mistakes;
  const kind = mistakeKinds[random.weighted(mistakeKinds.map((one) => kinds[one]))];
  return kind && slips[kind](meant, world, random);
}
