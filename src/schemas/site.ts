import { z } from 'astro/zod';
import { basePath, line, text, webAddress } from './fields.ts';

/** `content/site.yaml`: who publishes, and where the site is mounted. */
export const siteSchema = z.strictObject({
  /** 网站名称. */
  name: line,
  /** 一句话说明, used where a page has no description of its own. */
  description: text,
  /** 主办单位, the full name of the bureau. */
  bureau: line,
  /** 栏目名称 of the bureau's site that this ledger belongs to. */
  column: line,
  /** True for a fictional bureau: every page is marked 示例. */
  sample: z.boolean().default(false),
  /** 挂载路径: where under the host the site lives. */
  base: basePath.default('/'),
  /** 网站域名, with scheme; unset until the site is really published somewhere. */
  origin: webAddress
    .refine(
      (value) => !URL.canParse(value) || /^\/?$/.test(new URL(value).pathname),
      '只写到域名为止，例如 https://www.example.gov.cn；路径写在 base',
    )
    .optional(),
  /** 页脚代码. Each is rendered only when set. */
  codes: z
    .strictObject({
      /** 网站标识码. */
      siteId: line.optional(),
      /** ICP备案号. */
      icp: line.optional(),
      /** 公安备案号. */
      police: line.optional(),
    })
    .default({}),
  /** 联系方式, as the bureau publishes it; unset = not shown. */
  contact: line.optional(),
  /** 纠错渠道: where a reader tells of a disclosure that is missing here. */
  feedback: webAddress.optional(),
});
export type Site = z.output<typeof siteSchema>;
