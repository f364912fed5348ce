import type { Deadline } from '../deadlines/deadline.ts';
import type { Course, Petition } from '../engine/petition.ts';
import type { Policy } from '../policy/schema.ts';
import type { Actor } from '../vocabulary/events/define.ts';
import type { Day } from '../vocabulary/instant.ts';
import type { Matter } from '../vocabulary/matter.ts';
import type { RoleId } from '../vocabulary/roles.ts';
import type { Cast } from './cast.ts';
import { dayAt, type Minute } from './clock.ts';
import type { Profile } from './profile.ts';
import type { Random } from './random.ts';
import { type Phrase, phrases } from './words.ts';

/** What a simulation knows of the petitions around one: those that it may repeat or be merged into. */
export interface Neighbours {
  /** A petition of the same persons, cause and claim that goes on, if there is one. */
  twinOf(petition: Petition): Petition | undefined;
}

/** What everybody in a simulation shares. */
export interface World {
  readonly policy: Policy;
  readonly profile: Profile;
  readonly cast: Cast;
  readonly neighbours: Neighbours;
}

/** One petition at one moment, as somebody sees it who is about to do something about it. */
export class Situation {
  readonly day: Day;

  readonly world: World;
  readonly petition: Petition;
  readonly course: Course;
  readonly now: Minute;
  readonly random: Random;

  constructor(world: World, petition: Petition, course: Course, now: Minute, random: Random) {
    this.world = world;
    this.petition = petition;
    this.course = course;
    this.now = now;
    this.random = random;
    this.day = dayAt(now);
  }

  get matter(): Matter {
    return this.petition.matter;
  }

  get shares(): Profile['shares'] {
    return this.world.profile.shares;
  }

  /** A fact that the course keeps. */
  fact<T>(name: string): T | undefined {
    return this.course.context[name] as T | undefined;
  }

  /** A deadline of this kind that is still owed in the course. */
  owed(kind: Deadline['kind']): Deadline | undefined {
    const deadlines = this.course.context.deadlines as unknown as readonly Deadline[];
    return deadlines.find((one) => one.kind === kind && one.settledAt === undefined);
  }

  /** Somebody of an office; of this unit, where one is named. */
  officer(part: RoleId, unit?: string): Actor<string> | undefined {
    return this.world.cast.officer(part, this.random, unit);
  }

  /** One of the petitioners; nobody where none is known. */
  petitioner(): Actor<string> | undefined {
    const { petitioners } = this.matter;
    return petitioners.length === 0 ? undefined : this.world.cast.petitioner(this.random.pick(petitioners));
  }

  /** A unit that could have the matter: not one complained of, the one that may see it where it is confidential. */
  handlingUnit(): string | undefined {
    return this.matter.seenBy ?? this.anotherUnit();
  }

  /** A unit that could have the matter, whoever has or may see it now. */
  anotherUnit(): string | undefined {
    const units = this.world.cast.handling(this.matter.complainedOf.units);
    return units.length === 0 ? undefined : this.random.pick(units);
  }

  /** A unit that plays a part, whichever. */
  unit(part: RoleId): string | undefined {
    const units = this.world.cast.unitsOf(part);
    return units.length === 0 ? undefined : this.random.pick(units);
  }

  /** Something to say. */
  say(phrase: Phrase): string {
    return this.random.pick(phrases[phrase]);
  }

  chance(share: number): boolean {
    return this.random.chance(share);
  }
}
