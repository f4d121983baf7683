import type { Fault } from '#domain/check/finding.ts';

const shorten = (text: string): string => (text.length > 80 ? `${[...text].slice(0, 80).join('')}…` : text);

/** What was found and what would be right, with the field: `公开日期 publishedAt：写的是“2024-02-30”。……。` */
export function faultMessage({ field, label, found, message }: Fault): string {
  const names = [label, field].filter(Boolean).join(' ');
  const name = names === '' ? '' : `${names}：`;
  const quoted = found === undefined ? '' : `写的是“${shorten(found)}”。`;
  return `${name}${quoted}${message}。`;
}

/** `错误 content/disclosures/2024/a.md 第6行 公开日期 publishedAt：写的是“2024-02-30”。没有这一天……。` */
export function faultLine(fault: Fault): string {
  const { severity, file, line } = fault;
  const place = [file, line === undefined ? '' : `第${line}行`].filter(Boolean).join(' ');
  return `${severity === 'warning' ? '提醒' : '错误'} ${place} ${faultMessage(fault)}`;
}

/**
 * The sentences that sum up a check.
 *
 * @param scheduled how many entries no reader sees yet, by which clock
 */
export function faultSummary(
  faults: readonly Fault[],
  entries: number,
  scheduled: { count: number; on: string } = { count: 0, on: '' },
): string {
  const errors = faults.filter(({ severity }) => severity === 'error').length;
  const warnings = faults.length - errors;
  const remarks = warnings > 0 ? `，另有${warnings}处提醒` : '';
  const waiting = scheduled.count > 0 ? `按${scheduled.on}计算，待公开${scheduled.count}件。` : '';
  return errors > 0
    ? `检查了${entries}个条目，有${errors}处错误${remarks}。改好错误才能发布。${waiting}`
    : `检查了${entries}个条目，没有错误${remarks}。${waiting}`;
}
