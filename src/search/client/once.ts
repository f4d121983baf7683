/** Does a thing once for each name; what failed may be tried again. */
export function once<T>(load: (name: string) => Promise<T>): (name?: string) => Promise<T> {
  const loaded = new Map<string, Promise<T>>();
  return (name = '') => {
    const loading =
      loaded.get(name) ??
      load(name).catch((error: unknown) => {
        loaded.delete(name);
        throw error;
      });
    loaded.set(name, loading);
    return loading;
  };
}
