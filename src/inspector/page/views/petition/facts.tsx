import { fieldLabel } from '../../../../vocabulary/words/fields.ts';
import { factLabel } from '../../model/factLabel.ts';
import { course, petition } from '../../state/current.ts';
import { t } from '../../state/settings.ts';
import { ui } from '../../words/ui.ts';

/** What is known of the matter, and the facts of the course that is shown. */
export function Facts() {
  const { value: now } = petition;
  if (!now) return <p class="faint">{t(ui.beforeOpening)}</p>;
  const open = [now.phase, ...now.beside].find(({ instance }) => instance === course.value?.instance);
  const own = Object.entries(open?.context ?? {}).filter(([name]) => name !== 'deadlines');
  return (
    <div class="facts">
      <Values entries={Object.entries(now.matter)} />
      {own.length > 0 && <Values entries={own} />}
    </div>
  );
}

/** Fields with their values, by the names that people use. */
export function Values(props: {
  entries: readonly (readonly [string, unknown])[];
  /** The event that states them. */
  event?: string;
  class?: string;
}) {
  return (
    <dl class={props.class}>
      {props.entries.map(([name, value]) => (
        <div key={name}>
          <dt>{t(fieldLabel(name, props.event))}</dt>
          <dd>
            <Value field={name} value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A value as people read it. */
function Value({ field, value }: { field: string; value: unknown }) {
  if (value === true) return <>{t(ui.yes)}</>;
  if (value === false) return <>{t(ui.no)}</>;
  if (typeof value === 'string') return <>{t(factLabel(field, value))}</>;
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object'))
    return <>{value.map((one) => t(factLabel(field, String(one)))).join('、') || '—'}</>;
  if (typeof value === 'object' && value !== null)
    return (
      <ul class="values">
        {Object.entries(value).map(([name, inner]) => (
          <li key={name}>
            <span class="faint">{t(fieldLabel(name, field))}</span> <Value field={name} value={inner} />
          </li>
        ))}
      </ul>
    );
  return <>{String(value)}</>;
}
