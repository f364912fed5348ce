import { asked } from '../../../src/coverage/trace.ts';
import { factsOf } from '../../../src/engine/facts.ts';
import { type AnyLifecycle, knownLifecycle } from '../../../src/engine/lifecycles.ts';
import {
  addDays,
  createCalendar,
  dayOf,
  isDay,
  lifecycles,
  type Petition,
  type Policy,
  type Terms,
} from '../../../src/index.ts';
import { eventsKnownIn } from '../../../src/machines/lifecycle/chart.ts';
import { samplesOf } from '../../machines/samples/all.ts';
import type { Told } from './asTheBodyDoes.ts';
import { packSamples } from './packSamples.ts';
import type { Sent, Trails } from './trails.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Days that an event states, counted from its own day. */
const dayFields: Readonly<Record<string, number>> = {
  deliveredOn: 0,
  receivedOn: 0,
  toldOn: 0,
  on: 0,
  until: 1,
  day: 3,
  dueOn: 5,
};

const payloadOf = ({ id: _i, petition: _p, at: _a, enteredBy: _e, ...rest }: Fields): Fields => rest;

/** Somebody of each unit and part of the body; petitioners and the timer beside them. */
function everybodyIn({ units, roles }: Policy): readonly object[] {
  const playing = (part: string) =>
    Object.keys(roles).filter((role) => roles[role]?.plays.includes(part as never));
  return [
    { role: playing('petitioner')[0], id: 'petitioner-1' },
    { role: playing('petitioner')[0], id: 'stranger-1' },
    { role: playing('system')[0], id: 'timer' },
    ...units.flatMap(({ id: unit, roles: parts }) =>
      [...new Set(parts.flatMap(playing))].map((role) => ({ role, unit, id: `${role}-7` })),
    ),
  ];
}

/** Fields that hold somebody who acted before, or was named. */
const somebody = /(^by|By|^person|handler|leader)$/;
function personsIn(known: object): string[] {
  return Object.entries(known).flatMap(([field, value]) => {
    const list = [value].flat();
    if (somebody.test(field) && list.every((one) => typeof one === 'string')) return list as string[];
    return typeof value === 'object' && value !== null ? personsIn(value) : [];
  });
}

/** What is known of each event: how samples and stories send it in this body. */
export class Pool {
  private readonly byType = new Map<string, Map<string, Fields>>();
  private readonly everybody: readonly object[];

  constructor(policy: Policy, trails: Trails) {
    this.everybody = everybodyIn(policy);
    for (const { id } of lifecycles)
      if (id in samplesOf)
        for (const { openers, events } of packSamples(policy, id))
          for (const event of [...(openers ?? []), ...events]) this.add(event as Fields);
    for (const { event } of trails.all) this.add(event);
  }

  add(event: Fields): void {
    const payload = payloadOf(event);
    const known = this.byType.get(String(payload.type)) ?? new Map<string, Fields>();
    this.byType.set(String(payload.type), known);
    if (known.size < 150) known.set(JSON.stringify(payload), payload);
  }

  /** Events of a type as they could be sent where a petition stands. */
  *of(type: string, { matter, phase, beside }: Petition, at: string): Generator<Told> {
    const known = [...(this.byType.get(type)?.values() ?? [])];
    const head = { id: 'probe', petition: 'P-1', at };
    const today = (sample: Fields): Fields => ({
      ...sample,
      ...Object.fromEntries(
        Object.entries(dayFields).flatMap(([field, after]) =>
          isDay(sample[field] as never) ? [[field, addDays(dayOf(at as never), after)]] : [],
        ),
      ),
    });
    for (const sample of known) {
      yield { ...sample, ...head } as unknown as Told;
      yield { ...today(sample), ...head } as unknown as Told;
    }
    const { units, persons } = matter.complainedOf;
    const named = [
      ...new Set([
        ...matter.interested,
        ...persons,
        ...matter.petitioners,
        ...[phase, ...beside].flatMap(({ context }) => personsIn(context ?? {})),
      ]),
    ];
    const deadlines = [phase, ...beside].flatMap(
      ({ context }) => (context?.deadlines as { id: string }[] | undefined) ?? [],
    );
    for (const sample of known.slice(0, 40).map(today)) {
      const by = sample.by as { readonly id: string };
      const others: Fields[] = [
        ...this.everybody.flatMap((one) => [{ by: one }, { by: { ...one, id: by.id } }]),
        ...named.map((id) => ({ by: { ...by, id } })),
        ...['handler', 'petitioner', 'leader', 'liaison', 'person'].flatMap((field) =>
          field in sample ? named.map((id) => ({ [field]: id })) : [],
        ),
        ...[...units, matter.unit].flatMap((unit): Fields[] =>
          unit === undefined ? [] : [{ unit }, { by: { ...by, unit } }, { organ: unit }],
        ),
        ...deadlines.map(({ id }) => ({ deadline: id })),
        ...Object.entries(sample).flatMap(([field, value]): Fields[] => {
          if (field === 'type' || field === 'by') return [];
          if (typeof value === 'boolean') return [{ [field]: !value }, { [field]: undefined }];
          if (typeof value === 'number')
            return [{ [field]: value + 1 }, { [field]: value - 1 }, { [field]: 1 }, { [field]: 90 }];
          return [{ [field]: undefined }];
        }),
      ];
      for (const other of others)
        yield Object.fromEntries(
          Object.entries({ ...sample, ...other, ...head }).filter(([, value]) => value !== undefined),
        ) as unknown as Told;
    }
  }

  get types(): readonly string[] {
    return [...this.byType.keys()];
  }
}

const shape = (value: unknown): unknown => {
  if (typeof value === 'number') return Math.min(value, 2);
  if (Array.isArray(value)) return value.length > 2 ? ['many'] : value.map(shape);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => !/(At|On|Number|Id|Day)$/.test(key))
        .map(([key, part]) => [key, shape(part)]),
    );
  if (typeof value !== 'string') return value;
  if (/^\d{4}-\d\d-\d\d/.test(value)) return 'date';
  return /^e\d+/.test(value) ? 'event' : /\p{Script=Han}/u.test(value) ? 'words' : value;
};

/** What is known before anything is sent. */
const noMatter = { complainedOf: { units: [], persons: [] }, interested: ['relative-1'], petitioners: [] };

/** A course of a petition as it stands, told apart from others in the same state. */
interface Standing {
  readonly sent: Sent;
  readonly petition: Petition;
  readonly lifecycle: AnyLifecycle;
  readonly course: Petition['phase'];
}

/** What an open thing is looked for by: the lifecycle, and the event if it has one. */
function placeOf(key: string): { readonly lifecycle?: string; readonly event?: string } {
  const [measure, name = ''] = key.split(' ');
  if (measure !== 'guards' && measure !== 'transitions') return {};
  const parts = name.replace(/\[\d+\]$/, '').split('.');
  if (lifecycles.some(({ id }) => id === parts[0])) {
    const event = parts.slice(2).join('.');
    return { lifecycle: parts[0] as string, ...(event === '' ? {} : { event }) };
  }
  return { event: name.replace(/\[\d+\]$/, '') };
}

/** Looks behind what the stories reached for what they did not: single events sent where a petition stands, and on from there. */
export class Probing {
  private readonly trails: Trails;
  private readonly pool: Pool;
  private readonly standings = new Map<string, Map<string, Standing>>();
  private readonly terms: Terms;
  private looked = 0;
  private serial = 0;

  constructor(trails: Trails) {
    this.trails = trails;
    this.pool = new Pool(trails.policy, trails);
    this.terms = { policy: trails.policy, calendar: createCalendar() };
  }

  /** Takes up everything that was sent since the last look. */
  private takeUp(most: number): void {
    for (const sent of this.trails.all.slice(this.looked)) {
      const { decision, more } = sent;
      if (!decision.accepted || more) continue;
      const { petition } = decision;
      for (const course of [petition.phase, ...petition.beside]) {
        if (course.status === 'done') continue;
        const place = `${course.lifecycle}.${course.value}`;
        const { matter } = petition;
        const { deadlines = [], ...facts } = course.context as {
          deadlines?: { kind: string; state: string }[];
        };
        const key = JSON.stringify([
          deadlines.map(({ kind, state }) => `${kind} ${state}`).sort(),
          shape(facts),
          shape({ ...matter, cause: '', claim: '' }),
        ]);
        const known = this.standings.get(place) ?? new Map<string, Standing>();
        this.standings.set(place, known);
        if (known.size < most && !known.has(key))
          known.set(key, { sent, petition, lifecycle: knownLifecycle(course.lifecycle), course });
      }
    }
    this.looked = this.trails.all.length;
  }

  /** Probes until nothing more is found. */
  run(most: number, log: (said: string) => void = () => undefined): void {
    for (let round = 0; round < 4; round += 1) {
      const before = this.trails.open.length;
      this.takeUp(most * (round + 1));
      this.events();
      this.openings();
      this.timers();
      log(`${this.trails.policy.id} round ${round}: ${before} → ${this.trails.open.length}`);
      if (this.trails.open.length === before) return;
    }
  }

  private send(sent: Sent | undefined, told: Told): Sent {
    this.serial += 1;
    return this.trails.send(sent, { ...told, id: `p${this.serial}` });
  }

  private events(): void {
    const wanted = new Set(this.trails.open);
    const places = [...wanted].map(placeOf);
    const tries = new Map<string, number>();
    for (const known of this.standings.values())
      for (const standing of known.values()) {
        const { sent, petition, lifecycle, course } = standing;
        const { terms } = this;
        const open = places.filter(
          (place) => place.lifecycle === undefined || place.lifecycle === lifecycle.id,
        );
        const types = new Set(open.flatMap(({ event }) => (event === undefined ? [] : [event])));
        const { chart } = lifecycle.under(terms);
        const at = petition.lastAt;
        for (const type of eventsKnownIn(chart, course.value).keys()) {
          if (!types.has(type) || type === 'petition.migrate') continue;
          const from = { value: course.value, context: factsOf(course, petition.matter) };
          for (const told of this.pool.of(type, petition, at)) {
            let said: ReturnType<typeof asked>;
            try {
              said = asked({ lifecycle, terms }, from, told);
            } catch {
              continue;
            }
            const found = [
              ...said.guards.map((name) => `guards ${name}`),
              ...said.transitions.map((name) => `transitions ${name}`),
            ].filter((key) => !this.trails.reached.has(key) && wanted.has(key) && (tries.get(key) ?? 0) < 60);
            if (found.length === 0) continue;
            if (!lifecycle.events[type]?.schema.safeParse(told).success) continue;
            const on = { ...told, ...(lifecycle.place === 'beside' ? { incident: course.instance } : {}) };
            this.send(sent, on as Told);
            for (const key of found) tries.set(key, (tries.get(key) ?? 0) + 1);
          }
        }
      }
  }

  /** What opens a lifecycle: where it was not opened yet, or was not refused for all that it can be refused for. */
  private openings(): void {
    const reached = new Set([...this.standings.keys()].map((place) => place.split('.')[0]));
    const { open } = this.trails;
    for (const { id, opens, place } of lifecycles) {
      if (opens === undefined) continue;
      const isAsked = open.some((key) => key.startsWith(`guards ${id}.*.${opens.by} `));
      if (!isAsked && (reached.has(id) || !open.some((key) => key.startsWith(`states ${id}.`)))) continue;
      const at = '2026-03-02T09:00:00+08:00';
      const several = [...this.standings.values()].flatMap((known) => [...known.values()].slice(0, 3));
      const different = new Map(
        several.map((one) => [
          JSON.stringify([
            one.petition.phase.lifecycle,
            one.petition.matter.interested.length,
            one.petition.matter.complainedOf.units,
            one.petition.phase.status,
          ]),
          one,
        ]),
      );
      const before = place === 'beside' ? [...different.values()].slice(0, 40) : [undefined];
      for (const standing of before) {
        let tried = 0;
        const nobody = { matter: noMatter, phase: {}, beside: [] } as unknown as Petition;
        const from = standing?.petition ?? nobody;
        for (const told of this.pool.of(opens.by, from, standing?.petition.lastAt ?? at)) {
          tried += 1;
          if (tried > (standing ? 80 : 1500)) break;
          this.send(standing?.sent, told);
        }
      }
    }
  }

  /** The timer's look on the day after each last day. */
  private timers(): void {
    const wanted = new Set(
      this.trails.open.flatMap((key) => {
        const [measure, name = ''] = key.split(' ');
        return measure === 'deadlines'
          ? [name]
          : measure === 'states'
            ? [name.split('.')[0] ?? '']
            : [placeOf(key).event === 'deadline.passed' ? (placeOf(key).lifecycle ?? '') : ''];
      }),
    );
    for (const known of this.standings.values())
      for (const { sent, course, lifecycle } of known.values()) {
        const deadlines = (course.context.deadlines ?? []) as { kind: string; state: string; due: string }[];
        for (const { kind, state, due } of deadlines)
          if (state === 'running' && (wanted.has(kind) || wanted.has(lifecycle.id)))
            this.trails.look(sent, `${addDays(due as never, 1)}T09:00:00+08:00`);
      }
  }
}
