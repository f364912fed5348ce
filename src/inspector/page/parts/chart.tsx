import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Diagram } from '../../../diagram/diagram.ts';
import type { LaidOutDiagram } from '../../../diagram/laidOut.ts';
import { svgOf } from '../../../diagram/svg.ts';
import type { Marks } from '../model/marks.ts';
import { centredOn, fitted, panned, type Viewport, zoomed } from '../model/viewport.ts';
import { laidOut } from '../state/charts.ts';
import { printing } from '../state/printing.ts';
import { lang, t } from '../state/settings.ts';
import { ui } from '../words/ui.ts';
import { Button } from './button.tsx';

/** Below this scale the labels cannot be read: then the active state is shown instead of the whole. */
const readable = 0.55;
/** Where nothing is active a chart is glanced at as a whole, down to this scale. */
const glanced = 0.42;
/** The scale at which one state is looked at, and the room left at the edges, in pixels of the picture. */
const close = 0.8;
const edge = 20;
const step = 1.25;
const stride = 60;

/** The parts of a picture that is in the document, by the ids that marks name, and those that are marked. */
interface Parts {
  readonly states: ReadonlyMap<string, Element>;
  readonly arrows: ReadonlyMap<string, Element>;
  marked: (readonly [Element, readonly string[]])[];
}

function partsOf(canvas: HTMLElement): Parts {
  const found = (name: string) =>
    new Map(
      [...canvas.querySelectorAll<SVGElement>(`[data-${name}]`)].map((one) => [one.dataset[name] ?? '', one]),
    );
  return { states: found('state'), arrows: found('arrow'), marked: [] };
}

/** Puts other marks on a picture in place of those that it has; a line has the marks of all its arrows. */
function mark(parts: Parts, { states, arrows }: Marks): void {
  for (const [element, names] of parts.marked) element.classList.remove(...names);
  parts.marked = [];
  const put = (element: Element | null | undefined, names: readonly string[]) => {
    if (!element) return;
    element.classList.add(...names);
    parts.marked.push([element, names]);
  };
  for (const [id, names] of Object.entries(states)) put(parts.states.get(id), names);
  for (const [id, names] of Object.entries(arrows)) {
    const arrow = parts.arrows.get(id);
    put(arrow, names);
    put(arrow?.closest('[data-line]'), names);
  }
}

const sizeOf = (frame: HTMLElement) => ({ width: frame.clientWidth || 1, height: frame.clientHeight || 1 });

/** Where a picture opens: whole; where that would be too small to read, at the active state, or else at its top. */
function openingView(picture: LaidOutDiagram, frame: HTMLElement, active: string | undefined): Viewport {
  const size = sizeOf(frame);
  const whole = fitted(picture, size);
  if (whole.scale >= (active === undefined ? glanced : readable)) return whole;
  const top = { x: picture.width / 2, y: size.height / readable / 2 - edge };
  return focused(picture, frame, active) ?? centredOn(top, readable, size);
}

/** The active state in the middle of the frame, or its head where it is higher than that. */
function focused(
  picture: LaidOutDiagram,
  frame: HTMLElement,
  active: string | undefined,
): Viewport | undefined {
  const place = picture.states.find(({ state }) => state.id === active);
  if (!place) return undefined;
  const size = sizeOf(frame);
  const room = { width: size.width / close, height: size.height / close };
  const isHigh = place.height > room.height - 4 * edge;
  const middle = isHigh ? place.y - 2 * edge + room.height / 2 : place.y + place.height / 2;
  const { x, y } = centredOn({ x: place.x + place.width / 2, y: middle }, close, size);
  // No empty half beside a picture that is hardly larger than the frame.
  const kept = (at: number, length: number, whole: number) =>
    Math.max(-edge, Math.min(at, Math.max(whole + edge - length, -edge)));
  return { scale: close, x: kept(x, room.width, picture.width), y: kept(y, room.height, picture.height) };
}

/** A statechart to look at: drag, wheel, pinch, keys and buttons move and zoom it. */
export function Chart({
  diagram,
  marks,
  active,
  name,
  children,
}: {
  diagram: Diagram;
  marks: Marks;
  active?: string | undefined;
  name: string;
  /** What stands beside the tools. */
  children?: ComponentChildren;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLDivElement>(null);
  const parts = useRef<Parts>(undefined);
  const id = useId();
  const [picture, setPicture] = useState<LaidOutDiagram>();
  const [fault, setFault] = useState<string>();
  const [view, setView] = useState<Viewport>({ x: 0, y: 0, scale: 1 });
  const { value: language } = lang;

  useEffect(() => {
    let current = true;
    setFault(undefined);
    laidOut(diagram, language).then(
      (found) => current && setPicture(found),
      (error: unknown) => current && setFault(String(error)),
    );
    return () => {
      current = false;
    };
  }, [diagram, language]);

  useLayoutEffect(() => {
    if (!canvas.current || !picture) return;
    canvas.current.innerHTML = svgOf(picture, { id: `chart${id}`, title: name });
    parts.current = partsOf(canvas.current);
    if (frame.current) setView(openingView(picture, frame.current, active));
  }, [picture]);

  useLayoutEffect(() => {
    if (parts.current) mark(parts.current, marks);
  }, [picture, marks]);

  useLayoutEffect(() => {
    const svg = canvas.current?.querySelector('svg');
    if (!svg || !frame.current) return;
    const { width, height } = sizeOf(frame.current);
    const shown = [view.x, view.y, width / view.scale, height / view.scale];
    // Printed, it is whole.
    const box = printing.value && picture ? [0, 0, picture.width, picture.height] : shown;
    svg.setAttribute('viewBox', box.join(' '));
    svg.setAttribute('width', '100%');
    svg.setAttribute('height', '100%');
  }, [picture, view, printing.value]);

  useEffect(() => {
    if (!frame.current || !picture || active === undefined) return;
    const size = sizeOf(frame.current);
    const place = picture.states.find(({ state }) => state.id === active);
    if (!place) return;
    setView((now) => {
      const isSeen =
        place.x >= now.x &&
        place.y >= now.y &&
        place.x + place.width <= now.x + size.width / now.scale &&
        place.y + place.height <= now.y + size.height / now.scale;
      return isSeen || !frame.current ? now : (focused(picture, frame.current, active) ?? now);
    });
  }, [active, picture]);

  useEffect(() => {
    const { current } = frame;
    if (!current || !picture) return undefined;
    const watch = new ResizeObserver(() => setView((now) => ({ ...now })));
    watch.observe(current);
    return () => watch.disconnect();
  }, [picture]);

  const zoom = (by: number) => {
    const size = frame.current ? sizeOf(frame.current) : { width: 0, height: 0 };
    setView((now) => zoomed(now, by, { x: size.width / 2, y: size.height / 2 }));
  };
  const showWhole = () => picture && frame.current && setView(fitted(picture, sizeOf(frame.current)));
  const focus = () =>
    picture &&
    frame.current &&
    setView((now) => focused(picture, frame.current as HTMLElement, active) ?? now);
  useGestures(frame, setView);

  const keys = (event: KeyboardEvent) => {
    const moves: Record<string, () => void> = {
      ArrowLeft: () => setView((now) => panned(now, -stride, 0)),
      ArrowRight: () => setView((now) => panned(now, stride, 0)),
      ArrowUp: () => setView((now) => panned(now, 0, -stride)),
      ArrowDown: () => setView((now) => panned(now, 0, stride)),
      '+': () => zoom(step),
      '=': () => zoom(step),
      '-': () => zoom(1 / step),
      '0': () => showWhole(),
    };
    const move = event.target === frame.current ? moves[event.key] : undefined;
    if (!move || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    move();
  };

  return (
    <div
      class="chart"
      data-chart={diagram.id}
      data-drawn={picture !== undefined && picture.lang === language}
    >
      <div class="chart-tools">
        {children}
        <span class="push" />
        <Button icon="minus" label={t(ui.zoomOut)} look="quiet" onClick={() => zoom(1 / step)} />
        <span class="chart-scale">{Math.round(view.scale * 100)}%</span>
        <Button icon="plus" label={t(ui.zoomIn)} look="quiet" onClick={() => zoom(step)} />
        <Button icon="fit" label={t(ui.fit)} look="quiet" onClick={showWhole} />
        {active !== undefined && (
          <Button icon="focus" label={t(ui.focusActive)} look="quiet" onClick={focus} />
        )}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a group of nothing but a picture */}
      <div
        class="chart-frame"
        ref={frame}
        role="group"
        aria-label={`${name}: ${t(ui.chartKeys)}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: keys move and zoom the picture
        tabIndex={0}
        onKeyDown={keys}
      >
        <div class="chart-canvas" ref={canvas} />
        {!picture && !fault && <p class="chart-note">{t(ui.layingOut)}</p>}
        {fault && (
          <p class="chart-note" role="alert">
            {t(ui.chartFailed)}: {fault}
          </p>
        )}
      </div>
    </div>
  );
}

/** Drag to move, pinch or wheel with the control key to zoom, wheel to move. */
function useGestures(
  frame: { readonly current: HTMLDivElement | null },
  setView: (change: (now: Viewport) => Viewport) => void,
): void {
  useEffect(() => {
    const { current } = frame;
    if (!current) return undefined;
    const fingers = new Map<number, { x: number; y: number }>();
    const placeOf = (event: MouseEvent) => {
      const { left, top } = current.getBoundingClientRect();
      return { x: event.clientX - left, y: event.clientY - top };
    };
    const spread = () => {
      const [a, b] = [...fingers.values()];
      return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
    };
    const down = (event: PointerEvent) => {
      if (event.button !== 0) return;
      fingers.set(event.pointerId, placeOf(event));
      current.setPointerCapture(event.pointerId);
    };
    const move = (event: PointerEvent) => {
      const before = fingers.get(event.pointerId);
      if (!before) return;
      const now = placeOf(event);
      const wide = spread();
      fingers.set(event.pointerId, now);
      if (fingers.size > 1 && wide > 0) setView((view) => zoomed(view, spread() / wide, now));
      else setView((view) => panned(view, before.x - now.x, before.y - now.y));
    };
    const up = (event: PointerEvent) => fingers.delete(event.pointerId);
    const wheel = (event: WheelEvent) => {
      event.preventDefault();
      if (event.ctrlKey || event.metaKey)
        setView((view) => zoomed(view, Math.exp(-event.deltaY / 200), placeOf(event)));
      else setView((view) => panned(view, event.deltaX, event.deltaY));
    };
    current.addEventListener('pointerdown', down);
    current.addEventListener('pointermove', move);
    current.addEventListener('pointerup', up);
    current.addEventListener('pointercancel', up);
    current.addEventListener('wheel', wheel, { passive: false });
    return () => {
      current.removeEventListener('pointerdown', down);
      current.removeEventListener('pointermove', move);
      current.removeEventListener('pointerup', up);
      current.removeEventListener('pointercancel', up);
      current.removeEventListener('wheel', wheel);
    };
  }, []);
}
