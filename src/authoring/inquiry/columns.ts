import type { CommitmentRecord } from '#domain/ledger/ledger.ts';
import type { CellLook, CellRule } from '#domain/sheet/guided-sheet.ts';
import { CHECKABILITY_LABELS } from '#format/labels.ts';
import { nameOf } from '#schemas/field-name.ts';
import { RECORDED } from '../kinds/statement.ts';
import { recordedWords } from './recorded-words.ts';

/** One column of the sheet that an office fills in. */
export interface InquiryColumn {
  head: string;
  look: CellLook;
  width: number;
  /** What stands there beforehand; an answer stands empty. */
  given?: (commitment: CommitmentRecord) => string;
  note: string;
  takes: Exclude<CellRule['takes'], object> | 'recorded';
  /** Whether one answer may hold for all rows. */
  isShared?: true;
}

const GIVEN = '这一格是台账里写好的，供对照，请不要改。';
const DAY = '写日期，例如 2024-03-20。';

/** In the order in which they stand; all are called as the fields of a statement are. */
export const INQUIRY_COLUMNS: readonly InquiryColumn[] = [
  {
    head: nameOf('statements.commitments'),
    look: 'given',
    width: 13,
    given: ({ ref }) => ref,
    note: '这是承诺的编号，录入时靠它认，请不要改，也不要把这一列单独排序。',
    takes: 'nothing',
  },
  {
    head: nameOf('tasks.commitments.quote'),
    look: 'given',
    width: 34,
    given: ({ quote }) => quote,
    note: GIVEN,
    takes: 'nothing',
  },
  {
    head: nameOf('tasks.commitments.criterion'),
    look: 'given',
    width: 34,
    given: ({ criterion }) => criterion,
    note: GIVEN,
    takes: 'nothing',
  },
  {
    head: nameOf('tasks.commitments.checkability'),
    look: 'given',
    width: 11,
    given: ({ checkability }) => CHECKABILITY_LABELS[checkability],
    note: GIVEN,
    takes: 'nothing',
  },
  {
    head: RECORDED,
    look: 'given',
    width: 30,
    given: (commitment) => recordedWords(commitment).join('\n'),
    note: `${GIVEN}没有收录，不等于没有公开：公开过的，请在“${nameOf('statements.evidence')}”里写明在哪里。`,
    takes: 'nothing',
  },
  {
    head: nameOf('statements.office'),
    look: 'given',
    width: 12,
    given: ({ task }) => task.lead.name,
    note: '落实说明由牵头部门作出，请不要改。',
    takes: 'nothing',
  },
  {
    head: nameOf('statements.done'),
    look: 'text',
    width: 40,
    note: '照“怎样算做到”写做了什么，要写事情，不写打算。会公开，请不要写姓名、电话等个人信息。没有做或者还不能答的，整行空着。',
    takes: 'anything',
  },
  {
    head: nameOf('statements.evidence'),
    look: 'words',
    width: 30,
    note: '读者可以查到的：网址，或者发文字号。可以从下拉里选本站已收录的，也可以自己写；有几个的，一行写一个。',
    takes: 'recorded',
  },
  {
    head: nameOf('statements.obstacles'),
    look: 'text',
    width: 26,
    note: '有困难就写，没有就空着。会公开。',
    takes: 'anything',
  },
  {
    head: nameOf('statements.author'),
    look: 'words',
    width: 12,
    note: '谁填的。网页上不显示。',
    takes: 'anything',
    isShared: true,
  },
  {
    head: nameOf('statements.statedOn'),
    look: 'day',
    width: 13,
    note: `部门作出说明的日期。${DAY}`,
    takes: 'day',
    isShared: true,
  },
  {
    head: nameOf('statements.period.from'),
    look: 'day',
    width: 13,
    note: `说的是哪一段时间的事：从哪天起。${DAY}`,
    takes: 'day',
    isShared: true,
  },
  {
    head: nameOf('statements.period.to'),
    look: 'day',
    width: 13,
    note: `说的是哪一段时间的事：到哪天止。${DAY}`,
    takes: 'day',
    isShared: true,
  },
];
