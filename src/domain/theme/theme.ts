/** How a journalist looks for it, as authored. */
export interface Theme {
  id: string;
  name: string;
  description: string;
  /** 国务院公文主题分类, `大类\小类`. */
  subject: string;
}
