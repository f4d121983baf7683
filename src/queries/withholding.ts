import type { WithholdingRecord } from '#domain/ledger/ledger.ts';
import { getLedger } from './ledger.ts';

/** Newest decision first. */
export const listWithholdings = async (): Promise<WithholdingRecord[]> => (await getLedger()).withholdings;
