export { type Framework, storeConformance } from './conformance.ts';
export { type MemoryData, memoryData, memoryStore } from './memoryStore.ts';
export type { Case, StoreCase } from './storeCase.ts';
export { storeCases } from './storeCases.ts';
export type { FreshDatabase, TestDatabase } from './testDatabase.ts';
