import { universeOf } from '../../../src/coverage/universe.ts';
import { lifecycles, type Petition, type Policy } from '../../../src/index.ts';
import type { ScenarioResult } from '../../../src/scenarios/result.ts';
import { suitesOf } from '../../../src/testing/suites.ts';
import { AsTheBodyDoes, type Told } from './asTheBodyDoes.ts';
import { Probing } from './probes.ts';
import { petitionAt, type Sent, Trails } from './trails.ts';

/** The events of scenarios, each with the moments at which the timer looked. */
export function storiesOf(source: string | readonly string[]): readonly (readonly Told[])[] {
  const stories: (readonly Told[])[] = [];
  const onResult = ({ steps }: ScenarioResult) =>
    void stories.push(steps.flatMap(({ decided }) => decided.map(({ event }) => event as Told)));
  for (const { tests } of suitesOf(source, { onResult }))
    for (const { run } of tests)
      try {
        run();
      } catch {
        // That it comes to what it expects is tested elsewhere; here only what is sent counts.
      }
  return stories;
}

/** A story as it goes in a pack’s body, with its timer: each event as `told` has it there. */
function play(
  trails: Trails,
  story: readonly Told[],
  told: (event: Told, petition: Petition | undefined) => readonly Told[],
): readonly Sent[] {
  const first = trails.all.length;
  let last: Sent | undefined;
  for (const event of story) {
    if (last) last = trails.look(last, event.at);
    if (trails.isTimer(event)) continue;
    for (const [at, one] of told(event, petitionAt(last)).entries()) {
      const sent = trails.send(last, at === 0 ? one : { ...one, id: `${event.id}.${at}` });
      if (sent.decision.accepted) last = sent;
    }
  }
  return trails.all.slice(first);
}

/** The events up to this one, from the first. */
const pathTo = (sent: Sent | undefined): Sent[] => (sent ? [...pathTo(sent.before), sent] : []);

/** The rest of what the timer sends at the same look. */
function restOfLook(sent: Sent): Sent[] {
  if (!sent.more) return [];
  const next = [...sent.after.values()].find(
    ({ event }) => event.at === sent.event.at && event.type === 'deadline.passed',
  );
  return next ? [next, ...restOfLook(next)] : [];
}

/** Few events that reach everything: what is reached in few places first, each by whatever adds least. */
function chosen(trails: Trails, reachedByHand: ReadonlySet<string>): ReadonlyMap<Sent, string> {
  const kept = new Map<Sent, string>();
  const keys = [...trails.reached].sort(([, one], [, other]) => one.length - other.length);
  for (const [key, places] of keys) {
    if (reachedByHand.has(key) || places.some((sent) => kept.has(sent))) continue;
    const paths = places.map((sent) => [...pathTo(sent), ...restOfLook(sent)]);
    const added = (path: readonly Sent[]) => path.filter((sent) => !kept.has(sent)).length;
    const path = paths.reduce((one, other) => (added(other) < added(one) ? other : one));
    for (const sent of path) if (!kept.has(sent)) kept.set(sent, key);
  }
  return kept;
}

const known = new Set(['id', 'type', 'at', 'by', 'petition', 'incident', 'enteredBy', 'agent']);

/** Those who act, each with a short name. */
class Actors {
  readonly names = new Map<string, string>();
  private readonly taken = new Set<string>();

  nameOf({ role, unit, id }: Told['by']): string {
    const key = JSON.stringify({ role, ...(unit === undefined ? {} : { unit }), id });
    const short = this.names.get(key) ?? (this.taken.has(id) ? `${role} ${unit ?? ''} ${id}` : id);
    this.names.set(key, short);
    this.taken.add(short);
    return short;
  }
}

/** Events as a scenario writes them: the timer’s as one look of it. */
function written(steps: readonly Sent[], trails: Trails, actors: Actors): object[] {
  let looked: string | undefined;
  return steps.flatMap(({ event, decision }): object[] => {
    const { id, type, at, by, incident, enteredBy, agent } = event as Told & { readonly id: string };
    const looksAgain = looked === at;
    looked = trails.isTimer(event) && type === 'deadline.passed' && decision.accepted ? at : undefined;
    if (looked !== undefined && !id.startsWith('p')) return looksAgain ? [] : [{ at, timer: true }];
    const facts = Object.fromEntries(Object.entries(event).filter(([field]) => !known.has(field)));
    const besides = Object.fromEntries(
      Object.entries({ incident, enteredBy, agent }).filter(([, value]) => value !== undefined),
    );
    return [
      {
        at,
        by: actors.nameOf(by),
        event: type,
        id,
        ...besides,
        ...(Object.keys(facts).length > 0 ? { with: facts } : {}),
        // biome-ignore lint/suspicious/noThenProperty: given, when, then is how scenarios are written.
        ...(decision.accepted ? {} : { then: { refused: decision.refusals[0]?.code } }),
      },
    ];
  });
}

interface Background {
  readonly use?: string;
  readonly steps: readonly object[];
}
interface Scenario {
  readonly key: string;
  readonly given?: string;
  readonly when: readonly object[];
  readonly end: Sent | undefined;
}

/** Writes what was chosen: each beginning that several share as a background. */
class Writing {
  readonly actors = new Actors();
  readonly backgrounds: Background[] = [];
  readonly scenarios: Scenario[] = [];
  private readonly trails: Trails;
  private readonly kept: ReadonlyMap<Sent, string>;

  constructor(trails: Trails, kept: ReadonlyMap<Sent, string>) {
    this.trails = trails;
    this.kept = kept;
    this.from(undefined, undefined, []);
  }

  private from(at: Sent | undefined, use: string | undefined, steps: readonly Sent[]): void {
    const after = [...this.trails.after(at)].filter((sent) => this.kept.has(sent));
    const refused = after.filter(({ decision }) => !decision.accepted);
    const accepted = after.filter(({ decision }) => decision.accepted);
    const here = [...steps, ...refused];
    const [only] = accepted;
    if (only && accepted.length === 1) {
      this.from(only, use, [...here, only]);
      return;
    }
    const when = written(here, this.trails, this.actors);
    if (accepted.length === 0) {
      const key = this.kept.get(here.at(-1) as Sent) as string;
      this.scenarios.push({ key, ...(use === undefined ? {} : { given: use }), when, end: at });
      return;
    }
    if (when.length > 0 && at === undefined)
      this.scenarios.push({ key: this.kept.get(here.at(-1) as Sent) as string, when, end: undefined });
    const next = at === undefined ? undefined : `b${this.backgrounds.length + 1}`;
    if (next !== undefined) this.backgrounds.push({ ...(use === undefined ? {} : { use }), steps: when });
    for (const sent of accepted) this.from(sent, next, [sent]);
  }
}

/** What the engine, the stories and single events reach under a policy. */
function searched(
  policy: Policy,
  stories: readonly (readonly Told[])[],
  byHand: readonly (readonly Told[])[],
  log?: (said: string) => void,
) {
  const { items } = universeOf([policy]);
  const trails = new Trails(policy, new Set(items.map(({ measure, name }) => `${measure} ${name}`)));
  for (const story of byHand) play(trails, story, (event) => [event]);
  const reachedByHand: ReadonlySet<string> = new Set(trails.reached.keys());
  const body = new AsTheBodyDoes(policy);
  for (const story of stories) play(trails, story, (event, petition) => body.eventsFor(event, petition));
  new Probing(trails).run(6, log);
  return { trails, reachedByHand, items };
}

/** A file of scenarios has at most 250,000 characters; this leaves room for its head. */
const mostOfFile = 225_000;

/** A step or an actor, as it is written in a line. */
const lines = (steps: readonly object[]): string[] => steps.map((step) => `      - ${JSON.stringify(step)}`);

/** Scenarios that reach what a body can come to, in as many files as they need: from stories, and single events sent where a petition stands in them. */
export function breadthOf(
  policy: Policy,
  stories: readonly (readonly Told[])[],
  byHand: readonly (readonly Told[])[],
  log?: (said: string) => void,
): readonly string[] {
  const { trails, reachedByHand, items } = searched(policy, stories, byHand, log);
  const byKey = new Map(items.map((item) => [`${item.measure} ${item.name}`, item]));
  const { actors, backgrounds, scenarios } = new Writing(trails, chosen(trails, reachedByHand));
  const sections = new Map(
    backgrounds.map(({ use, steps }, at): [string, readonly string[]] => [
      `b${at + 1}`,
      [`  b${at + 1}:`, ...(use === undefined ? [] : [`    use: ${use}`]), '    steps:', ...lines(steps)],
    ]),
  );
  const usedBy = (name: string | undefined): string[] =>
    name === undefined ? [] : [...usedBy(backgrounds[Number(name.slice(1)) - 1]?.use), name];
  const files: { readonly used: Set<string>; readonly told: string[]; size: number }[] = [];
  for (const [at, { key, given, when, end }] of scenarios.entries()) {
    const item = byKey.get(key);
    const of = lifecycles.find(({ id }) => id === item?.lifecycle)?.label ?? policy.label;
    const label = item?.label ?? policy.label;
    const title = { zh: `${at + 1}：${of.zh}，${label.zh}`, en: `${at + 1}: ${of.en}, ${label.en}` };
    const phase = petitionAt(end)?.phase;
    const told = [
      `  - title: ${JSON.stringify(title)}`,
      ...(given === undefined ? [] : [`    given: ${given}`]),
      '    when:',
      ...lines(when),
      ...(phase ? [`    then: ${JSON.stringify({ state: { [phase.lifecycle]: phase.value } })}`] : []),
    ].join('\n');
    const last = files.at(-1);
    const added = (used: ReadonlySet<string>) =>
      usedBy(given)
        .filter((name) => !used.has(name))
        .reduce((sum, name) => sum + (sections.get(name) ?? []).join('\n').length, told.length);
    const fits = last !== undefined && last.size + added(last.used) < mostOfFile;
    const file = fits ? last : { used: new Set<string>(), told: [], size: 0 };
    if (!fits) files.push(file);
    file.size += added(file.used);
    file.told.push(told);
    for (const name of usedBy(given)) file.used.add(name);
  }
  return files.map(({ used, told }) => {
    const given = [...sections].flatMap(([name, section]) => (used.has(name) ? section : []));
    const written = [...(given.length > 0 ? ['backgrounds:', ...given] : []), 'scenarios:', ...told];
    const text = written.join('\n');
    const acting = [...actors.names].filter(([, name]) => text.includes(`"by":${JSON.stringify(name)},`));
    return `${[
      '# yaml-language-server: $schema=../../docs/reference/schema/scenario.schema.json',
      '# 由 npm run packs 生成：本机构可能到达的每一状态、步骤、条件结果和期限结果，由本机构的人员按本机构的流程办理。',
      '# Made by npm run packs: every state, step, answer of a guard and outcome of a deadline that this body can come to, by its own people and tables.',
      `policy: ${policy.id}`,
      'actors:',
      ...acting.map(([actor, name]) => `  ${JSON.stringify(name)}: ${actor}`),
      text,
    ].join('\n')}\n`;
  });
}
