import { expect, test, type Page } from '@playwright/test';
import { openEditableBureau, type EditableBureau } from '../support/editable-bureau.ts';

let bureau: EditableBureau;
test.beforeEach(async ({ context, page }) => {
  bureau = await openEditableBureau();
  const { origin } = new URL(bureau.editor.url);
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
  await page.goto(bureau.editor.url);
  await page.goto(`${origin}/new/disclosures`);
});
test.afterEach(() => bureau.close());

/** Puts something on the clipboard as another program would, and pastes it by the keyboard. */
async function paste(page: Page, data: Readonly<Record<string, string>>, keys = 'Control+v'): Promise<void> {
  await page.evaluate(async (each) => {
    const blobs = Object.entries(each).map(([type, words]) => [type, new Blob([words], { type })] as const);
    // `unsanitized` so that Word's own styles are there, as another program's are.
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
  }, data);
  await page.locator('[name="@body"]').focus();
  await page.keyboard.press(keys);
}

/** The same without the browser's own clipboard, which takes styles and comments out of HTML. */
const pasteAsWord = (page: Page, html: string): Promise<void> =>
  page.locator('[name="@body"]').evaluate((field, each) => {
    const data = new DataTransfer();
    data.setData('text/html', each);
    data.setData('text/plain', 'x');
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, html);

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm;} --></style></head>
<body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->
<p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0'><span style='font-size:16.0pt;font-family:仿宋'>为做好
检查，<b style='mso-bidi-font-weight:normal'>现予公布</b>。<span lang=EN-US><o:p></o:p></span></span></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>检查时间<span lang=EN-US><o:p></o:p></span></p>
<table class=MsoTableGrid border=1><tr><td><p class=MsoNormal>季度</p></td><td><p class=MsoNormal>次数<o:p></o:p></p></td></tr><tr><td><p class=MsoNormal>一</p></td><td><p class=MsoNormal>３</p></td></tr></table>
<p class=MsoNormal><span style='mso-no-proof:yes'><img width=100 height=50 src="file:///C:/Users/a/clip_image002.png"></span></p>
<!--EndFragment--></body></html>`;

/** WPS says the same in its own way. */
const WPS = `<html><head><meta name="Generator" content="WPS Office"></head><body style="tab-interval:21pt;"><!--StartFragment-->
<p class="MsoNormal"><span style="mso-spacerun:'yes';font-family:仿宋_GB2312;font-size:16.0000pt;"><font face="仿宋_GB2312">为做好检查，</font></span><b><span style="mso-spacerun:'yes';font-weight:bold;"><font face="仿宋">现予公布</font></span></b><span><font>。</font></span><span><o:p></o:p></span></p>
<p class="MsoNormal" style="margin-left:21.0000pt;text-indent:-21.0000pt;mso-list:l0 level1 lfo1;"><![if !supportLists]><span style="font-family:宋体;"><span style='mso-list:Ignore;'>1.<span>&nbsp;</span></span></span><![endif]><span><font>检查时间</font></span><span><o:p></o:p></span></p>
<table class="MsoTableGrid" border="1"><tbody><tr><td width="284" valign="top"><p class="MsoNormal"><span><font>季度</font></span></p></td><td><p class="MsoNormal"><span>次数</span><span><o:p></o:p></span></p></td></tr><tr><td><p>一</p></td><td><p>３</p></td></tr></tbody></table>
<p class="MsoNormal"><img width="100" src="file:///C:/Users/a/AppData/ksohtml/wps1.png"><span><o:p>&nbsp;</o:p></span></p><!--EndFragment--></body></html>`;

for (const [program, html] of [
  ['Word', WORD],
  ['WPS', WPS],
] as const)
  test(`paragraphs, bold, numbers and tables of ${program} stay, and a picture is said to be lost`, async ({
    page,
  }) => {
    await page.locator('[name="@body"]').fill('前言。');
    await pasteAsWord(page, html);
    await expect(page.locator('[name="@body"]')).toHaveValue(
      '前言。\n\n为做好检查，**现予公布**。\n\n1\\. 检查时间\n\n| 季度 | 次数 |\n| --- | --- |\n| 一 | ３ |',
    );
    await expect(page.getByText('图片没有带过来；用“添加附件”存进来。')).toBeVisible();
    await page.getByRole('button', { name: '预览正文' }).click();
    await expect(page.locator('#preview table')).toContainText('季度');
    await expect(page.locator('#preview strong')).toHaveText('现予公布');
  });

test('words of a web page and plain words come through the real clipboard, and can be undone', async ({ page }) => {
  const body = page.locator('[name="@body"]');
  await paste(page, { 'text/html': '<p>第一段<b>重点</b></p><p>第二段</p>', 'text/plain': '第一段重点\n第二段' });
  await expect(body).toHaveValue('第一段**重点**\n\n第二段');
  await page.keyboard.press('Control+z');
  await expect(body).toHaveValue('');
  await paste(page, { 'text/plain': '长10*20*30\r\n第二段' });
  await expect(body).toHaveValue('长10\\*20\\*30\n\n第二段');
  await expect(page.getByText('已经照字面写')).toBeVisible();
});

test('what was copied in the field itself goes in as it is, and so does what is pasted with Shift', async ({
  page,
}) => {
  const body = page.locator('[name="@body"]');
  await body.fill('**重点**\n\n- 一');
  await body.press('Control+a');
  await page.keyboard.press('Control+x');
  await expect(body).toHaveValue('');
  await page.keyboard.press('Control+v');
  await expect(body).toHaveValue('**重点**\n\n- 一');
  await body.fill('');
  await paste(page, { 'text/plain': '## 小标题\n- 一' }, 'Control+Shift+v');
  await expect(body).toHaveValue('## 小标题\n- 一');
});
