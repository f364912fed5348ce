import { effect, signal } from '@preact/signals';

/** The rooms of the page. */
export const rooms = ['petitions', 'lifecycles', 'training', 'live'] as const;
export type Room = (typeof rooms)[number];

/** The room that is open. */
export const room = signal<Room>('petitions');

/** The lifecycle that is shown in its room. */
export const shownLifecycle = signal('firstVisit');

/** Whether the list of problems is open. */
export const problemsOpen = signal(false);

/** Keeps the address and the room in step, so that a link leads to a room. */
export function startView(): void {
  const read = () => {
    const [name, id] = location.hash.replace(/^#\/?/, '').split('/');
    if (rooms.includes(name as Room)) room.value = name as Room;
    if (name === 'lifecycles' && id) shownLifecycle.value = decodeURIComponent(id);
  };
  read();
  addEventListener('hashchange', read);
  effect(() => {
    const more = room.value === 'lifecycles' ? `/${encodeURIComponent(shownLifecycle.value)}` : '';
    const hash = `#/${room.value}${more}`;
    if (location.hash !== hash) history.replaceState(null, '', hash);
  });
}
