const paths = {
  first: 'M4 3v10M13 3 6 8l7 5V3Z',
  back: 'M11 3 5 8l6 5V3Z',
  play: 'M5 3l8 5-8 5V3Z',
  pause: 'M5 3v10M11 3v10',
  next: 'M5 3l6 5-6 5V3Z',
  last: 'M12 3v10M3 3l7 5-7 5V3Z',
  undo: 'M6 3 2.5 6.5 6 10M2.5 6.5h7a4 4 0 0 1 0 8H7',
  branch:
    'M5 4.8v6.4M5 10c0-3.4 6-1.4 6-5.2M5 2.2a1.3 1.3 0 1 0 0 2.6 1.3 1.3 0 1 0 0-2.6ZM5 11.2a1.3 1.3 0 1 0 0 2.6 1.3 1.3 0 1 0 0-2.6ZM11 2.2a1.3 1.3 0 1 0 0 2.6 1.3 1.3 0 1 0 0-2.6Z',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  fit: 'M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4',
  focus: 'M8 5.5A2.5 2.5 0 1 0 8 10.5 2.5 2.5 0 1 0 8 5.5ZM8 1v2.5M8 12.5V15M1 8h2.5M12.5 8H15',
  open: 'M2 13V4h4l1.5 2H14v7H2Z',
  save: 'M8 2v8M4.5 7 8 10.5 11.5 7M2.5 13.5h11',
  print: 'M4 6V2h8v4M4 12H2V6h12v6h-2M4 10h8v4H4v-4Z',
  sun: 'M8 5a3 3 0 1 0 0 6 3 3 0 1 0 0-6ZM8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M13 3l-1 1M4 12l-1 1',
  moon: 'M13 9.5A5.5 5.5 0 1 1 6.5 3 4.5 4.5 0 0 0 13 9.5Z',
  warn: 'M8 2 1.5 13.5h13L8 2ZM8 6.5v3.5M8 11.8v.2',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  check: 'M3 8.5 6.5 12 13 4.5',
  clock: 'M8 2a6 6 0 1 0 0 12A6 6 0 1 0 8 2ZM8 5v3.5l2.5 1.5',
  person: 'M8 2.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 1 0 0-5ZM3 14c0-3 2-4.5 5-4.5s5 1.5 5 4.5',
} as const;

/** Name of a small picture. */
export type IconName = keyof typeof paths;

/** A small picture in the colour of the text; decoration only. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
