import init from './drawing.ts';

/** Bars side by side: a series for each name, a group for each category. */
export interface Bars {
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
  /** Whether the bars lie: for long names. */
  readonly lying: boolean;
}

/** Colours of a chart: text, lines, and one for each series. */
export interface ChartColours {
  readonly text: string;
  readonly line: string;
  readonly series: readonly string[];
}

/** Units of the drawing; the page scales it. */
const width = 1000;

/** Draws bars as an SVG element, without a browser. The figures are to stand in a table beside it: the drawing is hidden from readers. */
export function barChart(
  { categories, series, lying }: Bars,
  { text, line, series: colours }: ChartColours,
): string {
  const height = lying ? Math.max(160, 70 + categories.length * 30) : 280;
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  const names = {
    type: 'category' as const,
    data: [...categories],
    inverse: lying,
    axisLabel: { color: text, fontSize: 12 },
    axisLine: { lineStyle: { color: line } },
    axisTick: { show: false },
  };
  const numbers = {
    type: 'value' as const,
    minInterval: 1,
    axisLabel: { color: text, fontSize: 12 },
    splitLine: { lineStyle: { color: line } },
  };
  chart.setOption({
    animation: false,
    color: [...colours],
    legend: { top: 0, left: 0, textStyle: { color: text } },
    grid: { left: lying ? 220 : 48, right: 48, top: 40, bottom: 32, containLabel: false },
    xAxis: lying ? numbers : names,
    yAxis: lying ? names : numbers,
    series: series.map(({ name, values }) => ({
      type: 'bar' as const,
      name,
      data: [...values],
      barMaxWidth: 18,
      label: { show: lying, position: 'right' as const, color: text, fontSize: 11 },
    })),
  });
  const drawn = chart.renderToSVGString();
  chart.dispose();
  return drawn.replace('<svg ', '<svg aria-hidden="true" focusable="false" ');
}
