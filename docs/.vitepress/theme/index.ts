import type { Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme-without-fonts';
import { EnglishOnly } from './englishOnly.ts';
import { StateChart } from './stateChart.ts';
import './site.css';

/** The default theme in the fonts of the reader's own system: nothing is fetched from anywhere else. */
export default {
  extends: DefaultTheme,
  enhanceApp({ app }) {
    app.component('StateChart', StateChart);
    app.component('EnglishOnly', EnglishOnly);
  },
} satisfies Theme;
