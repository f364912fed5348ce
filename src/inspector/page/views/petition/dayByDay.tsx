import { weekdayLabels, whyDayLabels } from '../../../../calendar/dayWords.ts';
import type { PeriodStep } from '../../../../calendar/period.ts';
import { engine, petition } from '../../state/current.ts';
import { t } from '../../state/settings.ts';
import { ui } from '../../words/ui.ts';

/** How a deadline's last day came about, day by day. */
export function DayByDay({ id }: { id: string }) {
  const explained = petition.value && engine.value.explainDeadline(petition.value, id);
  if (!explained) return null;
  const { periods, moved } = explained;
  return (
    <div class="day-by-day">
      {periods.length === 0 && <p>{t(ui.namedDay)}</p>}
      {moved.map(({ notice, from, to }) => (
        <p key={notice}>{t(ui.movedBy, notice, from, to)}</p>
      ))}
      {periods.map((steps, at) => (
        <Period
          key={steps[0]?.day ?? at}
          steps={steps}
          title={t(at === 0 ? ui.termPart : ui.extensionPart)}
        />
      ))}
    </div>
  );
}

function Period({ steps, title }: { steps: readonly PeriodStep[]; title: string }) {
  return (
    <table>
      <caption>
        {title}: {t(ui.dayByDay)}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t(ui.day)}</th>
          <th scope="col">{t(ui.weekday)}</th>
          <th scope="col">{t(ui.dayNo)}</th>
          <th scope="col">{t(ui.why)}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map(({ day, weekday, counted, why, name, provisional }) => (
          <tr key={day} class={why}>
            <td>{day}</td>
            <td>{t(weekdayLabels[weekday - 1] ?? weekdayLabels[0])}</td>
            <td>{counted ?? ''}</td>
            <td>
              {t(whyDayLabels[why])}
              {name && ` (${t(name)})`}
              {provisional && ` · ${t(ui.provisional)}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
