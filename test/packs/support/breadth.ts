import { Collector } from '../../../src/coverage/collector.ts';
import { universeOf } from '../../../src/coverage/universe.ts';
import type { Decision } from '../../../src/engine/decision.ts';
import { createEngine, type Engine, lifecycles, type Petition, type Policy } from '../../../src/index.ts';
import type { ScenarioResult } from '../../../src/scenarios/result.ts';
import { suitesOf } from '../../../src/testing/suites.ts';
import { AsTheBodyDoes, type Told } from './asTheBodyDoes.ts';

interface Decided {
  readonly event: Told;
  readonly decision: Decision;
}

/** The events of every shipped scenario, each with the moments at which the timer looked. */
export function storiesOf(folder: string): readonly (readonly Told[])[] {
  const stories: (readonly Told[])[] = [];
  const onResult = ({ steps }: ScenarioResult) =>
    void stories.push(steps.flatMap(({ decided }) => decided.map(({ event }) => event as Told)));
  for (const { tests } of suitesOf(folder, { onResult }))
    for (const { run } of tests)
      try {
        run();
      } catch {
        // That it comes to what it expects is tested elsewhere; here only what is sent counts.
      }
  return stories;
}

/** A story as it goes in a pack’s body: by its people, along its tables, with its timer. */
function played(engine: Engine<string>, policy: Policy, story: readonly Told[]): readonly Decided[] {
  const body = new AsTheBodyDoes(policy);
  const timers = ['system', 'timer'];
  const decided: Decided[] = [];
  let petition: Petition | undefined;
  const send = (event: Told) => {
    const decision = engine.receive(petition, event);
    decided.push({ event, decision });
    if (decision.accepted) petition = decision.petition;
  };
  for (const event of story) {
    if (petition) for (const due of engine.due(petition, event.at as never).events) send(due as Told);
    if (timers.includes(event.by.role)) continue;
    for (const [at, sent] of body.eventsFor(event, petition).entries())
      send(at === 0 ? sent : { ...sent, id: `${event.id}.${at}` });
  }
  return decided;
}

const resultOf = (title: string, decided: readonly Decided[]): ScenarioResult => ({
  file: title,
  line: 1,
  column: 1,
  title: { zh: title, en: title },
  covers: [],
  passed: true,
  failures: [],
  steps: [{ part: 'when', at: '2026-01-01T00:00:00+08:00', sent: title, by: '', decided }],
  petition: undefined,
});

/** The shortest beginning of a story that reaches all of this. */
function trimmed(
  collector: Collector,
  policy: Policy,
  decided: readonly Decided[],
  keys: readonly string[],
): readonly Decided[] {
  let [low, high] = [1, decided.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    collector.hits.clear();
    collector.take(resultOf('beginning', decided.slice(0, middle)), [policy]);
    if (keys.every((key) => collector.hits.has(key))) high = middle;
    else low = middle + 1;
  }
  return decided.slice(0, low);
}

const known = new Set(['id', 'type', 'at', 'by', 'petition', 'incident', 'enteredBy', 'agent']);

/** An event as a scenario writes it: the timer’s as one look of it. */
function stepsOf(decided: readonly Decided[], timer: string): object[] {
  const looked = new Set<string>();
  return decided.flatMap(({ event, decision }): object[] => {
    const { id, type, at, by, incident, enteredBy, agent } = event;
    if (by.role === timer) {
      if (looked.has(at)) return [];
      looked.add(at);
      return [{ at, timer: true }];
    }
    const facts = Object.fromEntries(Object.entries(event).filter(([field]) => !known.has(field)));
    const besides = Object.fromEntries(
      Object.entries({ incident, enteredBy, agent }).filter(([, value]) => value !== undefined),
    );
    return [
      {
        at,
        by,
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

/** Where a story comes to in the end, as it is to come out again. */
function endOf(decided: readonly Decided[]): object {
  const last = decided.findLast(({ decision }) => decision.accepted)?.decision;
  if (!last?.accepted) return {};
  const { lifecycle, value } = last.petition.phase;
  // biome-ignore lint/suspicious/noThenProperty: given, when, then is how scenarios are written.
  return { then: { state: { [lifecycle]: value } } };
}

/** What is asked of: that every step is taken is shown on the walks. */
const measures = ['states', 'rules', 'refusals'];

/** Scenarios that reach what a body can come to, chosen from stories so that each reaches something that none before it does. */
export function breadthOf(policy: Policy, stories: readonly (readonly Told[])[]): string {
  const wanted = new Map(
    universeOf([policy])
      .items.filter(({ measure }) => measures.includes(measure))
      .map((item) => [`${item.measure} ${item.name}`, item]),
  );
  const [timer = 'system'] = Object.keys(policy.roles).filter((name) =>
    policy.roles[name]?.plays.includes('system'),
  );
  const engine = createEngine<string>(policy);
  const collector = new Collector();
  const all = stories.map((story) => ({ decided: played(engine, policy, story), keys: [] as string[] }));
  for (const { decided } of all) collector.take(resultOf('story', decided), [policy]);
  for (const key of wanted.keys())
    for (const at of collector.hits.get(key)?.scenarios ?? []) all[at]?.keys.push(key);
  const scenarios: object[] = [];
  for (;;) {
    const open = all.map(({ decided, keys }) => ({ decided, keys: keys.filter((key) => wanted.has(key)) }));
    const best = open.reduce((one, other) => (other.keys.length > one.keys.length ? other : one));
    const [first] = best.keys;
    const item = first === undefined ? undefined : wanted.get(first);
    if (!item) break;
    const shortest = trimmed(collector, policy, best.decided, best.keys);
    const of = lifecycles.find(({ id }) => id === item.lifecycle)?.label ?? policy.label;
    const at = scenarios.length + 1;
    scenarios.push({
      title: {
        zh: `${at}：${of.zh}，${item.label.zh}`,
        en: `${at}: ${of.en}, ${item.label.en}`,
      },
      when: stepsOf(shortest, timer),
      ...endOf(shortest),
    });
    for (const key of best.keys) wanted.delete(key);
  }
  const head = [
    '# yaml-language-server: $schema=../../docs/reference/schema/scenario.schema.json',
    '# 由 npm run packs 生成：本机构可能到达的每一状态，取自随附情景，由本机构的人员按本机构的流程办理。',
    '# Made by npm run packs: every state that this body can come to, from the shipped scenarios, by its own people and tables.',
    `policy: ${policy.id}`,
    'scenarios:',
  ];
  const lines = scenarios.map((scenario) => {
    const { title, when, then } = scenario as { title: object; when: object[]; then?: object };
    return [
      `  - title: ${JSON.stringify(title)}`,
      '    when:',
      ...when.map((step) => `      - ${JSON.stringify(step)}`),
      ...(then ? [`    then: ${JSON.stringify(then)}`] : []),
    ].join('\n');
  });
  return `${[...head, ...lines].join('\n')}\n`;
}
