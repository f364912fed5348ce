export { lifecyclesOf } from '../../src/check/scope.ts';
