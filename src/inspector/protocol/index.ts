export { type ListeningWindow, listenToWindow } from './listenToWindow.js';
export { type LiveActor, type LiveEvent, type LiveStore, noActors } from './liveStore.js';
export { receiveMessage, receiveMessages } from './receiveMessage.js';
