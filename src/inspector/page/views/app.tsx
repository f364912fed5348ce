import { useEffect, useState } from 'preact/hooks';
import { Guarded } from '../parts/guarded.js';
import { openFile } from '../state/opening.js';
import { undecided } from '../state/session.js';
import { t } from '../state/settings.js';
import { room } from '../state/view.js';
import { ui } from '../words/ui.js';
import { Header } from './header.js';
import { LifecyclesRoom } from './lifecyclesRoom.js';
import { LiveRoom } from './liveRoom.js';
import { Notices } from './notices.js';
import { PetitionsRoom } from './petitionsRoom.js';
import { Problems } from './problems.js';
import { TrainingRoom } from './trainingRoom.js';

const roomViews = {
  petitions: PetitionsRoom,
  lifecycles: LifecyclesRoom,
  training: TrainingRoom,
  live: LiveRoom,
};

/** The whole page. */
export function App() {
  const View = roomViews[room.value];
  return (
    <>
      <Header />
      {undecided.value > 0 && (
        <p class="progress" role="status">
          {t(ui.reading, undecided.value)}
        </p>
      )}
      <main id="main" class={`room-${room.value}`} tabIndex={-1}>
        <Guarded key={room.value}>
          <View />
        </Guarded>
      </main>
      <Problems />
      <Notices />
      <DropTarget />
    </>
  );
}

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/** Takes files that are dropped anywhere on the page. */
function DropTarget() {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const drag = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = async (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      for (const file of event.dataTransfer?.files ?? []) await openFile(file);
    };
    addEventListener('dragover', drag);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', drag);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, []);
  return over ? <div class="drop-target">{t(ui.dropHere)}</div> : null;
}
