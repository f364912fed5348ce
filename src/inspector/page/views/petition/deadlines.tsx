import { computed, signal } from '@preact/signals';
import type { DeadlineView } from '../../../../engine/deadlineViews.ts';
import { deadlineLabel, ownerLabel } from '../../../../receipts/words/describe.ts';
import { deadlineStateLabels } from '../../../../vocabulary/words/deadlineStates.ts';
import { type Bar, type Timeline, timelineOf } from '../../model/timeline.ts';
import { RuleTag } from '../../parts/ruleTag.tsx';
import { calendar, deadlines, file, moment, policy } from '../../state/current.ts';
import { lang, t } from '../../state/settings.ts';
import { ui } from '../../words/ui.ts';
import { DayByDay } from './dayByDay.tsx';

/** Which deadline is counted day by day, by case and id. */
const asked = signal<string | undefined>(undefined);

const timeline = computed(() => timelineOf(deadlines.value, moment.value, calendar.value));

/** Every deadline on a line of days, weekends and holidays shaded; each counts itself day by day. */
export function Deadlines() {
  const { value: line } = timeline;
  if (!line) return <p class="faint">{t(ui.noDeadlines)}</p>;
  return (
    <div class="deadlines">
      <ul class="legend" aria-hidden="true">
        <li class="weekend">{t(ui.weekend)}</li>
        <li class="holiday">{t(ui.holiday)}</li>
        <li class="makeUp">{t(ui.makeUp)}</li>
      </ul>
      <div class="timeline">
        <Scale line={line} />
        <ul class="bars">
          {line.bars.map((bar) => (
            <Row key={bar.view.id} bar={bar} line={line} />
          ))}
        </ul>
      </div>
    </div>
  );
}

const percent = (at: number, { days }: Timeline) => `${(at / days) * 100}%`;

/** Months, days off and today, behind the bars. */
function Scale({ line }: { line: Timeline }) {
  return (
    <div class="scale" aria-hidden="true">
      {line.shades.map(({ from, length, kind, name }) => (
        <div
          key={from}
          class={`shade ${kind}`}
          title={name ? t(name) : t(ui[kind])}
          style={{ left: percent(from, line), width: percent(length, line) }}
        />
      ))}
      {line.months.map(({ at, day }) => (
        <span key={day} class="month" style={{ left: percent(at, line) }}>
          {at === 0 ? day.slice(0, 7) : day.slice(lang.value === 'zh' ? 5 : 0, 7)}
        </span>
      ))}
      <div class="today" style={{ left: percent(line.today + 0.5, line) }} title={t(ui.today)} />
    </div>
  );
}

const toneOf = ({ state, overdue, remind }: DeadlineView) =>
  overdue || state === 'missed' ? 'bad' : state === 'running' ? (remind ? 'warn' : 'open') : 'over';

function leftOf({ settledAt, daysLeft, state }: DeadlineView): string {
  if (settledAt !== undefined || (state !== 'running' && state !== 'missed')) return '';
  if (daysLeft > 0) return t(ui.daysLeft, daysLeft);
  return daysLeft === 0 ? t(ui.dueToday) : t(ui.daysLate, -daysLeft);
}

function Row({ bar, line }: { bar: Bar; line: Timeline }) {
  const { view, start, due, settled } = bar;
  const { id, kind, state, overdue, owner, rule, nature, provisional } = view;
  const key = `${file.value?.key} ${id}`;
  const isOpen = asked.value === key;
  const from = Math.max(0, start);
  const facts = [
    t(deadlineStateLabels[overdue ? 'overdue' : state]),
    leftOf(view),
    nature === 'window' ? t(ui.right) : '',
    provisional ? t(ui.provisional) : '',
    t(ownerLabel(policy.value, owner)),
  ].filter(Boolean);
  return (
    <li class={`deadline ${toneOf(view)}`} data-deadline={id}>
      <button
        type="button"
        class="deadline-name"
        aria-expanded={isOpen}
        onClick={() => {
          asked.value = isOpen ? undefined : key;
        }}
      >
        <span class="deadline-label">
          {t(deadlineLabel(kind))} <span class="faint">{id}</span>
        </span>
        <span class="deadline-facts">
          <b>{view.due}</b> {facts.join(' · ')}
        </span>
      </button>
      <RuleTag rule={rule} />
      <div class="bar-track" aria-hidden="true">
        <div class="bar" style={{ left: percent(from, line), width: percent(due + 1 - from, line) }} />
        {settled !== undefined && <div class="settled" style={{ left: percent(settled + 0.5, line) }} />}
      </div>
      {isOpen && <DayByDay id={id} />}
    </li>
  );
}
