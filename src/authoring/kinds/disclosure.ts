import { datesAreInOrder, publicationDatesAreOwnedUp } from '#domain/check/dates.ts';
import {
  DISCLOSURE_KINDS,
  EXTENTS,
  PUBLICATION_BASES,
  TITLE_ORIGINS,
  VALIDITIES,
} from '#domain/disclosure/vocabulary.ts';
import { LEGAL_BASES } from '#domain/legal-basis.ts';
import type { Moment } from '#domain/date/calendar-date.ts';
import {
  BASIS_LABELS,
  DISCLOSURE_KIND_LABELS,
  EXTENT_LABELS,
  TITLE_ORIGIN_LABELS,
  VALIDITY_LABELS,
} from '#format/labels.ts';
import { LEGAL_BASIS_LABELS } from '#format/legal-basis.ts';
import { disclosureSchema } from '#schemas/disclosure.ts';
import { calendarDate, line, moment, text, webAddress } from '#schemas/fields.ts';
import { pick, type Kind } from '../kind.ts';
import { heldBy, type Answers } from '../question.ts';
import { choiceQuestion, choicesQuestion, labelled, named, titled } from '../questions/choices.ts';
import { commitmentsQuestion } from '../questions/commitments.ts';
import { bodyQuestion, filesQuestion } from '../questions/files.ts';
import { relationsQuestion } from '../questions/relations.ts';
import { reviewFields, reviewQuestions } from '../questions/review.ts';
import { wordsQuestion } from '../questions/words.ts';

const { shape } = disclosureSchema;
const BASIS_HINTS = { attested: '网页上写着日期', address: '只有网址里带着日期', unknown: '不知道，不要猜' };

const SAME_NAMES = [
  'title', 'titleOrigin', 'kind', 'documentNumber', 'indexNumber', 'subject', 'producer', 'publisher', 'summary',
  'formedOn', 'publishedAt', 'publishedBasis', 'validity', 'extent', 'extentNote', 'keeps', 'relatesTo', 'themes',
  'offices', 'legalBasis', 'references', 'supersedes', 'interprets',
]; // prettier-ignore

/** What is the schema's default is left unsaid, as authors leave it. */
function data(answers: Answers, now: Moment): Record<string, unknown> {
  const { titleOrigin, publishedBasis, extent, sourceUrl, sourceSeenOn, sourceNote } = answers;
  return {
    ...pick(answers, ...SAME_NAMES),
    titleOrigin: titleOrigin === 'document' ? undefined : titleOrigin,
    publishedBasis: publishedBasis === 'attested' ? undefined : publishedBasis,
    extent: extent === 'whole' ? undefined : extent,
    recordedOn: now,
    source: sourceUrl === undefined ? undefined : { url: sourceUrl, retrievedOn: sourceSeenOn, note: sourceNote },
    ...reviewFields(answers),
  };
}

const isSourced = ({ sourceUrl }: Answers): boolean => sourceUrl !== undefined;

/** 公开事项: a document that the bureau published. */
export const disclosure: Kind = {
  name: 'disclosure',
  label: '公开事项',
  about: '公开了一份文件',
  collection: 'disclosures',
  subject: ({ title }) => String(title),
  datedOn: ({ publishedAt, formedOn }) => publishedAt ?? formedOn,
  data,
  questions: [
    wordsQuestion({ key: 'title', flag: 'title', label: '标题', schema: shape.title, required: true }),
    choiceQuestion({
      key: 'titleOrigin',
      flag: 'title-origin',
      label: '标题的来历',
      options: labelled(TITLE_ORIGINS, TITLE_ORIGIN_LABELS),
      extra: true,
    }),
    choiceQuestion({
      key: 'kind',
      flag: 'type',
      label: '文件种类',
      options: labelled(DISCLOSURE_KINDS, DISCLOSURE_KIND_LABELS),
      required: true,
    }),
    wordsQuestion({
      key: 'documentNumber',
      flag: 'document-number',
      label: '发文字号',
      placeholder: '例如 厦城执〔2021〕86号',
      schema: line,
    }),
    wordsQuestion({
      key: 'producer',
      flag: 'producer',
      label: '制作机关',
      schema: shape.producer,
      required: true,
      initial: ({ bureau }) => bureau,
      fallback: ({ bureau }) => bureau,
    }),
    wordsQuestion({
      key: 'summary',
      flag: 'summary',
      label: '内容概述，一两句话',
      schema: shape.summary,
      required: true,
    }),
    wordsQuestion({
      key: 'formedOn',
      flag: 'formed-on',
      label: '形成日期（落款日期）',
      placeholder: '例如 2024-03-20',
      schema: calendarDate,
    }),
    choiceQuestion({
      key: 'publishedBasis',
      flag: 'published-basis',
      label: '公开日期怎样得知',
      help: '页面载明、据网址推定、未载明；不写就是“页面载明”，不知道公开日期的写“未载明”',
      options: () =>
        PUBLICATION_BASES.map((value) => ({ value, label: BASIS_LABELS[value], hint: BASIS_HINTS[value] })),
      required: true,
      initial: () => 'attested',
      fallback: () => 'attested',
    }),
    wordsQuestion({
      key: 'publishedAt',
      flag: 'published-at',
      label: '公开日期',
      placeholder: '例如 2024-03-20，知道钟点的写 2024-03-20 09:30',
      schema: moment,
      required: true,
      when: ({ publishedBasis }) => publishedBasis !== 'unknown',
      judge: (answers, context) =>
        heldBy('disclosures', data, 'publishedAt', datesAreInOrder)(answers, context) ??
        heldBy('disclosures', data, 'publishedBasis', publicationDatesAreOwnedUp)(answers, context),
    }),
    choicesQuestion({
      key: 'themes',
      flag: 'theme',
      label: '主题',
      options: ({ source }) => named(source.themes),
    }),
    choicesQuestion({
      key: 'offices',
      flag: 'office',
      label: '部门',
      options: ({ source }) => named(source.offices),
    }),
    commitmentsQuestion({ key: 'keeps', flag: 'keeps', label: '兑现的承诺' }),
    relationsQuestion,
    filesQuestion,
    bodyQuestion,
    ...reviewQuestions('disclosures'),
    wordsQuestion({ key: 'indexNumber', flag: 'index-number', label: '索引号', schema: line, extra: true }),
    wordsQuestion({ key: 'subject', flag: 'subject', label: '主题分类', schema: line, extra: true }),
    wordsQuestion({ key: 'publisher', flag: 'publisher', label: '发布机构', schema: line, extra: true }),
    wordsQuestion({
      key: 'sourceUrl',
      field: 'source',
      flag: 'source-url',
      label: '来源网址',
      schema: webAddress,
      extra: true,
    }),
    wordsQuestion({
      key: 'sourceSeenOn',
      field: 'source',
      flag: 'source-seen-on',
      label: '哪一天看到的来源网页',
      help: '不写就是今天',
      schema: calendarDate,
      when: isSourced,
      extra: true,
      fallback: ({ today }) => today,
    }),
    wordsQuestion({
      key: 'sourceNote',
      field: 'source',
      flag: 'source-note',
      label: '怎样看到的来源',
      schema: text,
      when: isSourced,
      extra: true,
    }),
    choiceQuestion({
      key: 'validity',
      flag: 'validity',
      label: '有效性',
      options: labelled(VALIDITIES, VALIDITY_LABELS),
      extra: true,
    }),
    choiceQuestion({
      key: 'extent',
      flag: 'extent',
      label: '见到全文还是一部分',
      options: labelled(EXTENTS, EXTENT_LABELS),
      extra: true,
    }),
    wordsQuestion({
      key: 'extentNote',
      flag: 'extent-note',
      label: '见到了哪些部分',
      schema: text,
      required: true,
      when: ({ extent }) => extent === 'part',
    }),
    choicesQuestion({
      key: 'legalBasis',
      flag: 'legal-basis',
      label: '公开依据（政府信息公开条例的条款）',
      help: '例如 20.6，就是第二十条第六项',
      options: () => LEGAL_BASES.map((value) => ({ value, label: LEGAL_BASIS_LABELS[value] })),
      extra: true,
    }),
    choicesQuestion({
      key: 'references',
      flag: 'reference',
      label: '依据文件',
      options: ({ source }) => titled(source.references),
      extra: true,
    }),
    ...(['supersedes', 'interprets'] as const).map((key) =>
      choicesQuestion({
        key,
        flag: key,
        label: key === 'supersedes' ? '替代的文件' : '解读的文件',
        options: ({ source }) => titled(source.disclosures),
        extra: true,
      }),
    ),
  ],
};
