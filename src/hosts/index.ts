export { createHost, type HostOptions } from './host/createHost.ts';
export type * from './port/host.ts';
export { HostFault, type HostFaultCode } from './port/hostFault.ts';
export * from './port/rows.ts';
export * from './port/store.ts';
export { type SqliteOptions, type SqliteStore, sqliteStore } from './sqlite/sqliteStore.ts';
export type * from './worklist/question.ts';
export { maySee } from './worklist/visible.ts';
