import { useEffect, useState } from 'preact/hooks';
import { Guarded } from '../parts/guarded.tsx';
import { openFile } from '../state/opening.ts';
import { undecided } from '../state/session.ts';
import { t } from '../state/settings.ts';
import { room } from '../state/view.ts';
import { ui } from '../words/ui.ts';
import { Header } from './header.tsx';
import { LifecyclesRoom } from './lifecyclesRoom.tsx';
import { LiveRoom } from './liveRoom.tsx';
import { Notices } from './notices.tsx';
import { PetitionsRoom } from './petitionsRoom.tsx';
import { Problems } from './problems.tsx';
import { TrainingRoom } from './trainingRoom.tsx';

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
