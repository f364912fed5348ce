import type { Diagram, DiagramArrow } from '../../../diagram/diagram.ts';
import { roleLabel } from '../../../receipts/words/describe.ts';
import type { Marks } from '../model/marks.ts';
import { policy } from '../state/current.ts';
import { t } from '../state/settings.ts';
import { ui } from '../words/ui.ts';
import { RuleTag } from './ruleTag.tsx';

/** A chart as tables of its states and steps: for screen readers, and for whoever reads sooner than looks. */
export function ChartTable({ diagram, marks }: { diagram: Diagram; marks: Marks }) {
  const labels = new Map(diagram.states.map(({ id, label }) => [id, t(label)]));
  return (
    <div class="chart-table">
      <table>
        <caption>{t(ui.states)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(ui.state)}</th>
            <th scope="col">{t(ui.rule)}</th>
            <th scope="col">{t(ui.outcome)}</th>
          </tr>
        </thead>
        <tbody>
          {diagram.states.map(({ id, label, rule, kind, initial }) => (
            <tr key={id} class={(marks.states[id] ?? []).join(' ')}>
              <th scope="row">
                {t(label)} <span class="faint">{id}</span>
              </th>
              <td>{rule && <RuleTag rule={rule} />}</td>
              <td>
                {[
                  marks.states[id]?.includes('active') ? t(ui.legendActive) : '',
                  initial ? t(ui.initial) : '',
                  kind === 'final' ? t(ui.final) : '',
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <table>
        <caption>{t(ui.steps)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(ui.from)}</th>
            <th scope="col">{t(ui.event)}</th>
            <th scope="col">{t(ui.conditions)}</th>
            <th scope="col">{t(ui.to)}</th>
            <th scope="col">{t(ui.roles)}</th>
            <th scope="col">{t(ui.rule)}</th>
          </tr>
        </thead>
        <tbody>
          {[...diagram.arrows, ...diagram.everywhere].map((arrow) => (
            <ArrowRow key={arrow.id} arrow={arrow} labels={labels} marks={marks.arrows[arrow.id] ?? []} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ArrowRow({
  arrow,
  labels,
  marks,
}: {
  arrow: DiagramArrow;
  labels: ReadonlyMap<string, string>;
  marks: readonly string[];
}) {
  const { from, to, internal, event, label, guards, by = [], rule } = arrow;
  const asked = guards.filter(({ implied }) => !implied);
  return (
    <tr class={marks.join(' ')}>
      <td>{from === '' ? t(ui.everywhere) : (labels.get(from) ?? from)}</td>
      <td>
        {t(label)} <span class="faint">{event}</span>
      </td>
      <td>
        {asked.map((guard) => (
          <div key={`${guard.name}${guard.not}`}>
            {guard.not ? `${t(ui.mustNot)}: ` : ''}
            {guard.label ? t(guard.label) : guard.name}
          </div>
        ))}
      </td>
      <td>{internal ? t(ui.stays) : (labels.get(to) ?? to)}</td>
      <td>{by.map((role) => t(roleLabel(policy.value, role))).join(', ')}</td>
      <td>{rule && <RuleTag rule={rule} />}</td>
    </tr>
  );
}
