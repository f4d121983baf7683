import { afterEach, beforeEach } from 'vitest';
import { openEditableBureau, type EditableBureau } from './editable-bureau.ts';
import { visitEditor, type EditorVisit } from './editor-visit.ts';

/** For each test of a file a bureau of its own, with somebody at its editor. */
export function editorForEach(): { bureau: EditableBureau; visit: EditorVisit } {
  const opened = {} as { bureau: EditableBureau; visit: EditorVisit };
  beforeEach(async () => {
    opened.bureau = await openEditableBureau();
    opened.visit = await visitEditor(opened.bureau.editor.url);
  });
  afterEach(() => opened.bureau.close());
  return opened;
}
