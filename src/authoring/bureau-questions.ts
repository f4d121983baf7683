import { fieldAt, fieldsOf, type Field } from '#schemas/field-model.ts';
import { officeSchema } from '#schemas/office.ts';
import { siteSchema } from '#schemas/site.ts';
import type { Prompter } from './prompter.ts';
import { explainValue } from './question.ts';

/** What a bureau is asked once, by where the answer lies in `site.yaml`, with the flag that gives it. */
const ASKED = {
  bureau: 'name',
  name: 'site-name',
  base: 'base',
  publisher: 'publisher',
  origin: 'origin',
  'guide.office': 'guide-office',
  'guide.address': 'guide-address',
  'guide.hours': 'guide-hours',
  'guide.phone': 'guide-phone',
  'guide.fax': 'guide-fax',
  'guide.internet': 'guide-internet',
  feedback: 'feedback',
} as const;

export interface BureauQuestion {
  path: string;
  flag: string;
  field: Field;
}

const fieldOf = (path: string): Field => {
  const field = fieldAt(fieldsOf(siteSchema), path.split('.'));
  if (!field) throw new Error(`site.yaml has no field ${path}`);
  return field;
};

export const BUREAU_QUESTIONS: readonly BureauQuestion[] = Object.entries(ASKED).map(([path, flag]) => ({
  path,
  flag,
  field: fieldOf(path),
}));

/** Without it there is no ledger of anybody. */
export const isNeeded = ({ path }: BureauQuestion): boolean => path === 'bureau';

/** Repeated: an office, with the one line that may be public after a colon. */
export const OFFICE_FLAG = 'office';

export const BUREAU_FLAGS: readonly string[] = ['bureau', OFFICE_FLAG, ...BUREAU_QUESTIONS.map(({ flag }) => flag)];

export interface NewOffice {
  name: string;
  contact?: string | undefined;
}

/** What a bureau said of itself, by the path in `site.yaml`. */
export interface BureauAnswers {
  site: ReadonlyMap<string, string>;
  offices: readonly NewOffice[];
}

/** `综合科：电话 0000-1234567` → the name and the line. */
export function readOffice(written: string): NewOffice {
  const [name = '', ...rest] = written.split(/[：:]/);
  const contact = rest.join('：').trim();
  return { name: name.trim(), ...(contact === '' ? {} : { contact }) };
}

const officeFault = (written: string): string | undefined =>
  explainValue(officeSchema.shape.name, readOffice(written).name);

/**
 * What stands on the command line.
 *
 * @returns the answers, and what is wrong with them in the words of the fields
 */
export function readBureauFlags(words: ReadonlyMap<string, readonly string[]>): BureauAnswers & { faults: string[] } {
  const given = BUREAU_QUESTIONS.flatMap(({ path, flag, field }) => {
    const value = words.get(flag)?.at(-1)?.trim();
    return value === undefined || value === '' ? [] : [{ path, flag, field, value }];
  });
  const offices = words.get(OFFICE_FLAG) ?? [];
  return {
    site: new Map(given.map(({ path, value }) => [path, value])),
    offices: offices.map(readOffice),
    faults: [
      ...given.flatMap(({ flag, field, value }) => {
        const fault = explainValue(field.schema, value);
        return fault === undefined ? [] : [`--${flag} ${field.label}：写的是“${value}”。${fault}。`];
      }),
      ...offices.flatMap((each) => {
        const fault = officeFault(each);
        return fault === undefined ? [] : [`--${OFFICE_FLAG} 部门：写的是“${each}”。${fault}。`];
      }),
    ],
  };
}

const SKIP = '没有就直接按回车';
const told = (label: string, ...words: readonly (string | undefined)[]): string =>
  `${label}（${words.filter((each) => each !== undefined).join('；')}）`;

/** Asks a person for what the command line did not say. */
export async function askBureau(given: BureauAnswers, prompter: Prompter): Promise<BureauAnswers> {
  const site = new Map(given.site);
  for (const question of BUREAU_QUESTIONS) {
    const { path, field } = question;
    if (site.has(path)) continue;
    const example = field.example === undefined ? undefined : `例如 ${field.example}`;
    const answer = await prompter.line({
      message: told(field.label, field.help, example, isNeeded(question) ? undefined : SKIP),
      validate: (text) =>
        text.trim() === '' && !isNeeded(question) ? undefined : explainValue(field.schema, text.trim()),
    });
    if (answer.trim() !== '') site.set(path, answer.trim());
  }
  const offices = [...given.offices];
  for (;;) {
    const answer = await prompter.line({
      message: told(
        '部门',
        '一次一个；可以对外公布的电话或窗口，写在冒号后面',
        offices.length === 0 ? SKIP : '没有别的了就直接按回车',
      ),
      placeholder: '例如 综合科：电话 0000-1234567',
      validate: (text) => (text.trim() === '' ? undefined : officeFault(text)),
    });
    if (answer.trim() === '') return { site, offices };
    offices.push(readOffice(answer));
  }
}
