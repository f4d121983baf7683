import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** One change of the fictional bureau's content, as the cases write it down. */
export interface Operation {
  op: string;
  field?: string;
  yaml?: string;
  text?: string;
  to?: string;
  with?: string;
  ext?: string;
  name?: string;
  hex?: string;
  path?: string;
  base64?: string;
  title?: string;
  in?: string;
  a?: string;
  b?: string;
}

/** The cases name fields by concept; these are the schema's own names. */
const FIELDS: Readonly<Record<string, string>> = {
  docNumber: 'documentNumber',
  formed: 'formedOn',
  published: 'publishedAt',
  lifecycle: 'validity',
};
const DISCLOSURE = 'content/disclosures/2024/jiancha-jihua.md';
const FILE_OF_KIND: Readonly<Record<string, string>> = {
  task: 'content/tasks/2024/01.mdx',
  office: 'content/offices.yaml',
};

const fieldLine = (key: string): RegExp => new RegExp(`^${key}:.*(?:\\n(?: {2}|-).*)*`, 'm');

function setField(text: string, field: string, yaml: string): string {
  const nested = /^commitments\[0\]\.(\w+)$/.exec(field)?.[1];
  if (nested) {
    const line = new RegExp(`^    ${nested}:.*`, 'm');
    return line.test(text)
      ? text.replace(line, () => `    ${nested}: ${yaml}`)
      : text.replace(/^( {4}cadence:.*)/m, (whole) => `${whole}\n    ${nested}: ${yaml}`);
  }
  if (field === 'source') return text.replace(/^ {2}url: .*/m, () => `  url: ${yaml}`);
  const key = FIELDS[field] ?? field;
  return fieldLine(key).test(text)
    ? text.replace(fieldLine(key), () => `${key}: ${yaml}`)
    : text.replace(/\n---\n/, () => `\n${key}: ${yaml}\n---\n`);
}

/** `formed 2023-05-10, published 2023-05-20, supersedes b` → fields of an entry. */
function describe(text: string, words: string, other: string): string {
  if (words === '') return text;
  return words.split(', ').reduce((entry, word) => {
    const [key = '', value = ''] = word.split(' ');
    return key === 'supersedes' ? setField(entry, 'supersedes', `[${other}]`) : setField(entry, key, value);
  }, text);
}

/** Operations that this schema cannot express, or that are about another command. */
export const UNKNOWN_HERE = new Set([
  'cells',
  'add-report',
  'rebuild',
  'env',
  'bad-among-good',
  'graph',
  'ring',
  'symlink',
  'delete',
]);

/** A copy of the fictional bureau with one case applied; its root. */
export function applyCase(root: string, kind: string, operations: readonly Operation[]): void {
  cpSync('tests/fixtures/base-bureau', root, { recursive: true });
  let file = join(root, FILE_OF_KIND[kind] ?? DISCLOSURE);
  const edit = (change: (text: string) => string): void => writeFileSync(file, change(readFileSync(file, 'utf8')));
  for (const { op, field = '', yaml = '', text = '', to = '', path = '', ...rest } of operations) {
    const key = FIELDS[field] ?? field;
    if (op === 'set' && rest.in) {
      const other = join(dirname(file), rest.in);
      writeFileSync(other, setField(readFileSync(other, 'utf8'), field, yaml));
    } else if (op === 'set') edit((before) => setField(before, field, yaml));
    else if (op === 'unset') edit((before) => before.replace(new RegExp(`${fieldLine(key).source}\\n`, 'm'), ''));
    else if (op === 'replace-line') edit((before) => before.replace(new RegExp(`^${key}:.*`, 'm'), () => text));
    else if (op === 'rename-key') edit((before) => before.replace(new RegExp(`^${key}:`, 'm'), `${to}:`));
    else if (op === 'insert-line' || op === 'insert-lines')
      edit((before) => before.replace('---\n', () => `---\n${text}\n`));
    else if (op === 'indent')
      edit((before) =>
        before.replace(new RegExp(`^(${key}:\\n) {2}-`, 'm'), (_, head: string) => `${head}${rest.with ?? ''}-`),
      );
    else if (op === 'body') edit((before) => before.replace(/\n---\n[^]*$/, () => `\n---\n${text}`));
    else if (op === 'body-append') edit((before) => before + text);
    else if (op === 'swap')
      edit((before) =>
        before.replace(/( {2}- id: c1\n[^]*?)( {2}- id: c2\n[^]*?)(?=---)/, (_, one: string, two: string) => two + one),
      );
    else if (op === 'duplicate-item') edit((before) => `${before}- id: zonghe\n  name: 另一科\n`);
    else if (op === 'transform') transform(file, rest.name ?? '');
    else if (op === 'insert-byte') {
      const bytes = readFileSync(file);
      writeFileSync(
        file,
        Buffer.concat([bytes.subarray(0, -5), Buffer.from(rest.hex ?? '', 'hex'), bytes.subarray(-5)]),
      );
    } else if (op === 'as' || op === 'rename') {
      const renamed = op === 'as' ? file.replace(/\.\w+$/, `.${rest.ext ?? ''}`) : join(dirname(file), to);
      renameSync(file, renamed);
      file = renamed;
    } else if (op === 'copy') {
      mkdirSync(dirname(join(dirname(file), to)), { recursive: true });
      cpSync(file, join(dirname(file), to));
    } else if (op === 'add-file') {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), Buffer.from(rest.base64 ?? '', 'base64'));
    } else if (op === 'attach')
      edit((before) =>
        before.replace(
          /^files:\n/m,
          () => `files:\n  - path: ${JSON.stringify(path)}\n    title: ${rest.title ?? ''}\n`,
        ),
      );
    else if (op === 'pair') {
      const other = join(dirname(file), 'lingyijian.md');
      const second = readFileSync(file, 'utf8').replace(/^documentNumber: .*\n/m, '');
      if (!existsSync(other))
        writeFileSync(other, describe(second, rest.b ?? '', '2024/jiancha-jihua').replace(/^supersedes: \[\]$/m, ''));
      edit((before) => describe(before, rest.a ?? '', '2024/lingyijian'));
    } else throw new Error(`no operation ${op}`);
  }
}

/** The file as an old editor would have saved it: a title of bytes that are no UTF-8. */
function withTitleBytes(text: string, title: readonly number[]): Buffer {
  const [before = '', after = ''] = text.split(/(?<=^title: ).*$/m);
  return Buffer.concat([Buffer.from(before), Buffer.from(title), Buffer.from(after)]);
}

function transform(file: string, name: string): void {
  const text = readFileSync(file, 'utf8');
  const encoders: Readonly<Record<string, () => string | Buffer>> = {
    'utf8-bom': () => `\ufeff${text}`,
    crlf: () => text.replaceAll('\n', '\r\n'),
    'mixed-eol': () => text.replace('\n', '\r\n'),
    'no-final-newline': () => text.trimEnd(),
    'utf16le-bom': () => Buffer.from(`\ufeff${text}`, 'utf16le'),
    gbk: () => withTitleBytes(text, [0xb9, 0xab, 0xb8, 0xe6]),
    gb18030: () => withTitleBytes(text, [0xb9, 0xab, 0x95, 0x32, 0x82, 0x36]),
  };
  const encode = encoders[name];
  if (!encode) throw new Error(`no transform ${name}`);
  writeFileSync(file, encode());
}
