import type { Fault } from '#domain/check/finding.ts';
import { faultMessage } from './fault.ts';

/** GitHub (and Gitee Go, which reads the same) take these characters as syntax. */
const escaped = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapedProperty = (text: string): string => escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** One workflow command, which the forge shows beside the line of the proposal. */
export function annotation(fault: Fault): string {
  const place = [
    `file=${escapedProperty(fault.file)}`,
    ...(fault.line === undefined ? [] : [`line=${fault.line}`]),
  ].join(',');
  return `::${fault.severity} ${place}::${escaped(faultMessage(fault))}`;
}
