/** Why a name cannot stand in a commit; nothing where it can. */
export function explainName(name: string): string | undefined {
  if (name.trim() === '') return '写上姓名，例如 王芳';
  return /[<>\n\r]/.test(name) ? '姓名里不能有尖括号，也不能换行' : undefined;
}

/** Why an address cannot stand in a commit; nothing where it can. */
export const explainEmail = (email: string): string | undefined =>
  /^[^\s<>@]+@[^\s<>@]+$/.test(email.trim()) ? undefined : '写成邮箱的样子，例如 wangfang@example.gov.cn';
