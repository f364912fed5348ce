export { type ListeningWindow, listenToWindow } from './listenToWindow.ts';
export { type LiveActor, type LiveEvent, type LiveStore, noActors } from './liveStore.ts';
export { receiveMessage, receiveMessages } from './receiveMessage.ts';
