import { computed } from '@preact/signals';
import { lifecycleLabel } from '../../../../engine/labels.ts';
import { mayAct } from '../../model/acting.ts';
import { stepsOf } from '../../model/courses.ts';
import { marksOf } from '../../model/marks.ts';
import { Chart } from '../../parts/chart.tsx';
import { lifecycleDiagram } from '../../state/charts.ts';
import { actor, course, cursor, file, isDeciding, nextEvents } from '../../state/current.ts';
import { t } from '../../state/settings.ts';
import { ui } from '../../words/ui.ts';

/** The diagram of the course that is shown, with what is marked in it. */
export const chart = computed(() => {
  const { value: shown } = course;
  if (!shown) return undefined;
  const diagram = lifecycleDiagram(shown.lifecycle);
  const entries = file.value?.entries.slice(0, cursor.value) ?? [];
  const walked = stepsOf(entries, shown.instance);
  // One that is over stands where its last step led.
  const active = shown.value ?? walked.at(-1)?.to;
  const marks = marksOf(diagram, {
    active: active === undefined ? [] : [active],
    walked,
    last: stepsOf(entries.slice(-1), shown.instance),
    // What only others may send is not refused: it is not this person's.
    next: nextEvents.value.filter(
      (event) => !event.opens && event.instance === shown.instance && mayAct(event, actor.value),
    ),
  });
  return { diagram, marks, active, lifecycle: shown.lifecycle };
});

/** The chart of the course that is shown, its active state and the way that was taken marked. */
export function ShownChart() {
  const { value: shown } = chart;
  if (isDeciding.value) return <div class="chart chart-note">{t(ui.waiting)}</div>;
  if (!shown) return <div class="chart chart-note">{t(ui.beforeOpening)}</div>;
  const { diagram, marks, active, lifecycle } = shown;
  return (
    <section class="chart-section" aria-label={t(ui.chart)}>
      <Chart diagram={diagram} marks={marks} active={active} name={t(lifecycleLabel(lifecycle))}>
        <ul class="legend" aria-hidden="true">
          <li class="active">{t(ui.legendActive)}</li>
          <li class="taken">{t(ui.legendTaken)}</li>
          <li class="walked">{t(ui.legendWalked)}</li>
        </ul>
      </Chart>
    </section>
  );
}
