import type { PlanRecord } from '#domain/ledger/ledger.ts';
import { getLedger } from './ledger.ts';

/** Every plan, newest first. */
export const listPlans = async (): Promise<PlanRecord[]> => (await getLedger()).plans;
