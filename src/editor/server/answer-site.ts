import { openSite } from '#publishing/open-entry.ts';
import { fieldsOf } from '#schemas/field-model.ts';
import { siteSchema } from '#schemas/site.ts';
import { loadContent } from '#validation/load-content.ts';
import { NOWHERE, type Answer, type Context, type Sending } from './answer.ts';
import { saveForm, showForm } from './answer-edit.ts';
import { keepSent, type Start } from './form-answer.ts';

/** 网站设置: whose site it is and whom readers write to, asked once and changed here. */
export async function answerSite(context: Context, sending?: Sending): Promise<Answer> {
  const site = openSite(context.environment);
  if (!site) return NOWHERE;
  const content = loadContent(context.environment);
  const fields = fieldsOf(siteSchema);
  const start: Start = {
    heading: '网站和联系方式',
    kind: '网站设置',
    action: '/site',
    fields,
    sections: [{ heading: undefined, places: fields }],
    sizeOf: () => undefined,
    values: site.data,
    body: undefined,
    version: site.version,
    takesFiles: false,
    scheduledFor: undefined,
    now: context.now,
    address: undefined,
    hasPage: false,
  };
  return sending
    ? saveForm(context, site, start, content, keepSent(context, start, sending))
    : showForm(context, start, content);
}
