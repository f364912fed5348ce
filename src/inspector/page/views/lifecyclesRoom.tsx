import { computed, signal } from '@preact/signals';
import { lifecycles } from '../../../machines/lifecycles.ts';
import type { Marks } from '../model/marks.ts';
import { Chart } from '../parts/chart.tsx';
import { ChartTable } from '../parts/chartTable.tsx';
import { RuleTag } from '../parts/ruleTag.tsx';
import { Tabs } from '../parts/tabs.tsx';
import { lifecycleDiagram } from '../state/charts.ts';
import { t } from '../state/settings.ts';
import { shownLifecycle } from '../state/view.ts';
import { ui } from '../words/ui.ts';

const noMarks: Marks = { states: {}, arrows: {} };
const view = signal<'chart' | 'table'>('chart');

const shown = computed(
  () =>
    lifecycles.find(({ id }) => id === shownLifecycle.value) ??
    (lifecycles[0] as (typeof lifecycles)[number]),
);

/** Every lifecycle of the library, one of them drawn large. */
export function LifecyclesRoom() {
  const { id, label, rule } = shown.value;
  const diagram = lifecycleDiagram(id);
  return (
    <>
      <nav class="lifecycle-list" aria-label={t(ui.lifecycles)}>
        {(['phase', 'beside'] as const).map((place) => (
          <div key={place}>
            <h2>{t(place === 'phase' ? ui.main : ui.beside)}</h2>
            <ul>
              {lifecycles
                .filter((one) => one.place === place)
                .map((one) => (
                  <li key={one.id}>
                    <button
                      type="button"
                      data-lifecycle={one.id}
                      aria-current={one.id === id ? 'true' : undefined}
                      onClick={() => {
                        shownLifecycle.value = one.id;
                      }}
                    >
                      <span>{t(one.label)}</span>
                      <span class="faint">{one.id}</span>
                    </button>
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </nav>
      <div class="stage">
        <div class="case-head">
          <div class="case-title">
            <h2>{t(label)}</h2>
            <span class="faint">{id}</span>
            <RuleTag rule={rule} />
          </div>
        </div>
        <Tabs
          name="lifecycle"
          label={t(label)}
          tabs={[
            { id: 'chart', label: t(ui.chart) },
            { id: 'table', label: t(ui.asTable) },
          ]}
          chosen={view.value}
          onChoose={(next) => {
            view.value = next;
          }}
        >
          {view.value === 'chart' ? (
            <Chart key={id} diagram={diagram} marks={noMarks} name={t(label)} />
          ) : (
            <ChartTable diagram={diagram} marks={noMarks} />
          )}
        </Tabs>
      </div>
    </>
  );
}
