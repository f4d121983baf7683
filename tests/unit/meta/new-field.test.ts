import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z as Zod } from 'astro/zod';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test, vi } from 'vitest';
import { readEnvironment } from '#adapters/environment.ts';
import { disclosure } from '#authoring/kinds/disclosure.ts';
import { questionsOf } from '#authoring/kind.ts';
import { templateSheets } from '#authoring/sheet/template.ts';
import { answerCreate } from '#editor/server/answer-create.ts';
import { openRemarks } from '#editor/server/remarks.ts';
import { openSitePreview } from '#editor/server/site-preview.ts';
import { openUnsaved } from '#editor/server/unsaved.ts';
import { faultLine } from '#format/fault.ts';
import { authoringContext } from '#publishing/authoring-context.ts';
import { checkContent } from '#validation/check-content.ts';
import { loadContent } from '#validation/load-content.ts';
import { generatedFiles } from '../../../scripts/generated-files.ts';
import { tempFolder } from '../../support/temp-folder.ts';

/** Three fields more in the schema of disclosures, and not another word anywhere. */
vi.mock('#schemas/disclosure.ts', async (original) => {
  const { disclosureSchema } = await original<{ disclosureSchema: Zod.ZodObject }>();
  const { z } = await import('astro/zod');
  const { field } = await import('#schemas/field.ts');
  const { line } = await import('#schemas/fields.ts');
  const room = z.strictObject({ keepers: field('管房间的部门', z.array(line), { pointsAt: 'office' }) });
  return {
    disclosureSchema: disclosureSchema.extend({
      contactOffice: field('联系部门', line.optional(), { help: '读者可以找谁', pointsAt: 'office' }),
      rooms: field('房间', z.array(room).default([])),
      scan: field('扫描件', line.optional(), { pointsAt: 'file' }),
    }),
  };
});

/** The fictional bureau, with lines more in one entry. */
function bureau(lines = '') {
  const root = tempFolder();
  cpSync('tests/fixtures/base-bureau', root, { recursive: true });
  const path = join(root, 'content/disclosures/2024/jiancha-jihua.md');
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace('---\n', () => `---\n${lines}`),
  );
  return { contentDir: join(root, 'content'), publicDir: join(root, 'public') };
}
const faultsOf = (lines: string): string[] => loadContent(bureau(lines)).faults.map(faultLine);

describe('a field that is added to a schema', () => {
  test('is in the form, with what there is to choose', async () => {
    const where = bureau();
    const { content } = await answerCreate(
      {
        environment: { ...readEnvironment({}), ...where },
        now: '2024-06-30 09:30',
        query: new URLSearchParams(),
        unsaved: openUnsaved(where.contentDir),
        remarks: openRemarks(),
        preview: openSitePreview({ ...readEnvironment({}), ...where }),
      },
      'disclosures',
    );
    const html = content.map((node) => toHtml(node)).join('');
    expect(html).toContain('<label for="f-contactOffice">联系部门 ');
    expect(html).toMatch(/name="contactOffice"[^]*?<option value="综合科">综合科/);
  });
  test('is in the template, with what it explains', () =>
    expect(generatedFiles().get('docs/templates/公开事项.md')).toContain(
      '# 联系部门。读者可以找谁。部门名称，要和 offices.yaml 里的一样\n# contactOffice:\n',
    ));
  test('is in the JSON Schema, with its description', () => {
    const schema = JSON.parse(generatedFiles().get('docs/schema/disclosures.schema.json') ?? '') as {
      properties: Record<string, unknown>;
    };
    expect(schema.properties.contactOffice).toEqual({
      type: 'string',
      title: '联系部门',
      description: '读者可以找谁。部门名称，要和 offices.yaml 里的一样',
    });
  });
  test('is asked for, and has its column in the sheet', () => {
    const content = loadContent(bureau());
    const context = authoringContext(content, { startDir: '/' }, '2024-06-30 09:30');
    expect(questionsOf(disclosure).find(({ key }) => key === 'contactOffice')).toMatchObject({
      flag: 'contact-office',
      label: '联系部门',
      help: '读者可以找谁',
    });
    const [sheet, explained] = templateSheets(disclosure, context);
    const column = sheet?.rows[0]?.indexOf('联系部门') ?? -1;
    expect(sheet?.rows[1]?.[column]).toBe('综合科');
    expect(explained?.rows.find(([head]) => head === '联系部门')?.[2]).toContain('综合科');
  });
  test('is refused when what it names is not there, at any depth, in the words of the form', () => {
    expect(faultsOf('contactOffice: 综合科\n')).toEqual([]);
    expect(faultsOf('contactOffice: 综合处\n')).toEqual([
      expect.stringMatching(/第2行 联系部门 contactOffice：写的是“综合处”。没有这个部门；最接近的是“综合科”/),
    ]);
    expect(faultsOf('rooms:\n  - keepers: [综合科]\n  - keepers: [法制科, 综合处]\n')).toEqual([
      expect.stringMatching(/第4行 管房间的部门 rooms\[1\]\.keepers\[1\]：写的是“综合处”。没有这个部门/),
    ]);
  });
  test('and that names a file is refused when that is not there', async () => {
    const { faults } = await checkContent(bureau('scan: files/2024/none.pdf\n'));
    expect(faults.map(faultLine)).toEqual([expect.stringMatching(/扫描件 scan：写的是“files\/2024\/none\.pdf”/)]);
    expect((await checkContent(bureau('scan: files/2024/jiancha-jihua.pdf\n'))).faults).toEqual([]);
  });
});
