import { computed, effect, signal } from '@preact/signals';
import type { Diagram } from '../../../diagram/diagram.ts';
import { DiagramError } from '../../../diagram/diagramError.ts';
import { diagramOfDefinition } from '../../../diagram/ofDefinition.ts';
import { type LiveActor, listenToWindow, noActors, receiveMessage } from '../../protocol/index.ts';
import { activeStates } from '../model/activeStates.ts';
import { ui } from '../words/ui.ts';
import { tell } from './notices.ts';
import { given } from './session.ts';
import { room } from './view.ts';

/** What is known of live actors. */
export const live = signal(noActors);

/** How the page's socket stands; `none` where the page has no receiving end. */
export const socket = signal<'none' | 'connecting' | 'open' | 'lost'>('none');

/** Key of the actor that was asked for. */
export const askedActor = signal<string | undefined>(undefined);

/** The actor that is shown. */
export const shownActor = computed<LiveActor | undefined>(
  () => live.value.actors.find(({ key }) => key === askedActor.value) ?? live.value.actors[0],
);

const diagrams = new WeakMap<object, Diagram | DiagramError>();

/** The diagram of a machine's definition as it was received, or why there is none. */
export function diagramOf(definition: unknown): Diagram | DiagramError | undefined {
  if (typeof definition !== 'object' || definition === null) return undefined;
  const known = diagrams.get(definition);
  if (known) return known;
  let made: Diagram | DiagramError;
  try {
    made = diagramOfDefinition(definition);
  } catch (error) {
    if (!(error instanceof DiagramError)) throw error;
    made = error;
  }
  diagrams.set(definition, made);
  return made;
}

/** Ids of the states that an actor is in. */
export const active = computed(() => activeStates(shownActor.value?.value));

const firstPause = 500;
const longestPause = 8000;
/** Frames are taken in together, so that a fast host does not draw the page for each. */
const gather = 60;

let frames: unknown[] = [];
let pending = false;

function take(message: unknown): void {
  frames.push(message);
  if (pending) return;
  pending = true;
  setTimeout(() => {
    pending = false;
    const taken = frames;
    frames = [];
    live.value = taken.reduce(receiveMessage, live.value);
  }, gather);
}

function connect(path: string, pause: number): void {
  const url = new URL(path, location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  const connection = new WebSocket(url);
  let isOpen = false;
  connection.onopen = () => {
    isOpen = true;
    socket.value = 'open';
  };
  connection.onmessage = ({ data }) => {
    try {
      take(JSON.parse(String(data)));
    } catch {
      take(data);
    }
  };
  connection.onclose = () => {
    socket.value = 'lost';
    const next = isOpen ? firstPause : Math.min(longestPause, pause * 2);
    setTimeout(() => connect(path, next), next);
  };
}

/** Receives from the page's own server, and from a window that opened the page; shows the first actor where there is nothing else. */
export function startLive(): void {
  const { socketPath, events, petitions, logPath } = given.value;
  const isBare = events === undefined && petitions === undefined && logPath === undefined;
  const stop = effect(() => {
    if (live.value.actors.length === 0) return;
    if (isBare && room.peek() === 'petitions') room.value = 'live';
    queueMicrotask(() => stop());
  });
  if (socketPath) {
    socket.value = 'connecting';
    connect(socketPath, firstPause);
  }
  listenToWindow(take, { refused: (origin) => tell('bad', ui.refusedOrigin, origin) });
}
