import { h } from 'hastscript';
import type { Element } from 'hast';

/** A requirement with its promises marked, to be marked otherwise. */
export interface CutForm {
  /** What the task is called. */
  title: string;
  /** Where it is sent to. */
  action: string;
  /** The page of the task. */
  task: string;
  marked: string;
  marks: readonly [opens: string, closes: string];
  /** True where a program proposes the marks. */
  isProposed: boolean;
  fault: string | undefined;
}

/** 切成承诺: one field whose words stay as they are while marks move in it; works by keyboard and without a program. */
export function cutNodes({
  title,
  action,
  task,
  marked,
  marks: [opens, closes],
  isProposed,
  fault,
}: CutForm): Element[] {
  const described = fault === undefined ? {} : { ariaInvalid: 'true', ariaDescribedBy: 'marked-fault' };
  return [
    h('p', { class: 'quiet' }, [h('a', { href: '/' }, '全部条目'), ' › 工作任务']),
    h('h1', `切成承诺：${title}`),
    ...(isProposed
      ? [
          h(
            'p',
            { class: 'note', role: 'status' },
            '下面的括号是程序照动词提的，不一定对：一条承诺是一件做没做到能单独说的事。',
          ),
        ]
      : []),
    h('p', [
      `${opens} ${closes} 里的是一条承诺，外面的不算承诺。可以移动、增加、删掉括号；两条其实是一件事，删掉中间的一对 ${closes}${opens}；字和标点一个也不要动。`,
    ]),
    h('p', '“按照……要求”“以……为导向”不括进去；“通过……”“依托……”和它的动词括在一起。'),
    h('form', { method: 'post', action, encType: 'multipart/form-data', dataGuard: '' }, [
      h('div', { class: 'field' }, [
        h('label', { for: 'marked' }, '工作要求'),
        h(
          'textarea',
          { id: 'marked', name: 'marked', rows: Math.min(30, Math.ceil(marked.length / 36) + 3), ...described },
          marked,
        ),
        ...(fault === undefined ? [] : [h('p', { class: 'error', id: 'marked-fault' }, fault)]),
      ]),
      h('div', { class: 'bar' }, [
        h('button', { type: 'submit', name: 'action', value: 'cut' }, '照这样切，接着写每一条'),
        h('button', { type: 'submit', name: 'action', value: 'propose', class: 'plain' }, '重新提一次'),
        h('p', { class: 'small' }, [
          '还没有写进文件：切好以后打开这项任务，补上每一条凭什么核对、怎样算做到，再保存。不切了，',
          h('a', { href: task }, '回到这项任务'),
          '。',
        ]),
      ]),
    ]),
  ];
}
