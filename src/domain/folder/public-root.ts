/** What hosts and search engines ask for at the root of a site: it is there on purpose. */
const LISTED =
  /^(?:\.gitkeep|\.nojekyll|CNAME|favicon\.ico|\.well-known\/.+|(?:baidu_verify|google|BingSiteAuth|sogousiteverification|shenma-site-verification|360-site-verification|bytedance-verify|MP_verify)[\w-]*\.(?:html|txt|xml))$/i;

/** Files that may be published beside the attachments; `path` from the folder that is published byte for byte. */
export const isListedAtRoot = (path: string): boolean => LISTED.test(path);
