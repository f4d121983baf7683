/** What a promise is about. 发布信息, 提供服务, 规范管理. */
export const COMMITMENT_KINDS = ['publish', 'service', 'manage'] as const;
export type CommitmentKind = (typeof COMMITMENT_KINDS)[number];

/**
 * How a promise can be checked: by a published document, by the lead office's own word, or not at
 * all. An aim is shown and never counted.
 */
export const CHECKABILITIES = ['checkable', 'statement', 'aim'] as const;
export type Checkability = (typeof CHECKABILITIES)[number];

/** How often the promise falls due in its own words; no word of it is a deadline. */
export const CADENCES = ['once', 'yearly', 'on-change', 'with-document', 'ongoing'] as const;
export type Cadence = (typeof CADENCES)[number];

/**
 * Derived, never written: see `derive-state.ts`. This is the one order of states: tables, legends,
 * counts, facets, the method on 对账结果 and docs/content-model.md follow it.
 */
export const COMMITMENT_STATES = ['kept', 'stated', 'lapsed', 'due', 'open', 'uncounted'] as const;
export type CommitmentState = (typeof COMMITMENT_STATES)[number];
