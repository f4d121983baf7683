/** The reference whose articles are meant where no other law is named: 政府信息公开条例. */
export const REGULATION = 'tiaoli-711';

/** `33`, or `20.7` for 第二十条第（七）项. */
export const isArticleNumber = (no: string): boolean => /^[1-9]\d{0,2}(?:\.[1-9]\d?)?$/.test(no);
