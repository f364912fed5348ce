import { unitLabel } from '../../../../receipts/words/describe.ts';
import { actorFor, actsForUnit, unitsFor } from '../../model/acting.ts';
import { daysLater, instantOf, localOf, nextWorkingMoment } from '../../model/moments.ts';
import { Button } from '../../parts/button.tsx';
import { actor, calendar, due, moment, petition, policy } from '../../state/current.ts';
import { sendTimer } from '../../state/sending.ts';
import { t } from '../../state/settings.ts';
import { ui } from '../../words/ui.ts';

/** Who acts, and at which moment. */
export function Acting() {
  return (
    <section class="card acting" aria-label={t(ui.actor)}>
      <Who />
      <When />
      <Timer />
    </section>
  );
}

function Who() {
  const { value: known } = policy;
  const { role, unit, id } = actor.value;
  if (!known) return null;
  const units = unitsFor(known, role);
  return (
    <div class="who">
      <label>
        {t(ui.role)}
        <select
          name="role"
          value={role}
          onChange={({ currentTarget }) => {
            actor.value = actorFor(known, currentTarget.value, petition.value);
          }}
        >
          {!known.roles[role] && <option value={role}>{role}</option>}
          {Object.entries(known.roles).map(([name, { label }]) => (
            <option key={name} value={name}>
              {t(label)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t(ui.unit)}
        <select
          name="unit"
          value={unit ?? ''}
          disabled={!actsForUnit(known, role)}
          onChange={({ currentTarget }) => {
            const { value } = currentTarget;
            actor.value = value === '' ? { role, id } : { role, unit: value, id };
          }}
        >
          <option value="">—</option>
          {unit !== undefined && !units.includes(unit) && <option value={unit}>{unit}</option>}
          {units.map((one) => (
            <option key={one} value={one}>
              {t(unitLabel(known, one) ?? { zh: one, en: one })}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t(ui.person)}
        <input
          name="person"
          value={id}
          spellcheck={false}
          onInput={({ currentTarget }) => {
            actor.value = { ...actor.value, id: currentTarget.value };
          }}
        />
      </label>
    </div>
  );
}

function When() {
  const { wakeAt } = due.value;
  const set = (to: string | undefined) => {
    if (to !== undefined) moment.value = to;
  };
  return (
    <div class="when">
      <label>
        {t(ui.when)}
        <input
          type="datetime-local"
          name="moment"
          step={1}
          value={localOf(moment.value)}
          onChange={({ currentTarget }) => set(instantOf(currentTarget.value))}
        />
      </label>
      <div class="when-jumps">
        <Button onClick={() => set(daysLater(moment.value, 1))}>{t(ui.plusDay)}</Button>
        <Button onClick={() => set(nextWorkingMoment(moment.value, calendar.value))}>
          {t(ui.plusWorkingDay)}
        </Button>
        <Button icon="clock" disabled={!wakeAt} onClick={() => wakeAt && set(wakeAt)}>
          {t(ui.toDeadline)}
        </Button>
      </div>
    </div>
  );
}

/** What the host's timer would send by now. */
function Timer() {
  const { events } = due.value;
  if (events.length === 0) return null;
  return (
    <p class="timer">
      <span>{t(ui.timerDue, events.length)}</span>
      <Button name="timer" onClick={() => sendTimer(events)}>
        {t(ui.sendTimer)}
      </Button>
    </p>
  );
}
