import { FEED_OF_ALL, officeFeed, taskFeed, themeFeed } from '#domain/ledger/addresses.ts';
import { getLedger } from './ledger.ts';

export interface FeedGroup {
  label: string;
  feeds: { title: string; address: string }[];
}

/** Everything that a reader can follow, for people. */
export async function listFeeds(): Promise<FeedGroup[]> {
  const { plans, offices, themes } = await getLedger();
  const groups = [
    { label: '全部', feeds: [{ title: '最近变化', address: FEED_OF_ALL }] },
    ...plans.map(({ year, tasks }) => ({
      label: `${year}年任务`,
      feeds: tasks.map(({ ref, number, title }) => ({ title: `${number}. ${title}`, address: taskFeed(ref) })),
    })),
    {
      label: '部门',
      feeds: offices
        .filter(({ leads, assists, disclosures }) => leads.length + assists.length + disclosures.length > 0)
        .map(({ id, name }) => ({ title: name, address: officeFeed(id) })),
    },
    {
      label: '主题',
      feeds: themes
        .filter(({ tasks, disclosures }) => tasks.length + disclosures.length > 0)
        .map(({ id, name }) => ({ title: name, address: themeFeed(id) })),
    },
  ];
  return groups.filter(({ feeds }) => feeds.length > 0);
}
