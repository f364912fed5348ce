import fc from 'fast-check';
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, it, test } from 'vitest';
import type { Diagram } from '../../src/diagram/diagram.ts';
import type { Box, LaidOutDiagram } from '../../src/diagram/laidOut.ts';
import { layOut } from '../../src/diagram/layOut.ts';
import { diagramOfLifecycle } from '../../src/diagram/ofLifecycle.ts';
import { svgOf } from '../../src/diagram/svg.ts';
import { xmlText } from '../../src/diagram/xmlText.ts';
import { lifecycles } from '../../src/machines/lifecycles.ts';
import { order } from './foreign.ts';
import { anyMachine } from './support/anyMachine.ts';
import { liveDiagram } from './support/liveDiagram.ts';

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const holds = (outer: Box, inner: Box) =>
  inner.x >= outer.x - 0.01 &&
  inner.y >= outer.y - 0.01 &&
  inner.x + inner.width <= outer.x + outer.width + 0.01 &&
  inner.y + inner.height <= outer.y + outer.height + 0.01;

/** Every two boxes that stand beside each other and yet overlap, and everything that is not where it belongs. */
function faultsOf({ states, lines, everywhere, width, height }: LaidOutDiagram): string[] {
  const faults: string[] = [];
  const picture = { x: 0, y: 0, width, height };
  const labels = lines.flatMap(({ label, id }) => (label ? [{ ...label, id }] : []));
  const leaves = states.filter(({ state }) => !states.some((other) => other.state.parent === state.id));
  const beside = [...leaves.map((box) => ({ ...box, id: box.state.id })), ...labels];
  beside.forEach((one, index) => {
    for (const other of beside.slice(index + 1))
      if (overlap(one, other)) faults.push(`${one.id} | ${other.id}`);
  });
  for (const box of [...beside, ...(everywhere ? [everywhere] : [])])
    if (!holds(picture, box)) faults.push('outside the picture');
  for (const box of states) {
    const outer = states.find(({ state }) => state.id === box.state.parent);
    if (outer && !holds(outer, box)) faults.push(`${box.state.id} stands out`);
    for (const step of box.steps) if (!holds(box, step.box)) faults.push(`${step.arrow} stands out`);
  }
  for (const { x, y, width, height, texts } of labels)
    for (const text of texts)
      if (!holds({ x, y, width, height }, text.box)) faults.push(`${text.arrow} stands out`);
  for (const { box, arrow } of everywhere?.steps ?? [])
    if (!holds(everywhere as Box, box)) faults.push(`${arrow} stands out`);
  return faults;
}

const attributes = (svg: string, name: string) =>
  [...svg.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, id]) => id);
const sorted = (ids: readonly (string | undefined)[]) => [...ids].sort();

function expectWhole(svg: string, { states, arrows, everywhere }: Diagram): void {
  expect(XMLValidator.validate(svg)).toBe(true);
  expect(sorted(attributes(svg, 'data-state'))).toEqual(sorted(states.map(({ id }) => xmlText(id))));
  expect(sorted(attributes(svg, 'data-arrow'))).toEqual(
    sorted([...arrows, ...everywhere].map(({ id }) => xmlText(id))),
  );
}

describe.each(lifecycles.map((lifecycle) => [lifecycle.id, lifecycle] as const))(
  'the picture of %s',
  (_, lifecycle) => {
    const diagram = diagramOfLifecycle(lifecycle);

    it.each(['zh', 'en'] as const)('shows everything once and nothing over another: %s', async (lang) => {
      for (const guards of ['brief', 'all'] as const) {
        const laidOut = await layOut(diagram, { lang, guards });
        expect(faultsOf(laidOut)).toEqual([]);
        expectWhole(svgOf(laidOut), diagram);
      }
    });
  },
);

test('a nested and parallel machine of somebody else is drawn whole, its boxes inside each other', async () => {
  const diagram = liveDiagram(order);
  const laidOut = await layOut(diagram, { lang: 'en' });
  expect(faultsOf(laidOut)).toEqual([]);
  expectWhole(svgOf(laidOut), diagram);
});

test('any machine is drawn whole', async () => {
  await fc.assert(
    fc.asyncProperty(anyMachine, async (machine) => {
      const diagram = liveDiagram(machine);
      expectWhole(svgOf(await layOut(diagram, { lang: 'en' })), diagram);
    }),
    { numRuns: 20 },
  );
});

test('marks become class names of states, arrows and their lines', async () => {
  const laidOut = await layOut(liveDiagram(order), { lang: 'en' });
  const svg = svgOf(laidOut, {
    marks: { states: { cart: ['active'] }, arrows: { 'cart/CHECK_OUT/0': ['taken'] } },
  });
  expect(svg).toContain('class="state atomic active" data-state="cart"');
  expect(svg).toContain('class="arrow taken" data-arrow="cart/CHECK_OUT/0"');
  expect(svg).toContain('class="line taken" data-line="cart processing"');
});

test('a picture has a title and a description for those who do not see it', async () => {
  const lifecycle = lifecycles[0] as (typeof lifecycles)[number];
  const svg = svgOf(await layOut(diagramOfLifecycle(lifecycle), { lang: 'zh' }), { id: 'one' });
  expect(svg).toMatch(
    /role="img" aria-labelledby="pf-one-title" aria-describedby="pf-one-desc" lang="zh-CN"/,
  );
  expect(svg).toContain(`<title id="pf-one-title">${lifecycle.label.zh} (${lifecycle.id})</title>`);
});
