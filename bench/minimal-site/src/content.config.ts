import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const day = z.coerce.date();

export const collections = {
  tasks: defineCollection({
    loader: glob({ base: './content/tasks', pattern: '**/*.md' }),
    schema: z.object({ number: z.number(), title: z.string(), requirement: z.string(), lead: z.string() }),
  }),
  disclosures: defineCollection({
    loader: glob({ base: './content/disclosures', pattern: '**/*.md' }),
    schema: z.object({
      title: z.string(),
      documentNumber: z.string(),
      summary: z.string(),
      formedOn: day,
      publishedAt: day,
      keeps: z.array(z.string()).default([]),
      relatesTo: z.array(z.object({ to: z.string() })).default([]),
      themes: z.array(z.string()),
      offices: z.array(z.string()),
    }),
  }),
};
