import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openWrites, recoverWrites } from '#adapters/undoable-writes.ts';
import { snapshot } from '../../support/snapshot.ts';
import { tempFolder } from '../../support/temp-folder.ts';

test('what is taken back leaves no trace, folders included', () => {
  const root = tempFolder({ 'a.yaml': '旧' });
  const before = snapshot(root);
  const writes = openWrites(root);
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
  const writes = openWrites(root);
  expect(() => writes.create(join(root, 'a.md'), '新')).toThrow('EEXIST');
  writes.undo();
  expect(snapshot(root)).toEqual(before);
});
test('a new folder that somebody else has used meanwhile stays', () => {
  const root = tempFolder();
  const writes = openWrites(root);
  writes.create(join(root, 'x/a.md'), '新');
  mkdirSync(join(root, 'x/b'));
  writeFileSync(join(root, 'x/b/c'), '别人的');
  writes.undo();
  expect(Object.keys(snapshot(root))).toEqual(['x', 'x/b', 'x/b/c']);
});
test('what is kept stays', () => {
  const root = tempFolder();
  const writes = openWrites(root);
  writes.create(join(root, 'a.md'), '新');
  writes.keep();
  expect(recoverWrites(root)).toEqual([]);
  writes.undo();
  expect(Object.keys(snapshot(root))).toEqual(['a.md']);
});
test('what a command was writing when it was cut off is taken back by the next', () => {
  const root = tempFolder({ 'a.yaml': '旧' });
  const before = snapshot(root);
  const program = `
    import { openWrites } from '#adapters/undoable-writes.ts';
    const writes = openWrites(${JSON.stringify(root)});
    writes.create(${JSON.stringify(join(root, 'x/y.md'))}, '新');
    writes.replace(${JSON.stringify(join(root, 'a.yaml'))}, '新');
    process.kill(process.pid, 'SIGKILL');`;
  spawnSync(process.execPath, ['--input-type=module', '-e', program]);
  expect(snapshot(root)).not.toEqual(before);
  expect(recoverWrites(root).sort()).toEqual([join(root, 'a.yaml'), join(root, 'x/y.md')]);
  expect(snapshot(root)).toEqual(before);
  expect(recoverWrites(root)).toEqual([]);
});
test('one command at a time writes, and another takes nothing of it back', () => {
  const root = tempFolder();
  const writes = openWrites(root);
  writes.create(join(root, 'a.md'), '新');
  expect(recoverWrites(root)).toEqual([]);
  expect(() => openWrites(root)).toThrow('EBUSY');
  writes.keep();
  writes.close();
  openWrites(root).close();
  expect(Object.keys(snapshot(root))).toEqual(['a.md']);
});
