/** What the system says of a file, in words that say what to do; the path is put before them. */
const OF_A_FILE: Readonly<Record<string, string>> = {
  EACCES: '没有权限读写。换一个有权限的用户，或者把权限改好',
  EPERM: '没有权限读写。换一个有权限的用户，或者把权限改好',
  EROFS: '在只读的磁盘上。换到可以写的地方',
  ENOENT: '不在了。检查位置和名字，再运行一次',
  EISDIR: '是文件夹，这里应当是文件',
  ENOTDIR: '是文件，这里应当是文件夹',
  ELOOP: '是一个绕回自己的链接。删掉它',
  ENAMETOOLONG: '的名字太长。改短',
  EIO: '所在的磁盘读不出来。换一块磁盘，从备份恢复',
};
const OF_THE_MACHINE: Readonly<Record<string, string>> = {
  ENOSPC: '磁盘满了。清出空间后再运行一次',
  EDQUOT: '磁盘配额用完了。清出空间后再运行一次',
  EMFILE: '同时打开的文件太多。关掉别的程序，再运行一次',
  ENFILE: '同时打开的文件太多。关掉别的程序，再运行一次',
  ENOMEM: '内存不够。关掉别的程序，再运行一次',
  EADDRINUSE: '要用的端口被别的程序占着。关掉它，或者用 PORT 换一个，例如 PORT=8080',
};

/**
 * Why a command ended that nothing else has explained: a fault of the machine or of what was typed in Chinese, a fault
 * of the program with what its makers need.
 */
export function explainFailure(error: unknown): string {
  const {
    code = '',
    path,
    message,
    stack,
  } = (error instanceof Error ? error : new Error(String(error))) as Error & NodeJS.ErrnoException;
  if (code.startsWith('ERR_PARSE_ARGS')) {
    const [, word = ''] = /'(-[^' ]*|[^']*)/.exec(message) ?? [];
    return `命令后面写的“${word}”用不上。去掉它，或者看 docs/handbook 里这个命令的写法。`;
  }
  if (path !== undefined && code in OF_A_FILE) return `${path} ${OF_A_FILE[code] ?? ''}。`;
  const cause = OF_THE_MACHINE[code] ?? (code === 'EACCES' ? '没有权限。端口小于 1024 的要管理员才能用' : undefined);
  return cause ? `${cause}。` : `程序出错，请把下面的文字交给维护人员。\n${stack ?? message}`;
}
