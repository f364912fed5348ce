export { type Framework, hostConformance, storeConformance } from './conformance.ts';
export { hostCases } from './hostCases.ts';
export { hostsOver } from './hostsOver.ts';
export { type MemoryData, memoryData, memoryStore } from './memoryStore.ts';
export { outageCases } from './outageCases.ts';
export type { Case, StoreCase } from './storeCase.ts';
export { storeCases } from './storeCases.ts';
export type { FreshDatabase, TestDatabase } from './testDatabase.ts';
export type { FreshHosts, HostSetup, TestHosts } from './testHosts.ts';
