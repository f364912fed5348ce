import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

// Built packed into its file, with all that it imports: few commands draw.
use([BarChart, GridComponent, LegendComponent, SVGRenderer]);

export default init;
