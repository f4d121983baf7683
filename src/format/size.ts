const KB = 1024;

/** 1536 → 1.5 KB. What a reader on a slow line wants to know before downloading. */
export function sizeLabel(bytes: number): string {
  if (bytes < KB) return `${bytes}字节`;
  if (bytes < KB * KB) return `${(bytes / KB).toFixed(bytes < 10 * KB ? 1 : 0)} KB`;
  return `${(bytes / KB / KB).toFixed(1)} MB`;
}
