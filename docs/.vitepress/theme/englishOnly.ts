import { withBase } from 'vitepress';
import { defineComponent, h } from 'vue';

/** What stands on a Chinese page in place of one that is written in English only. */
export const EnglishOnly = defineComponent({
  props: { page: { type: String, required: true }, title: { type: String, required: true } },
  setup: (props) => () =>
    h('p', [
      '此页面向开发人员，目前只有英文：',
      h('a', { href: withBase(`/${props.page}.html`), lang: 'en' }, props.title),
      '。',
    ]),
});
