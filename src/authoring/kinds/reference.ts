import { VALIDITIES } from '#domain/disclosure/vocabulary.ts';
import { REFERENCE_LEVELS, TEXT_SIGHTINGS } from '#domain/reference/vocabulary.ts';
import { LEVEL_LABELS, SIGHTING_LABELS, VALIDITY_LABELS } from '#format/labels.ts';
import { calendarDate, line, webAddress } from '#schemas/fields.ts';
import { referenceSchema } from '#schemas/reference.ts';
import { pick, type Kind } from '../kind.ts';
import { choiceQuestion, choicesQuestion, labelled, titled } from '../questions/choices.ts';
import { wordsQuestion } from '../questions/words.ts';

const { shape } = referenceSchema;

/** 依据: a law, a regulation or a document from above. */
export const reference: Kind = {
  name: 'reference',
  label: '依据',
  about: '一部法律、法规，或一份上级文件',
  collection: 'references',
  subject: ({ shortTitle, title }) => String(shortTitle ?? title),
  data: (answers) =>
    pick(
      answers,
      ...['title', 'shortTitle', 'documentNumber', 'issuer', 'level', 'formedOn', 'effectiveOn', 'url'],
      ...['textSeen', 'validity', 'basedOn', 'note'],
    ),
  questions: [
    wordsQuestion({ key: 'title', flag: 'title', label: '名称', schema: shape.title, required: true }),
    wordsQuestion({ key: 'shortTitle', flag: 'short-title', label: '简称', schema: line }),
    wordsQuestion({ key: 'documentNumber', flag: 'document-number', label: '发文字号', schema: line }),
    wordsQuestion({ key: 'issuer', flag: 'issuer', label: '制定机关', schema: line }),
    choiceQuestion({
      key: 'level',
      flag: 'level',
      label: '层级',
      options: labelled(REFERENCE_LEVELS, LEVEL_LABELS),
      required: true,
    }),
    wordsQuestion({
      key: 'formedOn',
      flag: 'formed-on',
      label: '成文日期或公布日期',
      placeholder: '例如 2021-04-09',
      schema: calendarDate,
    }),
    wordsQuestion({ key: 'effectiveOn', flag: 'effective-on', label: '施行日期', schema: calendarDate }),
    choiceQuestion({
      key: 'textSeen',
      flag: 'text-seen',
      label: '在哪里见到文本',
      options: labelled(TEXT_SIGHTINGS, SIGHTING_LABELS),
      required: true,
    }),
    wordsQuestion({
      key: 'url',
      flag: 'url',
      label: '官方网址',
      help: '转载的网址不要写',
      schema: webAddress,
      when: ({ textSeen }) => textSeen === 'official',
    }),
    wordsQuestion({
      key: 'note',
      flag: 'note',
      label: '一两句话说明：它要求什么，本站核对到什么程度',
      schema: shape.note,
      required: true,
    }),
    choiceQuestion({
      key: 'validity',
      flag: 'validity',
      label: '有效性',
      options: labelled(VALIDITIES, VALIDITY_LABELS),
      extra: true,
    }),
    choicesQuestion({
      key: 'basedOn',
      flag: 'based-on',
      label: '它的上级依据',
      options: ({ source }) => titled(source.references),
      extra: true,
    }),
  ],
};
