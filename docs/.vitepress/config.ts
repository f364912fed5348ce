import { defineConfig } from 'vitepress';
import { outsideLinks } from './markdown/outsideLinks.ts';
import { pictures } from './markdown/pictures.ts';
import { apiSidebar, sidebar, topMenu } from './menu.ts';
import { searchWords } from './search.ts';
import { slug } from './slug.ts';

/** The site: English at the root, Chinese under `zh/`; it asks nothing of any other machine. */
export default defineConfig({
  title: 'petition-flow',
  description: 'Petition rules (信访) as explicit state machines',
  srcExclude: ['README.zh-CN.md', 'manual.md', 'manual.zh-CN.md'],
  rewrites: { 'reference/checks/README.md': 'reference/checks/index.md' },
  outDir: '.vitepress/dist',
  cacheDir: '.vitepress/cache',
  lastUpdated: false,
  metaChunk: true,
  // A page holds its picture, and the search its index.
  vite: { build: { chunkSizeWarningLimit: 3000 } },
  head: [['link', { rel: 'icon', href: 'data:,' }]],
  markdown: {
    // The usual colours of code are too faint to be read by everybody.
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    anchor: { slugify: slug },
    toc: { slugify: slug },
    headers: { slugify: slug },
    config(md) {
      md.use(outsideLinks);
      md.use(pictures);
      // A wide table is scrolled, by the keyboard too.
      md.renderer.rules.table_open = () => '<table tabindex="0">\n';
    },
  },
  locales: {
    root: {
      label: 'English',
      lang: 'en',
      themeConfig: { nav: topMenu('en'), sidebar: { '/api/': apiSidebar(), '/': sidebar('en') } },
    },
    zh: {
      label: '简体中文',
      lang: 'zh-CN',
      description: '信访规定，写成明明白白的状态机',
      themeConfig: {
        nav: topMenu('zh'),
        sidebar: sidebar('zh'),
        outline: { level: [2, 3], label: '本页内容' },
        docFooter: { prev: '上一页', next: '下一页' },
        darkModeSwitchLabel: '外观',
        lightModeSwitchTitle: '切换到浅色',
        darkModeSwitchTitle: '切换到深色',
        sidebarMenuLabel: '目录',
        returnToTopLabel: '回到顶部',
        langMenuLabel: '语言',
        skipToContentLabel: '跳到正文',
        notFound: {
          title: '没有这个页面',
          quote: '请从目录或者搜索里查找。',
          linkLabel: '回到首页',
          linkText: '回到首页',
        },
      },
    },
  },
  themeConfig: {
    outline: { level: [2, 3] },
    search: {
      provider: 'local',
      options: {
        miniSearch: { options: { tokenize: searchWords } },
        locales: {
          zh: {
            translations: {
              button: { buttonText: '搜索', buttonAriaLabel: '搜索' },
              modal: {
                displayDetails: '显示详情',
                resetButtonTitle: '清除',
                backButtonTitle: '返回',
                noResultsText: '没有找到',
                footer: {
                  selectText: '选择',
                  selectKeyAriaLabel: '回车',
                  navigateText: '移动',
                  navigateUpKeyAriaLabel: '向上',
                  navigateDownKeyAriaLabel: '向下',
                  closeText: '关闭',
                  closeKeyAriaLabel: 'Esc',
                },
              },
            },
          },
        },
      },
    },
  },
});
