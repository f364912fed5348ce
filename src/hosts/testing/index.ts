export { type MemoryData, memoryData, memoryStore } from './memoryStore.ts';
