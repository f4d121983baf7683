import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openWrites } from '#adapters/undoable-writes.ts';
import { snapshot } from '../../support/snapshot.ts';
import { tempFolder } from '../../support/temp-folder.ts';

test('what is taken back leaves no trace, folders included', () => {
  const root = tempFolder({ 'a.yaml': '旧' });
  const before = snapshot(root);
  const writes = openWrites();
  writes.create(join(root, 'x/y/z.md'), '新');
  writes.replace(join(root, 'a.yaml'), '新');
  writes.replace(join(root, 'a.yaml'), '更新');
  expect(snapshot(root)).not.toEqual(before);
  writes.undo();
  writes.undo();
  expect(snapshot(root)).toEqual(before);
});
test('a file that is there is never overwritten, nor taken back', () => {
  const root = tempFolder({ 'a.md': '旧' });
  const before = snapshot(root);
  const writes = openWrites();
  expect(() => writes.create(join(root, 'a.md'), '新')).toThrow('EEXIST');
  writes.undo();
  expect(snapshot(root)).toEqual(before);
});
test('a new folder that somebody else has used meanwhile stays', () => {
  const root = tempFolder();
  const writes = openWrites();
  writes.create(join(root, 'x/a.md'), '新');
  mkdirSync(join(root, 'x/b'));
  writeFileSync(join(root, 'x/b/c'), '别人的');
  writes.undo();
  expect(Object.keys(snapshot(root))).toEqual(['x', 'x/b', 'x/b/c']);
});
test('what is kept stays', () => {
  const root = tempFolder();
  const writes = openWrites();
  writes.create(join(root, 'a.md'), '新');
  writes.keep();
  writes.undo();
  expect(Object.keys(snapshot(root))).toEqual(['a.md']);
});
