import { beijingMoment } from '#adapters/git/newest-commit.ts';
import { readEnvironment } from '#adapters/environment.ts';
import { startEditor } from '#editor/server/server.ts';
import { formIn, visitEditor } from '../editor-visit.ts';
import { aPdf } from '../pdf.ts';

/** A clerk at the editor: types, chooses a file, is interrupted (`action: keep`), and then saves, which is what is hit. */
const ENTRY = '/entries/disclosures/2024/jiancha-jihua';
const editor = await startEditor({ environment: readEnvironment(), now: () => beijingMoment(Date.now() / 1000) });
const visit = await visitEditor(editor.url);
const form = await visit.formAt(ENTRY);
const typed = { '@body': '改过的正文。', 'changes.0.on': '2024-06-30 10:00', 'changes.0.kind': 'addition' };
const about = { 'changes.0.note': '补充了附件。', 'changes.0.of.0': 'files', 'changes.0.of.1': 'body' };
for (const [name, value] of Object.entries({ ...typed, ...about, action: 'keep' })) form.set(name, value);
form.append('@files', new File([aPdf([{ words: '补充的附件' }]) as BlobPart], '补充.pdf'));
const kept = await formIn(await visit.post(ENTRY, form));
kept.set('action', 'save');
process.emit('faults:begin' as 'exit', 0);
const answer = await visit.post(ENTRY, kept);
console.log(decodeURIComponent(answer.headers.get('location') ?? (await answer.text())));
process.exitCode = answer.status < 400 ? 0 : 1;
await editor.close();
