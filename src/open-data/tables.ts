import { changeRow, changeRowOf } from './rows/change-row.ts';
import { commitmentRow, commitmentRowOf } from './rows/commitment-row.ts';
import { disclosureRow, disclosureRowOf } from './rows/disclosure-row.ts';
import { ledgerRow, ledgerRowOf } from './rows/ledger-row.ts';
import { officeRow, officeRowOf } from './rows/office-row.ts';
import { planRow, planRowOf } from './rows/plan-row.ts';
import { referenceRow, referenceRowOf } from './rows/reference-row.ts';
import { statementRow, statementRowOf } from './rows/statement-row.ts';
import { taskRow, taskRowOf } from './rows/task-row.ts';
import { themeRow, themeRowOf } from './rows/theme-row.ts';
import { withholdingRow, withholdingRowOf } from './rows/withholding-row.ts';
import { table, type Table } from './table.ts';

/** Everything that can be taken away, the one that most people want first. */
export const TABLES = {
  ledger: table({
    name: 'ledger',
    label: '总表',
    holds: '一条承诺一行：任务、部门、原文、状态、理由、最近一件公开事项、各个日期',
    schema: ledgerRow,
    rowsOf: (source) =>
      source.ledger.tasks.flatMap(({ commitments }) => commitments.map((each) => ledgerRowOf(each, source))),
  }),
  plans: table({
    name: 'plans',
    label: '任务分解表',
    holds: '一年的通知和它的表一行',
    schema: planRow,
    rowsOf: (source) => source.ledger.plans.map((plan) => planRowOf(plan, source)),
  }),
  tasks: table({
    name: 'tasks',
    label: '任务',
    holds: '一项工作任务一行，标题和要求是通知原文',
    schema: taskRow,
    rowsOf: (source) => source.ledger.tasks.map((task) => taskRowOf(task, source)),
  }),
  commitments: table({
    name: 'commitments',
    label: '承诺',
    holds: '一条承诺一行，原文、核对办法和状态',
    schema: commitmentRow,
    rowsOf: (source) =>
      source.ledger.tasks.flatMap(({ commitments }) => commitments.map((each) => commitmentRowOf(each, source))),
  }),
  disclosures: table({
    name: 'disclosures',
    label: '公开事项',
    holds: '本站收录的公开事项一件一行；撤回的只留标题、日期和原因',
    schema: disclosureRow,
    rowsOf: (source) => source.ledger.disclosures.map((disclosure) => disclosureRowOf(disclosure, source)),
  }),
  statements: table({
    name: 'statements',
    label: '落实说明',
    holds: '牵头部门的一次说明一行',
    schema: statementRow,
    rowsOf: (source) => source.ledger.statements.map((statement) => statementRowOf(statement, source)),
  }),
  offices: table({
    name: 'offices',
    label: '部门',
    holds: '通知里的一个部门或统称一行',
    schema: officeRow,
    rowsOf: (source) => source.ledger.offices.map((office) => officeRowOf(office, source)),
  }),
  themes: table({
    name: 'themes',
    label: '主题',
    holds: '本站归类用的一个主题一行',
    schema: themeRow,
    rowsOf: (source) => source.ledger.themes.map((theme) => themeRowOf(theme, source)),
  }),
  references: table({
    name: 'references',
    label: '依据',
    holds: '一部法律法规或上级文件一行',
    schema: referenceRow,
    rowsOf: (source) => source.ledger.references.map((reference) => referenceRowOf(reference, source)),
  }),
  withholdings: table({
    name: 'withholdings',
    label: '不予公开登记',
    holds: '登记为不予公开的一件一行；撤回的登记只留名称、日期和原因',
    schema: withholdingRow,
    rowsOf: (source) => source.ledger.withholdings.map((each) => withholdingRowOf(each, source)),
  }),
  changes: table({
    name: 'changes',
    label: '最近变化',
    holds: '台账里发生的一件事一行，新的在前',
    schema: changeRow,
    rowsOf: (source) => source.events.map((event) => changeRowOf(event, source)),
  }),
} as const satisfies Record<string, Table>;

/** These grow with every item: at ten thousand they would make a workbook that takes an office machine minutes to open. */
const GROWING: ReadonlySet<string> = new Set(['disclosures', 'changes']);

/**
 * The tables of the workbook, a sheet each. A program that opens a CSV takes 2021/01 for a day in January; in a
 * workbook words are words.
 */
export const WORKBOOK_TABLES: readonly Table[] = Object.values(TABLES).filter(({ name }) => !GROWING.has(name));
