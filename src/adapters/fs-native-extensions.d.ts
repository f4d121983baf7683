/** What is used of a package that ships no types. */
declare module 'fs-native-extensions' {
  /** True when the lock was free; the system lets go of it when the process ends, however it ends. */
  export function tryLock(fd: number): boolean;
  /** Both names change their meaning in one step. Throws `EXDEV` across disks, `EINVAL` where a file system cannot. */
  export function swapSync(from: string, to: string): void;
}
