/** A script did not come. A browser keeps that in mind: only the page itself, loaded again, asks for it anew. */
export class ScriptMissing extends Error {}

/** A script that few searches need, when it is needed. @throws {ScriptMissing} */
export const laterScript = <T>(coming: Promise<T>): Promise<T> =>
  coming.catch((error: unknown) => {
    throw new ScriptMissing(String(error));
  });
