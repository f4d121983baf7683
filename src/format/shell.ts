/**
 * The lines that set variables in the window where commands are typed: PowerShell has its own way.
 *
 * @param platform as Node names it
 */
export const setVariables = (variables: Readonly<Record<string, string>>, platform: string): string[] =>
  Object.entries(variables).map(([name, value]) =>
    platform === 'win32'
      ? `$env:${name} = '${value.replaceAll("'", "''")}'`
      : `export ${name}='${value.replaceAll("'", `'\\''`)}'`,
  );
