import * as echarts from 'echarts';
import type { Group } from './report.ts';

const size = { width: 760, height: 400 };

/** What each contender of a group does in a second, as bars on a logarithmic axis, with the ratio to the one they are set against, as SVG. */
export function ratePlot({ title, against, rates }: Group, ranOn: string): string {
  const base = rates.get(against) as number;
  const bars = [...rates].sort(([, one], [, other]) => one - other);
  const plain = (text: string) => text.replaceAll('`', '');
  const label = (rate: number) =>
    `${Number(rate.toPrecision(3)).toLocaleString('en')}  (${Number((rate / base).toPrecision(2))} ×)`;
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, ...size });
  chart.setOption({
    animation: false,
    backgroundColor: '#fff',
    title: {
      text: `${title}: steps a second, beside ${plain(against)}`,
      subtext: ranOn,
      left: 'center',
      textStyle: { fontSize: 14 },
    },
    grid: { left: 230, right: 130, top: 64, bottom: 32 },
    xAxis: { type: 'log', logBase: 10, min: 10, splitLine: { lineStyle: { color: '#e0e0e0' } } },
    yAxis: { type: 'category', data: bars.map(([name]) => plain(name)), axisTick: { show: false } },
    series: [
      {
        type: 'bar',
        itemStyle: { color: '#2f6690' },
        label: { show: true, position: 'right', color: '#222' },
        data: bars.map(([, rate]) => ({ value: rate, label: { formatter: label(rate) } })),
      },
    ],
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}
