export type { ScenarioFault } from '../scenarios/place.js';
export type { Source } from '../scenarios/readDocument.js';
export { type ReadScenarios, readScenarios } from '../scenarios/readScenarios.js';
export type { Failure, ScenarioResult, StepResult } from '../scenarios/result.js';
export { type EngineFor, runScenario } from '../scenarios/runScenario.js';
export type { Scenario } from '../scenarios/scenario.js';
export { describeScenarios } from './describeScenarios.js';
export type { DescribeOptions } from './suites.js';
