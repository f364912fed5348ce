import { render } from 'preact';
import * as z from 'zod';
import { readPageData, type ShippedData } from './model/pageData.ts';
import { startLive } from './state/live.ts';
import { tellFault } from './state/notices.ts';
import { startSession } from './state/opening.ts';
import { startPlayer } from './state/player.ts';
import { startPrinting } from './state/printing.ts';
import { startSettings } from './state/settings.ts';
import { startView } from './state/view.ts';
import { App } from './views/app.tsx';

// The page's security policy lets nobody make code out of text.
z.config({ jitless: true });

addEventListener('error', ({ error, message }) => tellFault(error ?? message));
addEventListener('unhandledrejection', ({ reason }) => tellFault(reason));

const textOf = (id: string) => document.getElementById(id)?.textContent;

const data = readPageData(textOf('petition-flow-data'));
const shipped = JSON.parse(
  textOf('petition-flow-shipped') ?? '{"register":"","scenarios":[]}',
) as ShippedData;

startSettings(data.lang);
startView();
startPlayer();
startPrinting();
render(<App />, document.getElementById('app') as HTMLElement);
void startSession(data, shipped).then(startLive);
