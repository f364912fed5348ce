import { useData } from 'vitepress';
import { defineComponent, h, ref } from 'vue';

const words = {
  en: { fit: 'Fit the page', full: 'Full size', alone: 'Open alone' },
  zh: { fit: '适应页宽', full: '原大', alone: '单独打开' },
} as const;

/** Shows a picture in a tab of its own, where a browser's own zoom and print work. */
function openAlone(svg: string): void {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  window.open(address, '_blank', 'noopener');
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** A statechart within a page: as wide as the page, in its own size, or alone. */
export const StateChart = defineComponent({
  props: { name: { type: String, required: true }, svg: { type: String, required: true } },
  setup(props) {
    const { lang } = useData();
    const whole = ref(true);
    const sizeButton = (said: string, isWhole: boolean) =>
      h(
        'button',
        {
          type: 'button',
          'aria-pressed': whole.value === isWhole,
          onClick: () => {
            whole.value = isWhole;
          },
        },
        said,
      );
    return () => {
      const { fit, full, alone } = words[lang.value.startsWith('zh') ? 'zh' : 'en'];
      return h('figure', { class: 'state-chart' }, [
        h('div', { class: 'bar' }, [
          sizeButton(fit, true),
          sizeButton(full, false),
          h('button', { type: 'button', onClick: () => openAlone(props.svg) }, alone),
        ]),
        h('div', {
          class: ['sheet', { whole: whole.value }],
          tabindex: 0,
          role: 'region',
          'aria-label': props.name,
          innerHTML: props.svg,
        }),
      ]);
    };
  },
});
