const CAUSES: Readonly<Record<string, string>> = {
  ENOSPC: '磁盘满了。清出空间后再运行一次',
  EDQUOT: '磁盘配额用完了。清出空间后再运行一次',
  EACCES: '没有写入权限。检查输出目录和它的上一级目录是否可写',
  EPERM: '没有写入权限。检查输出目录和它的上一级目录是否可写',
  EROFS: '输出目录在只读的磁盘上。换一个可写的目录，用 GONGKAI_OUT 指定',
};

/** Tools wrap what the system said into words of their own. */
const WRAPPED: readonly [RegExp, string][] = [
  [/No space left on device|\bENOSPC\b/, 'ENOSPC'],
  [/Read-only file system|\bEROFS\b/, 'EROFS'],
  [/Permission denied|\bEACCES\b/, 'EACCES'],
];

function causeOf({ code, message, cause }: NodeJS.ErrnoException): string | undefined {
  const said = code && code in CAUSES ? code : WRAPPED.find(([words]) => words.test(message))?.[1];
  if (said) return CAUSES[said];
  return cause instanceof Error ? causeOf(cause) : undefined;
}

/** An error of the machine or the program in words that say what to do; the old site is untouched. */
export function explainSystemError(error: unknown, outDir: string): string {
  const known = error instanceof Error ? error : new Error(String(error));
  const cause = causeOf(known);
  const kept = `原来的网站没有改动：${outDir}`;
  if (cause) return `没有生成：${cause}。${kept}`;
  return `没有生成：程序出错，请把下面的文字交给维护人员。${kept}\n${known.stack ?? known.message}`;
}

const UNWRITTEN: Readonly<Record<string, string>> = {
  ENOSPC: '磁盘满了。清出空间后再运行一次',
  EDQUOT: '磁盘配额用完了。清出空间后再运行一次',
  EACCES: '没有写入权限。检查内容文件夹和附件文件夹是否可写，文件是不是正在别的程序里打开着',
  EPERM: '没有写入权限。检查内容文件夹和附件文件夹是否可写，文件是不是正在别的程序里打开着',
  EBUSY: '另一个命令正在写，或者文件正在别的程序里打开着。等它结束或关上它，再运行一次',
  EROFS: '内容文件夹在只读的磁盘上。换到可以写的地方',
  EEXIST: '刚刚有人写了同名的文件。换一个名字，再运行一次',
};

/** As {@link explainSystemError}, for entries that could not be written; nothing of them is left. */
export function explainUnwritten(error: unknown): string {
  const { code, message, stack } = error as NodeJS.ErrnoException;
  const cause = code ? UNWRITTEN[code] : undefined;
  return cause ? `没有写入：${cause}。` : `没有写入：程序出错，请把下面的文字交给维护人员。\n${stack ?? message}`;
}
