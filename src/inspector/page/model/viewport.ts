/** The part of a picture that is shown: its corner in the picture, and how many screen pixels one of its pixels takes. */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** A width and a height in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

const least = 0.1;
const most = 4;
/** Free room around a picture that is fitted in, in screen pixels. */
const room = 16;

const within = (scale: number) => Math.min(most, Math.max(least, scale));

/** Shows the whole picture in the middle, at its own size at most. */
export function fitted(picture: Size, frame: Size): Viewport {
  const scale = within(
    Math.min(1, (frame.width - 2 * room) / picture.width, (frame.height - 2 * room) / picture.height),
  );
  return {
    scale,
    x: (picture.width - frame.width / scale) / 2,
    y: (picture.height - frame.height / scale) / 2,
  };
}

/** Moves the frame over the picture, in screen pixels. */
export function panned({ x, y, scale }: Viewport, right: number, down: number): Viewport {
  return { scale, x: x + right / scale, y: y + down / scale };
}

/** Makes the picture larger or smaller around a point of the frame, which stays where it is. */
export function zoomed({ x, y, scale }: Viewport, by: number, at: { x: number; y: number }): Viewport {
  const next = within(scale * by);
  return { scale: next, x: x + at.x / scale - at.x / next, y: y + at.y / scale - at.y / next };
}

/** Puts a point of the picture in the middle of the frame. */
export function centredOn(point: { x: number; y: number }, scale: number, frame: Size): Viewport {
  return { scale, x: point.x - frame.width / scale / 2, y: point.y - frame.height / scale / 2 };
}
