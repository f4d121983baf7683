import { z } from 'astro/zod';
import { field } from './field.ts';
import { fieldsOf } from './field-model.ts';
import { basePath, line, phoneLine, text, webAddress, webOrMail } from './fields.ts';

/** Each code is rendered only when set. */
const codes = z.strictObject({
  siteId: field('网站标识码', line.optional()),
  icp: field('ICP备案号', line.optional()),
  police: field('公安备案号', line.optional()),
});

/**
 * Whom to ask for what is public: the parts that a 公开指南 has to name (条例第十二条). Nothing is known of them but what
 * the bureau says; each is shown only when set.
 */
const guide = z.strictObject({
  office: field('机构名称', line.optional(), { help: '政府信息公开工作机构的名称', example: '示例市城市秩序局综合科' }),
  address: field('办公地址', line.optional()),
  hours: field('办公时间', line.optional(), { example: '工作日9:00—12:00，14:30—17:30' }),
  phone: field('联系电话', phoneLine.optional(), { help: '写上区号' }),
  fax: field('传真号码', phoneLine.optional(), { help: '写上区号' }),
  internet: field('互联网联系方式', webOrMail.optional(), { help: '网址或者电子邮箱' }),
});

/** `content/site.yaml`: whose promises are listed, who runs the site, and where the site is mounted. */
export const siteSchema = z.strictObject({
  name: field('网站名称', line),
  description: field('网站说明', text, { help: '一句话；没有自己说明的网页用它' }),
  bureau: field('登记的单位', line, { help: '这份台账登记哪个单位的承诺；写全称' }),
  publisher: field('主办单位', line.optional(), {
    help: '谁办这个网站；就是登记的单位自己办的，照抄上一项。不写，网页上就写明本站不是该单位的网站',
  }),
  column: field('栏目名称', line, { help: '单位自己的网站上，这份台账所在的栏目', example: '政府信息公开' }),
  sample: field('示例网站', z.boolean().default(false), { help: '虚构的单位写 true，每一页都会标明是示例' }),
  base: field('挂载路径', basePath.default('/'), { help: '网站放在域名下面的哪里', example: '/zwgk/' }),
  origin: field(
    '网站域名',
    webAddress
      .refine(
        (value) => !URL.canParse(value) || /^\/?$/.test(new URL(value).pathname),
        '只写到域名为止，例如 https://www.example.gov.cn；路径写在 base',
      )
      .optional(),
    {
      help: '真正发布以后才写；不写就没有站点地图文件，打印的网页上没有完整网址',
      example: 'https://www.example.gov.cn',
    },
  ),
  codes: field('页脚代码', codes.default({})),
  guide: field('公开指南里的联系方式', guide.default({}), { help: '只写对外公布的；写了哪样，网页上就有哪样' }),
  contact: field('别的联系方式', line.optional(), { help: '办这个网站的单位对外公布的；不写就不显示' }),
  reuse: field('数据使用条件', text.optional(), {
    help: '办这个网站的单位准许别人怎样用这里的数据；不写，网页上就写明还没有说',
  }),
  feedback: field('纠错渠道', webOrMail.optional(), {
    help: '读者在哪里告诉我们漏了什么、错了什么：网址或者电子邮箱；写了，每一页的页脚就有“这一页有错”',
    example: 'jiucuo@example.com',
  }),
});
export type Site = z.output<typeof siteSchema>;

/** What a reader is told of whom to ask: under the names of the fields, without what is not set. */
export const guideLines = ({
  guide: set,
}: Pick<Site, 'guide'>): { name: keyof Site['guide']; label: string; value: string }[] =>
  fieldsOf(guide).flatMap(({ name, label }) => {
    const value = set[name as keyof Site['guide']];
    return value === undefined ? [] : [{ name: name as keyof Site['guide'], label, value }];
  });
