import type { Xml } from './xml.ts';

/** A part that another names, by what it is to it. */
export interface Relationship {
  id: string;
  type: string;
  target: string;
  isOutside: boolean;
}

/** What the parts beside one are to it. */
export const readRelationships = (root: Xml | undefined): Relationship[] =>
  (root?.children ?? []).flatMap((node) =>
    typeof node === 'string' || !/Relationship$/.test(node.name)
      ? []
      : [
          {
            id: node.attributes.Id ?? '',
            type: (node.attributes.Type ?? '').replace(/^.*\//, ''),
            target: node.attributes.Target ?? '',
            isOutside: node.attributes.TargetMode === 'External',
          },
        ],
  );

/** A target as the name of a part: relative to the folder that names it, or from the root. */
export function resolveTarget(folder: string, target: string): string {
  const steps = (target.startsWith('/') ? target : `${folder}/${target}`).split('/');
  return steps
    .reduce<string[]>(
      (path, step) => (step === '..' ? path.slice(0, -1) : /^\.?$/.test(step) ? path : [...path, step]),
      [],
    )
    .join('/');
}
