export type * from './port/host.ts';
export { HostFault, type HostFaultCode } from './port/hostFault.ts';
export * from './port/rows.ts';
export * from './port/store.ts';
export type * from './worklist/question.ts';
