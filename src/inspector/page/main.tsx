import { render } from 'preact';
import * as z from 'zod';
import { readPageData, type ShippedData } from './model/pageData.js';
import { startLive } from './state/live.js';
import { tellFault } from './state/notices.js';
import { startSession } from './state/opening.js';
import { startPlayer } from './state/player.js';
import { startPrinting } from './state/printing.js';
import { startSettings } from './state/settings.js';
import { startView } from './state/view.js';
import { App } from './views/app.js';

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
