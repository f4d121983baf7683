import { describe, expect, test } from 'vitest';
import { faultLine } from '#format/fault.ts';
import { historyFaults } from '../../../support/history-faults.ts';
import { aFullBureauInGit, type Repository } from '../../../support/repository.ts';

const TASK = 'content/tasks/2024/02.mdx';

async function errors({ root }: Repository): Promise<string[]> {
  return (await historyFaults(root, '2024-06-30'))
    .filter(({ severity }) => severity === 'error')
    .map((fault) => faultLine({ ...fault, file: fault.file.slice(fault.file.indexOf('content/')) }));
}

const entry = (note: string): string => `  - on: 2024-06-20\n    kind: correction\n    note: ${note}\n`;

/** Two changes of one task, a commit each, each with its entry. */
function twoChanges(repository: Repository): void {
  repository.edit(TASK, '设立政务公开专区，提供', '设立政务公开专区，尽量提供');
  repository.edit(TASK, 'commitments:', `changes:\n${entry('照原文改正工作要求。')}commitments:`);
  repository.commit('2024-06-20');
  repository.edit(TASK, /^title: .*$/m, 'title: 别的任务');
  repository.edit(TASK, 'changes:\n', `changes:\n${entry('照原文改正标题。')}`);
  repository.commit('2024-06-21');
}
const elsewhere = (repository: Repository): void => {
  repository.edit('content/tasks/2024/05.mdx', /\n$/, '\n另一句说明。\n');
  repository.commit('2024-06-22');
};

/** A bureau on `main` and on a branch of it, with the branch checked out. */
function onABranch(): { repository: Repository; main: string } {
  const repository = aFullBureauInGit();
  const main = repository.git('branch', '--show-current').trim();
  repository.git('switch', '-qc', 'branch');
  return { repository, main };
}

describe('what was right before a merge is right after it', () => {
  test('a proposal of two commits is brought in', async () => {
    const { repository, main } = onABranch();
    twoChanges(repository);
    expect(await errors(repository)).toEqual([]);
    repository.git('switch', '-q', main);
    elsewhere(repository);
    repository.git('merge', '-q', '--no-ff', '-m', 'merge', 'branch');
    expect(await errors(repository)).toEqual([]);
    repository.edit(TASK, 'title: 别的任务', 'title: 又一个任务');
    expect(await errors(repository)).toEqual([expect.stringMatching(/原来是“别的任务”，现在是“又一个任务”/)]);
  });
  test('what others published is fetched', async () => {
    const { repository, main } = onABranch();
    elsewhere(repository);
    repository.git('switch', '-q', main);
    twoChanges(repository);
    repository.git('switch', '-q', 'branch');
    repository.git('merge', '-q', '-m', 'merge', main);
    expect(await errors(repository)).toEqual([]);
  });
});

describe('a merge hides nothing', () => {
  const rewrite = ({ edit }: Repository): void => edit(TASK, '设立政务公开专区，提供', '设立政务公开专区，尽量提供');
  const found = [expect.stringMatching(/工作要求原来是.*尽量提供.*公开以后的改动要有更改记录/)];
  test('that was changed on the branch', async () => {
    const { repository, main } = onABranch();
    rewrite(repository);
    repository.commit('2024-06-20');
    repository.git('switch', '-q', main);
    elsewhere(repository);
    repository.git('merge', '-q', '--no-ff', '-m', 'merge', 'branch');
    expect(await errors(repository)).toEqual(found);
  });
  test('that was changed before others were fetched', async () => {
    const { repository, main } = onABranch();
    elsewhere(repository);
    repository.git('switch', '-q', main);
    rewrite(repository);
    repository.commit('2024-06-20');
    repository.git('switch', '-q', 'branch');
    repository.git('merge', '-q', '-m', 'merge', main);
    expect(await errors(repository)).toEqual(found);
  });
  test('that was changed in the merge itself', async () => {
    const { repository, main } = onABranch();
    twoChanges(repository);
    repository.git('switch', '-q', main);
    elsewhere(repository);
    repository.git('merge', '-q', '--no-ff', '--no-commit', 'branch');
    repository.edit(TASK, '尽量提供', '有时提供');
    repository.commit('2024-06-23');
    expect((await errors(repository)).join()).toContain('有时提供');
  });
});
