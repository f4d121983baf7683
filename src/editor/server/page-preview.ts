import {
  disclosureAddress,
  officeAddress,
  planAddress,
  referenceAddress,
  removedAddress,
  taskAddress,
  themeAddress,
  withholdingAddress,
} from '#domain/ledger/addresses.ts';
import { commitmentRef } from '#domain/ref/ref.ts';
import type { PagePreview } from '#editor/page-node.ts';
import type { CollectionName } from '#schemas/collections.ts';
import type { Context } from './answer.ts';
import type { UnsavedFile } from './preview-copy.ts';

type Values = Readonly<Record<string, unknown>>;

/** Where readers see an entry; kinds that no page shows are not named. */
const PAGES: Partial<Readonly<Record<CollectionName, (id: string, values: Values) => string | undefined>>> = {
  plans: planAddress,
  tasks: taskAddress,
  disclosures: disclosureAddress,
  statements: (_, { commitments }) => {
    const first = String((commitments as readonly unknown[] | undefined)?.[0] ?? '');
    return commitmentRef.is(first) ? taskAddress(commitmentRef.parts(first).task) : undefined;
  },
  offices: officeAddress,
  themes: themeAddress,
  references: referenceAddress,
  withholdings: withholdingAddress,
  removals: removedAddress,
  pages: removedAddress,
};

export const hasPage = (collection: CollectionName): boolean => collection in PAGES;

/** What would be written for a form, and as which entry. */
export interface Unwritten {
  collection: CollectionName;
  id: string;
  values: Values;
  file: UnsavedFile;
  /** Files that were chosen and lie nowhere that the page could offer them from. */
  hasFiles: boolean;
}

/** The page of what stands in a form, for the place beside it. */
export async function previewOf({ preview, now }: Context, unwritten: Unwritten): Promise<PagePreview> {
  const { collection, id, values, file, hasFiles } = unwritten;
  const address = PAGES[collection]?.(id, values);
  if (address === undefined) return { url: undefined, lines: ['选好说明的是哪一条承诺，才有网页可看。'] };
  const shown = await preview.show(file, address, now);
  if ('url' in shown) return { url: shown.url, lines: hasFiles ? ['刚选的附件保存以后才看得到。'] : [] };
  return { url: undefined, lines: shown.lines };
}
