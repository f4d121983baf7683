/** Something wrong with one cell, row or sheet of a file that is being imported. */
export interface CellFault {
  severity: 'error' | 'warning';
  /** `公开事项!D7`, or a place in a Word file. */
  where: string;
  /** The head of the column. */
  head?: string | undefined;
  found?: string | undefined;
  /** In Chinese, without a full stop. */
  message: string;
}

const shorten = (text: string): string => {
  const chars = [...text.replace(/\n/g, ' ')];
  return chars.length > 80 ? `${chars.slice(0, 80).join('')}…` : chars.join('');
};

/** `错误 公开事项!D7 公开日期：写的是“2024-02-30”。没有这一天……。` */
export function cellFaultLine({ severity, where, head, found, message }: CellFault): string {
  const place = [where, head].filter(Boolean).join(' ');
  const quoted = found === undefined || found === '' ? '' : `写的是“${shorten(found)}”。`;
  return `${severity === 'warning' ? '提醒' : '错误'} ${place}：${quoted}${message}。`;
}
