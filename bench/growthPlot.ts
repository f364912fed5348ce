import * as echarts from 'echarts';

/** One size of log, and what replaying it took. */
export interface Growth {
  readonly petitions: number;
  readonly events: number;
  readonly seconds: number;
  /** Peak resident memory, in MiB. */
  readonly mebibytes: number;
}

const size = { width: 760, height: 360 };

/** Time and peak memory over the number of petitions, as SVG; both axes logarithmic, so that linear time is a straight line. */
export function growthPlot(rows: readonly Growth[]): string {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, ...size });
  const points = (pick: (row: Growth) => number) => rows.map((row) => [row.petitions, pick(row)]);
  const axis = { type: 'log' as const, logBase: 10 };
  chart.setOption({
    animation: false,
    backgroundColor: '#fff',
    legend: { top: 8 },
    grid: { left: 60, right: 60, top: 48, bottom: 48 },
    xAxis: { ...axis, name: 'petitions', nameLocation: 'middle', nameGap: 28 },
    yAxis: [
      { ...axis, name: 'seconds' },
      { ...axis, name: 'MiB', min: 10, max: 1000, splitLine: { show: false } },
    ],
    series: [
      { name: 'time', type: 'line', data: points(({ seconds }) => seconds) },
      { name: 'peak memory', type: 'line', yAxisIndex: 1, data: points(({ mebibytes }) => mebibytes) },
      {
        name: 'most memory wanted (512 MiB)',
        type: 'line',
        yAxisIndex: 1,
        symbol: 'none',
        lineStyle: { type: 'dashed' },
        data: points(() => 512),
      },
    ],
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}
