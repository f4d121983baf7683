/** Devices of Windows: no file may bear their names, whatever its extension. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
const FORBIDDEN = /[<>:"|?*\\\u0000-\u001f\u007f]/;
/** ext4, and most archives. */
const MOST_BYTES = 255;

const remedy = '改名，条目里也改';

/**
 * Why one of the machines on the way could not hold a name: Windows, on which colleagues fetch the content, or the
 * store that a forge puts a built site into. The name of a file or folder, without its path.
 *
 * @returns one clause in Chinese without a closing full stop; nothing for a name that all of them hold
 */
export function explainName(name: string): string | undefined {
  const forbidden = FORBIDDEN.exec(name)?.[0];
  if (forbidden !== undefined)
    return `Windows 不能用的名字，里面有“${/\p{Cc}/u.test(forbidden) ? '控制符' : forbidden}”；${remedy}`;
  if (DEVICE.test(name)) return `Windows 不能用的名字，“${name.replace(/\..*/, '')}”是设备名；${remedy}`;
  if (/[. ]$/.test(name)) return `Windows 不能用的名字，末尾是${name.endsWith('.') ? '点' : '空格'}；${remedy}`;
  if (new TextEncoder().encode(name).length > MOST_BYTES)
    return `名字太长，有的系统放不下；缩短到80个汉字以内，条目里也改`;
  return undefined;
}

/** How a disk that tells neither case nor the two ways to write é apart takes a path. */
const folded = (path: string): string => path.normalize('NFC').toLowerCase().normalize('NFC');

/** Paths that such a disk takes for one, each with the one before it. */
export function twins(paths: readonly string[]): { path: string; other: string; message: string }[] {
  const seen = new Map<string, string>();
  return paths.flatMap((path) => {
    const key = folded(path);
    const other = seen.get(key);
    if (other === undefined) {
      seen.set(key, path);
      return [];
    }
    const how = other.normalize('NFC') === path.normalize('NFC') ? '看起来一样，只是编码不同' : '只差大小写';
    return [{ path, other, message: `和 ${other} ${how}，在 Windows 和 Mac 上会互相覆盖；${remedy}` }];
  });
}
