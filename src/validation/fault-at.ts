import { shownPath } from '#adapters/shown-path.ts';
import type { SourceFile } from '#adapters/content/source-file.ts';
import { fieldName, type Fault, type FieldPath, type Severity } from '#domain/check/finding.ts';
import { showInvisible } from '#domain/text/character-names.ts';
import { maskPersonalData } from '#domain/text/personal-data.ts';
import { fieldAt } from '#schemas/field-model.ts';
import { worded, wordFor } from '#schemas/wording.ts';

/** What is wrong with one field. */
interface Explanation {
  severity?: Severity | undefined;
  path: FieldPath;
  /** Where it is not the line of the field. */
  line?: number | undefined;
  found?: string | undefined;
  message: string;
}

/** What is wrong with a field of an entry, at its place in the file and under the name that forms call it by. */
export function faultAt(
  { source, at = [] }: { source: SourceFile; at?: FieldPath },
  { severity = 'error', path, line, found, message }: Explanation,
): Fault {
  const field = fieldAt(source.fields, path);
  return {
    severity,
    file: shownPath(source.path),
    line: line ?? source.lineOf([...at, ...path]),
    field: fieldName(path),
    label: field?.label,
    found:
      found === undefined
        ? undefined
        : showInvisible(source.writtenAt([...at, ...path]) ?? wordFor(field?.control, found)),
    message: worded(source.fields, message),
  };
}

/** A fault whose words may hold somebody's number: messages end up in logs. */
export const masked = (fault: Fault): Fault => ({
  ...fault,
  found: fault.found === undefined ? undefined : maskPersonalData(fault.found),
  message: maskPersonalData(fault.message),
});
