import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { showProgress } from '#adapters/progress.ts';

/** A terminal of one line: what a person sees on it now, and everything that was ever written. */
function fakeTerminal(isTTY: boolean) {
  const written: string[] = [];
  return {
    isTTY,
    write: (words: string) => written.push(words),
    written,
    get seen(): string {
      return (
        written
          .join('')
          .split(/\r\u001b\[2K|\n/)
          .at(-1) ?? ''
      );
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubEnv('TERM', 'xterm');
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

describe('in a terminal', () => {
  test('work of two seconds or less says nothing', () => {
    const terminal = fakeTerminal(true);
    const progress = showProgress(terminal);
    progress.step('检查附件');
    vi.advanceTimersByTime(1999);
    progress.at(9, 10);
    progress.end();
    expect(terminal.written).toEqual([]);
  });

  test('longer work says what is done, how far it is and for how long', () => {
    const terminal = fakeTerminal(true);
    const progress = showProgress(terminal);
    progress.step('读取内容');
    vi.advanceTimersByTime(1500);
    progress.step('检查附件');
    progress.at(2, 10);
    vi.advanceTimersByTime(1000);
    expect(terminal.seen).toBe('检查附件… 2/10，1秒');
    progress.at(3, 10);
    vi.advanceTimersByTime(3000);
    expect(terminal.seen).toBe('检查附件… 3/10，4秒');
    progress.step('生成网页');
    expect(terminal.seen).toBe('生成网页… 0秒');
  });

  // Reading and checking hold the machine: no timer runs until they let go.
  test('work that lets no timer run is seen all the same', () => {
    let at = 0;
    const terminal = fakeTerminal(true);
    const progress = showProgress(terminal, () => at);
    progress.step('读取内容');
    for (let done = 1; done <= 30; done += 1) {
      at += 100;
      progress.at(done, 30);
    }
    expect(terminal.seen).toBe('读取内容… 30/30，3秒');
  });

  test('a loop of many rounds draws a few times a second', () => {
    let at = 2000;
    const terminal = fakeTerminal(true);
    const progress = showProgress(terminal, () => at);
    at = 4000;
    progress.step('检查附件');
    for (let done = 1; done <= 10_000; done += 1) {
      at += 0.1;
      progress.at(done, 10_000);
    }
    expect(terminal.written.length).toBeLessThan(10);
  });

  test('what is said next finds an empty line, and nothing is drawn after it', () => {
    const terminal = fakeTerminal(true);
    const progress = showProgress(terminal);
    progress.step('生成网页');
    vi.advanceTimersByTime(3000);
    progress.end();
    const before = terminal.written.length;
    expect(terminal.seen).toBe('');
    vi.advanceTimersByTime(5000);
    expect(terminal.written).toHaveLength(before);
  });
});

test.each([
  ['a file or a log', false, 'xterm'],
  ['a terminal that cannot draw a line anew', true, 'dumb'],
])('%s gets one plain line a step', (_, isTTY, term) => {
  vi.stubEnv('TERM', term);
  const terminal = fakeTerminal(isTTY);
  const progress = showProgress(terminal);
  progress.step('读取内容');
  progress.at(1, 2);
  vi.advanceTimersByTime(9000);
  progress.step('检查附件');
  progress.end();
  expect(terminal.written).toEqual(['正在读取内容\n', '正在检查附件\n']);
});
