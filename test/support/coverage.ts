import v8 from '@vitest/coverage-v8';
import type { CoverageProviderModule } from 'vitest/node';

/**
 * V8's coverage, but for the worker of the walks, which vitest.config.ts tells that it is one: tests with sentences of their own have to reach
 * what a walk comes by, and to count each of its millions of steps takes half as long again as the steps themselves.
 */
const coverage: CoverageProviderModule =
  process.env.WALKS === undefined ? v8 : { getProvider: () => v8.getProvider() };

export default coverage;
