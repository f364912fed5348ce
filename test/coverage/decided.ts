import { readFileSync } from 'node:fs';
import { createEngine, type Engine, fireRescueBureau, type Petition } from '../../src/index.ts';
import { readScenarios } from '../../src/scenarios/readScenarios.ts';
import type { ScenarioResult } from '../../src/scenarios/result.ts';
import { runScenario } from '../../src/scenarios/runScenario.ts';
import { enginesFor } from '../../src/testing/suites.ts';

const text = (words: string) => ({ zh: words, en: words });

/** Events with what was decided on them, as a scenario's result has them. */
export function resultOf(title: string, events: readonly object[], engine: Engine<string>): ScenarioResult {
  let petition: Petition | undefined;
  const decided = events.map((event) => {
    const decision = engine.receive(petition, event);
    if (decision.accepted) petition = decision.petition;
    return { event, decision };
  });
  return {
    file: title,
    line: 1,
    column: 1,
    title: text(title),
    covers: [],
    passed: true,
    failures: [],
    steps: [{ part: 'when', at: '2026-01-01T00:00:00+08:00', sent: title, by: '', decided }],
    petition,
  };
}

/** The petitions of the shipped register, each with all its events decided. */
export function registerResults(): { results: ScenarioResult[]; engine: Engine<string> } {
  const engine = createEngine<string>(fireRescueBureau);
  const lines = readFileSync('examples/register/register.jsonl', 'utf8').trim().split('\n');
  const byPetition = new Map<string, object[]>();
  for (const line of lines) {
    const event = JSON.parse(line) as { petition: string };
    byPetition.set(event.petition, [...(byPetition.get(event.petition) ?? []), event]);
  }
  const results = [...byPetition].map(([id, events]) => resultOf(id, events, engine));
  return { results, engine };
}

/** Scenarios written in YAML, run under the shipped policies. */
export function ran(yaml: string): ScenarioResult[] {
  const read = readScenarios({ file: 'a.yaml', text: yaml });
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return read.scenarios.map((scenario) => runScenario(scenario, enginesFor()));
}
