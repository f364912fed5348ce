export { type RestateStore, type RestateStoreOptions, restateStore } from './openStore.ts';
export { type RestateHostOptions, restateHost } from './restateHost.ts';
export { type ServedRestate, type ServeRestateOptions, serveRestate } from './serveRestate.ts';
export { type RestateServicesOptions, restateServices } from './services.ts';
