import { z } from 'astro/zod';
import { templateOf } from '#editor/template.ts';
import { COLLECTION_NAMES, COLLECTIONS, fieldsIn, type CollectionName } from '#schemas/collections.ts';
import { howWritten, metaOf, type Meta } from '#schemas/field.ts';
import { siteSchema } from '#schemas/site.ts';

/** Kinds that staff write by hand, with what their template is called. */
const TEMPLATES: readonly [CollectionName, string, string][] = [
  ['disclosures', '公开事项', 'content/disclosures/年份/名字.md'],
  ['statements', '落实说明', 'content/statements/年份/名字.md'],
  ['references', '依据', 'content/references/名字.yaml'],
];

/** Of a field's facts, the words of JSON Schema. */
const KNOWN_TO_EDITORS = new Set(['title', 'description', 'examples']);

/** For editors that complete fields as one types: JSON Schema 2020-12 of what an author writes. */
function jsonSchema(schema: z.ZodType): string {
  const json = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    target: 'draft-2020-12',
    override: ({ zodSchema, jsonSchema }) => {
      const { title, description = title, options, pointsAt } = jsonSchema as Meta;
      if (description)
        jsonSchema.description = [description, howWritten({ options, pointsAt })].filter(Boolean).join('。');
      if (options) jsonSchema.enum = options.flatMap(({ value, label }) => [label, value]);
      for (const word of Object.keys(metaOf(zodSchema)))
        if (!KNOWN_TO_EDITORS.has(word)) Reflect.deleteProperty(jsonSchema, word);
    },
  });
  return `${JSON.stringify(json, null, 2)}\n`;
}

function schemaOf(collection: CollectionName): z.ZodType {
  const { schema, layout } = COLLECTIONS[collection];
  return 'file' in layout ? z.array(schema) : schema;
}

/** What is made out of the schemas, by path. */
export const generatedFiles = (): ReadonlyMap<string, string> =>
  new Map([
    ...TEMPLATES.map(([collection, name, where]): [string, string] => [
      `docs/templates/${name}${where.endsWith('.yaml') ? '.yaml' : '.md'}`,
      templateOf(fieldsIn(collection), { where, hasBody: where.endsWith('.md') }),
    ]),
    ...COLLECTION_NAMES.map((name): [string, string] => [
      `docs/schema/${name}.schema.json`,
      jsonSchema(schemaOf(name)),
    ]),
    ['docs/schema/site.schema.json', jsonSchema(siteSchema)],
  ]);
