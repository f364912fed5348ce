import { useLayoutEffect, useRef } from 'preact/hooks';
import { lifecycleLabel, stateLabel } from '../../../../engine/labels.ts';
import { type ShownCourse, stepsOf } from '../../model/courses.ts';
import { factLabel } from '../../model/factLabel.ts';
import { momentText } from '../../model/moments.ts';
import { Button } from '../../parts/button.tsx';
import {
  askedInstance,
  course,
  courses,
  cursor,
  file,
  isNow,
  length,
  petition,
  policy,
} from '../../state/current.ts';
import { saveCase } from '../../state/saving.ts';
import { t } from '../../state/settings.ts';
import { ui } from '../../words/ui.ts';

/** Which petition it is, and its lifecycles, of which one is chosen to be drawn. */
export function Head() {
  const { value: shown } = file;
  const { value: now } = petition;
  if (!shown) return null;
  const open = courses.value.filter(({ place }) => place !== 'ended');
  const over = courses.value.filter(({ place }) => place === 'ended');
  return (
    <div class="case-head">
      <div class="case-title">
        <h2>{shown.key}</h2>
        {now && (
          <span class="faint">
            {now.policy.id} {now.policy.version} · {momentText(now.lastAt)}
          </span>
        )}
        {!isNow.value && length.value > 0 && !now && <span class="tag">{t(ui.beforeOpening)}</span>}
        <span class="push" />
        <Button icon="save" onClick={() => saveCase(shown)}>
          {t(ui.saveCase)}
        </Button>
      </div>
      {now && !policy.value && (
        <p class="fault" role="alert">
          {t(ui.unknownPolicy, now.policy.id, now.policy.version)}
        </p>
      )}
      <nav class="courses" aria-label={t(ui.courses)}>
        {over.map((one) => (
          <CourseChip key={one.instance} course={one} />
        ))}
        {open.map((one) => (
          <CourseChip key={one.instance} course={one} />
        ))}
      </nav>
    </div>
  );
}

const places = { phase: ui.main, beside: ui.beside, ended: ui.ended } as const;

function CourseChip({ course: one }: { course: ShownCourse }) {
  const { lifecycle, instance, place, value, done, outcome } = one;
  const isShown = course.value?.instance === instance;
  const chip = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (isShown) chip.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [isShown]);
  // One that is over stands where its last step led.
  const stood = value ?? stepsOf(file.value?.entries.slice(0, cursor.value) ?? [], instance).at(-1)?.to;
  const state = t(stood === undefined ? factLabel('outcome', outcome ?? '') : stateLabel(lifecycle, stood));
  return (
    <button
      type="button"
      class={`course ${place}${done ? ' done' : ''}`}
      data-instance={instance}
      aria-pressed={isShown}
      ref={chip}
      onClick={() => {
        askedInstance.value = instance;
      }}
    >
      <span class="course-place">{t(places[place])}</span>
      <span class="course-name">{t(lifecycleLabel(lifecycle))}</span>
      <span class="course-state">{state}</span>
    </button>
  );
}
