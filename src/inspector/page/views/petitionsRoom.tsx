import { Guarded } from '../parts/guarded.js';
import { file, length } from '../state/current.js';
import { sending } from '../state/sending.js';
import { t } from '../state/settings.js';
import { ui } from '../words/ui.js';
import { CaseList } from './petition/caseList.js';
import { Details, tall } from './petition/details.js';
import { Head } from './petition/head.js';
import { NewCase } from './petition/newCase.js';
import { Next } from './petition/next.js';
import { Player } from './petition/player.js';
import { ShownChart } from './petition/shownChart.js';
import { ThisStep } from './petition/thisStep.js';

/** One petition: where it stands, how it came there, and what can come next. */
export function PetitionsRoom() {
  return (
    <>
      <Guarded>
        <CaseList />
      </Guarded>
      {file.value ? (
        <div class={tall.value ? 'stage tall' : 'stage'}>
          <Guarded>
            <Head />
          </Guarded>
          {!tall.value && (
            <Guarded>
              <ShownChart />
            </Guarded>
          )}
          <Player />
          <Guarded>
            <Details />
          </Guarded>
        </div>
      ) : (
        <div class="stage empty">
          <h2>{t(ui.noCase)}</h2>
          <p>{t(ui.noCaseHint)}</p>
        </div>
      )}
      <aside class="side" aria-label={t(ui.nextEvents)}>
        <Guarded>
          {sending.value?.opens !== undefined && <NewCase />}
          {file.value && length.value > 0 && <ThisStep />}
          {file.value && sending.value?.opens === undefined && <Next />}
        </Guarded>
      </aside>
    </>
  );
}
