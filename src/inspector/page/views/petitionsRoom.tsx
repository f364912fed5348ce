import { Guarded } from '../parts/guarded.tsx';
import { file, length } from '../state/current.ts';
import { sending } from '../state/sending.ts';
import { t } from '../state/settings.ts';
import { ui } from '../words/ui.ts';
import { CaseList } from './petition/caseList.tsx';
import { Details, tall } from './petition/details.tsx';
import { Head } from './petition/head.tsx';
import { NewCase } from './petition/newCase.tsx';
import { Next } from './petition/next.tsx';
import { Player } from './petition/player.tsx';
import { ShownChart } from './petition/shownChart.tsx';
import { ThisStep } from './petition/thisStep.tsx';

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
