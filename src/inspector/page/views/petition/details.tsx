import { signal } from '@preact/signals';
import { Button } from '../../parts/button.tsx';
import { ChartTable } from '../../parts/chartTable.tsx';
import { Tabs } from '../../parts/tabs.tsx';
import { deadlines, length } from '../../state/current.ts';
import { t } from '../../state/settings.ts';
import { ui } from '../../words/ui.ts';
import { Deadlines } from './deadlines.tsx';
import { Facts } from './facts.tsx';
import { Log } from './log.tsx';
import { chart } from './shownChart.tsx';

type Panel = 'log' | 'deadlines' | 'facts' | 'table';

const panel = signal<Panel>('log');

/** Whether the panel takes the chart's room as well. */
export const tall = signal(false);

/** What belongs to the petition beside its chart: log, deadlines, facts, and the chart as tables. */
export function Details() {
  const { value: shown } = panel;
  return (
    <Tabs
      name="details"
      label={t(ui.facts)}
      tabs={[
        { id: 'log', label: t(ui.log), count: length.value },
        { id: 'deadlines', label: t(ui.deadlines), count: deadlines.value.length },
        { id: 'facts', label: t(ui.facts) },
        { id: 'table', label: t(ui.asTable) },
      ]}
      chosen={shown}
      tools={
        <Button
          icon="fit"
          look="quiet"
          label={t(tall.value ? ui.smaller : ui.larger)}
          pressed={tall.value}
          onClick={() => {
            tall.value = !tall.value;
          }}
        />
      }
      onChoose={(id) => {
        panel.value = id;
      }}
    >
      {shown === 'log' && <Log />}
      {shown === 'deadlines' && <Deadlines />}
      {shown === 'facts' && <Facts />}
      {shown === 'table' && chart.value && <ChartTable {...chart.value} />}
    </Tabs>
  );
}
