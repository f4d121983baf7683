/** One way to use the data, written so that it runs as it stands. */
export interface Example {
  title: string;
  /** What has to be there to follow it. */
  needs: string;
  steps: string;
}

/**
 * Three ways from the table to a figure. A test runs those that are programs.
 *
 * @param ledger the address of ledger.csv
 * @param tasks the address of tasks.json
 */
export const examplesOf = ({ ledger, tasks }: { ledger: string; tasks: string }): Example[] => [
  {
    title: '用表格软件',
    needs: 'Excel、WPS表格或 LibreOffice',
    steps: `下载总表 ${ledger}，双击打开。选中第一行，点“筛选”；在“牵头部门”一栏选一个部门，在“状态”一栏看它的每一条承诺。`,
  },
  {
    title: '用命令行',
    needs: 'curl 和 jq',
    steps: `curl -s ${tasks} | jq -r '.rows[] | "\\(.number) \\(.lead) \\(.commitments)"'`,
  },
  {
    title: '用 Python',
    needs: 'Python 3，不用装别的',
    steps: [
      'import csv, io, urllib.request',
      'from collections import Counter',
      `data = urllib.request.urlopen("${ledger}").read().decode("utf-8-sig")`,
      'rows = list(csv.DictReader(io.StringIO(data)))',
      'for (office, state), count in sorted(Counter((r["牵头部门"], r["状态"]) for r in rows).items()):',
      '    print(office, state, count)',
    ].join('\n'),
  },
];
