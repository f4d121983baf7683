import { describe, expect, test } from 'vitest';
import { loadContent } from '#validation/load-content.ts';
import { foldersIn } from '../support/folders.ts';

const { checked } = loadContent(foldersIn('.'));
const commitments = checked.tasks.flatMap(({ data }) => data.commitments);
const of = (wanted: string) => commitments.filter(({ checkability }) => checkability === wanted);

/** `docs/content-model.md`, "What counts as one promise". */
describe('each promise of 2021 is classed by the one rule', () => {
  test.each([
    ['回应', /(?<!精准)回应/, 'checkable'],
    ['建立、健全、完善机制或制度', /(?:建立|健全|完善).*(?:机制|制度)/, 'checkable'],
    ['畅通渠道', /畅通/, 'checkable'],
    ['网站和账号的功能', /功能/, 'statement'],
    ['跟踪上级的规定出台', /^及时跟踪/, 'statement'],
    ['培训', /^加强.*培训/, 'statement'],
    ['能力', /能力建设|加强.*能力/, 'aim'],
    ['落地', /落地/, 'aim'],
  ])('the same wording, the same class: %s', (_wording, pattern, wanted) => {
    const alike = commitments.filter(({ quote }) => pattern.test(quote));
    expect(alike.length).toBeGreaterThan(1);
    expect(alike.filter(({ checkability }) => checkability !== wanted)).toEqual([]);
  });
  test.each([
    ['what is set up is set up once', /(?:建立|健全|完善).*(?:机制|制度)|明确|设立|构建/, 'once'],
    ['what follows others follows when they change', /跟踪(?!反馈)|(?:及时|动态)更新|优化调整/, 'on-change'],
    ['what is published is published all the time', /^及时发布|准确发布/, 'ongoing'],
    ['an interpretation comes with its paper', /(?:开展|权威|实质性|精细)解读|应解读/, 'with-document'],
  ])('%s', (_why, pattern, wanted) => {
    const alike = commitments.filter(({ quote }) => pattern.test(quote));
    expect(alike.length).toBeGreaterThan(1);
    expect(alike.filter(({ cadence }) => cadence !== wanted).map(({ quote }) => quote)).toEqual([]);
  });
  test('only what a rule or the words place in a year is yearly', () =>
    expect(commitments.filter(({ cadence }) => cadence === 'yearly').map(({ quote }) => quote)).toEqual(
      commitments
        .map(({ quote }) => quote)
        .filter((quote) => /预算|预决算|年度(?:报告编制|重点)|重点工作全|行政争议|经费/.test(quote)),
    ));
});

describe('a criterion', () => {
  test.each(of('statement'))('asks the office what only the office can say: $quote', ({ criterion }) =>
    expect(criterion).toContain('牵头部门说明：'),
  );
  test.each(of('checkable'))('asks no office, and for no paper that says there is none: $quote', ({ criterion }) =>
    expect(criterion).not.toMatch(/牵头部门说明|写明没有|说明没有/),
  );
  test('of an aim says why it is not counted, and no other says so', () =>
    expect(
      commitments.filter(
        ({ checkability, criterion }) => (checkability === 'aim') !== criterion.endsWith('只列出，不计入。'),
      ),
    ).toEqual([]));
});

test.each(commitments.filter((each) => each.checked))(
  'who says to have looked names the thing that was looked for: $quote',
  ({ checkability, checked: looked }) => {
    expect(checkability).toBe('checkable');
    expect(looked?.where).toMatch(/找过该局.+，(?:没有)?见到/);
  },
);

describe('a promise that is listed no more', () => {
  const dropped = checked.tasks.flatMap(({ data }) => data.dropped.map((each) => ({ ...each, data })));
  test.each(dropped)('keeps its words: $quote', ({ quote, data }) => expect(data.requirement).toContain(quote));
});
