import type { SourceFile } from '#adapters/content/source-file.ts';
import { scanConflictMarkers } from '#domain/text/conflict-markers.ts';
import { lineBreaks, type Located } from './located.ts';

/** Whether anything of a file can be told. */
export const isReadable = ({ value, faults }: SourceFile): boolean => value !== undefined || faults.length === 0;

/** The part that is YAML: all of the file where nothing else could be told apart. */
function headOf(source: SourceFile): string {
  const isWhole = !isReadable(source) || !/\.mdx?$/.test(source.path);
  return (isWhole ? source.lines : source.lines.slice(0, source.bodyLine - 1)).join('\n');
}

/** The marks of a merge among the fields of a file. */
export function conflictsInHead(source: SourceFile): Located[] {
  const head = headOf(source);
  return scanConflictMarkers(head).map((finding) => ({
    ...finding,
    path: [],
    line: 1 + lineBreaks(head, finding.offset),
  }));
}

/** Whether marks of a merge stand among the fields: what a YAML reader says of them helps nobody. */
export const hasConflict = (source: SourceFile): boolean =>
  source.faults.length > 0 && scanConflictMarkers(headOf(source)).length > 0;
