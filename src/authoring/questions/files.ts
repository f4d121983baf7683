import { fieldsIn } from '#schemas/collections.ts';
import { labelOf } from '#schemas/wording.ts';
import type { DraftFile } from '../draft.ts';
import type { Prompter } from '../prompter.ts';
import type { Context, Question } from '../question.ts';

/** A path as it is typed or dropped on a terminal: in quotes, with blanks around it. */
const unquote = (written: string): string => written.trim().replace(/^(["'“])(.*)["'”]$/u, '$2');

async function refuse(written: string, context: Context): Promise<string | undefined> {
  const fault = await context.refuseFile(context.resolvePath(unquote(written)));
  return fault === undefined ? undefined : `${unquote(written)}：${fault}`;
}

/** Whether the copy is to go out without what the file carries; nobody is asked of one that carries nothing. */
async function asksToClean(path: string, prompter: Prompter, context: Context): Promise<boolean> {
  const carried = await context.carriedBy(path);
  if (carried.length === 0) return false;
  const answer = await prompter.choose({
    message: `这个文件带着${carried.join('、')}。复制的那一份清理掉吗？原来的文件不动`,
    options: [
      { value: 'clean', label: '清理' },
      { value: 'as-is', label: '照原样' },
    ],
  });
  return answer === 'clean';
}

/** Files to offer for download, from anywhere on the machine. */
export const filesQuestion: Question = {
  key: 'files',
  flag: 'file',
  label: labelOf(fieldsIn('disclosures'), 'files'),
  help: '电脑上的文件，会复制一份；原来的文件名就是附件名称',
  example: '附件/检查计划.pdf',
  repeated: true,
  async read(words, context) {
    const files: DraftFile[] = [];
    for (const word of words) {
      const fault = await refuse(word, context);
      if (fault !== undefined) return { fault };
      files.push({ from: context.resolvePath(unquote(word)) });
    }
    return { value: files };
  },
  async ask(prompter, context) {
    const files: DraftFile[] = [];
    for (;;) {
      const end = files.length === 0 ? '没有就直接按回车' : '没有别的了就直接按回车';
      const written = await prompter.line({
        message: `附件在哪里？可以把文件拖到这个窗口里（${end}）`,
        validate: () => undefined,
      });
      if (written.trim() === '') return files;
      const fault = await refuse(written, context);
      const from = context.resolvePath(unquote(written));
      if (fault === undefined) files.push({ from, isCleaned: await asksToClean(from, prompter, context) });
      else prompter.say(`${fault}。`);
    }
  },
};

/** The words under the fields, from a file of their own. */
export const bodyQuestion: Question = {
  key: 'body',
  flag: 'body-file',
  label: labelOf([], 'body'),
  example: '正文/检查计划.docx',
  isLong: true,
  help: 'Word 文件（.docx），或者 UTF-8 编码的文本文件（.txt、.md），里面是正文',
  read([word = ''], context) {
    const reading = context.readWords(context.resolvePath(unquote(word)));
    return 'text' in reading ? { value: reading.text } : { fault: reading.message };
  },
  async ask(prompter, context) {
    const readAt = (written: string): ReturnType<Context['readWords']> =>
      context.readWords(context.resolvePath(unquote(written)));
    const written = await prompter.line({
      message: '正文放在哪个文件里（.docx、.txt、.md）？可以把文件拖到这个窗口里（没有就直接按回车，以后再写）',
      validate: (text) => {
        const reading = text.trim() === '' ? { text } : readAt(text);
        return 'message' in reading ? reading.message : undefined;
      },
    });
    const reading = written.trim() === '' ? undefined : readAt(written);
    return reading && 'text' in reading ? reading.text : undefined;
  },
};
