import { describe, expect, test } from 'vitest';
import { loadContent } from '#validation/load-content.ts';
import { foldersIn } from '../support/folders.ts';
import notice from '../fixtures/notice-2021-86.json' with { type: 'json' };

const { checked, faults } = loadContent(foldersIn('.'));
const unspaced = (text: string): string => text.replace(/\s+/g, '');
const commitments = checked.tasks.flatMap(({ data }) => data.commitments);

test('the content has no fault', () => expect(faults.filter(({ severity }) => severity === 'error')).toEqual([]));

describe('the notice 厦城执〔2021〕86号 stands to the letter', () => {
  test.each(notice.tasks)('task $number', ({ number, title, requirement, lead, responsible, part, section }) => {
    const task = checked.tasks.find(({ id }) => id === `2021/${String(number).padStart(2, '0')}`)?.data;
    const plan = checked.plans.find(({ id }) => id === '2021')?.data;
    expect(task).toMatchObject({ title, requirement, responsible });
    expect([task?.lead]).toEqual(lead);
    const home = plan?.parts.find(({ sections }) => sections.some(({ id }) => id === task?.section));
    expect([home?.title, home?.sections.find(({ id }) => id === task?.section)?.title]).toEqual([part, section]);
  });
  test('and its own entry in the ledger carries all of it', () => {
    const body = unspaced(
      loadContent(foldersIn('.')).entries.find(({ key }) => key === 'disclosures/2021/xiachengzhi-86')?.source.body ??
        '',
    );
    expect(
      notice.tasks
        .flatMap((task) => [task.part, task.section, task.title, task.requirement])
        .filter((text) => !body.includes(unspaced(text))),
    ).toEqual([]);
  });
});

describe('honesty', () => {
  test('between 70 and 120 commitments', () => expect(commitments.length).toBeGreaterThanOrEqual(70));
  test('not more', () => expect(commitments.length).toBeLessThanOrEqual(120));
  test('every countable commitment says when and where this site looked', () =>
    expect(commitments.filter(({ checkability, checked: looked }) => checkability !== 'aim' && !looked)).toEqual([]));
  test('none of the real disclosures claims to keep a promise of 2021', () =>
    expect(checked.disclosures.filter(({ data }) => data.keeps.length > 0)).toEqual([]));
  test('no publication date is claimed that no page shows', () =>
    expect(checked.disclosures.filter(({ data }) => data.publishedAt && data.publishedBasis !== 'address')).toEqual(
      [],
    ));
  test('the notice has no index number: none is known', () =>
    expect(checked.disclosures.find(({ id }) => id === '2021/xiachengzhi-86')?.data.indexNumber).toBeUndefined());
  test('every source is the bureau’s own host', () =>
    expect(
      checked.disclosures
        .flatMap(({ data }) => (data.source ? [new URL(data.source.url).host] : []))
        .filter((host) => host !== 'cg.xm.gov.cn'),
    ).toEqual([]));
  test('references name only government hosts', () =>
    expect(
      checked.references
        .flatMap(({ data }) => (data.url ? [new URL(data.url).host] : []))
        .filter((host) => !host.endsWith('.gov.cn')),
    ).toEqual([]));
});
