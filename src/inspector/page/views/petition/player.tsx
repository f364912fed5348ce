import { Button } from '../../parts/button.tsx';
import { cursor, file, goTo, isNow, length } from '../../state/current.ts';
import { playing, togglePlay } from '../../state/player.ts';
import { branchHere, undo } from '../../state/sending.ts';
import { t } from '../../state/settings.ts';
import { ui } from '../../words/ui.ts';

/** Goes through the steps of a case: back and forth, by itself, undoing the last or branching off. */
export function Player() {
  const stop = (to: number) => {
    playing.value = false;
    goTo(to);
  };
  const { value: at } = cursor;
  const { value: count } = length;
  return (
    <div class="player" role="toolbar" aria-label={t(ui.log)}>
      <Button icon="first" label={t(ui.first)} look="quiet" disabled={at === 0} onClick={() => stop(0)} />
      <Button icon="back" label={t(ui.back)} look="quiet" disabled={at === 0} onClick={() => stop(at - 1)} />
      <Button
        icon={playing.value ? 'pause' : 'play'}
        label={t(playing.value ? ui.pause : ui.play)}
        look="main"
        disabled={count === 0}
        onClick={togglePlay}
      />
      <Button
        icon="next"
        label={t(ui.next)}
        look="quiet"
        disabled={at >= count}
        onClick={() => stop(at + 1)}
      />
      <Button
        icon="last"
        label={t(ui.last)}
        look="quiet"
        disabled={at >= count}
        onClick={() => stop(count)}
      />
      <input
        type="range"
        min={0}
        max={count}
        value={at}
        aria-label={t(ui.stepOf, at, count)}
        onInput={({ currentTarget }) => stop(Number(currentTarget.value))}
      />
      <span class="player-step" role="status">
        {t(ui.stepOf, at, count)}
      </span>
      <span class="push" />
      <Button icon="branch" label={t(ui.branchHere)} disabled={isNow.value && at === 0} onClick={branchHere}>
        {t(ui.branchHere)}
      </Button>
      <Button
        icon="undo"
        label={t(ui.undo)}
        disabled={!isNow.value || count === 0 || !file.value}
        onClick={undo}
      >
        {t(ui.undo)}
      </Button>
    </div>
  );
}
