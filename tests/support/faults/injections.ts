import { COMMANDS, type Command } from './commands.ts';
import { HARM_NAMES, HARMS, namesIn, openWorld, places, type Ending, type Harm, type World } from './world.ts';

/** One thing that goes wrong while a command works, at one of the steps that change the disk. */
export interface Injection {
  command: Command;
  harm: Harm;
  /** Absolute path of the folder that the command works in. */
  place: string;
  /** Which step, counted from 1. */
  step: number;
}

/** What a program says of itself, and nobody who works with the ledger can read. */
const ENGLISH = /\n\s+at |\bnode:|[A-Z]\w*Error\b|\bE(?:NOSPC|ROFS|ACCES|PERM|NOENT)\b|undefined|\[object /;

function wordsOf({ code, said }: Ending, state: string): string[] {
  if (code === null) return [];
  const wrong: string[] = [];
  if (ENGLISH.test(said)) wrong.push(`说了程序的话：${said}`);
  if (code !== 0 && !/[一-鿿]/.test(said)) wrong.push(`没有说为什么：${said}`);
  if (code === 0 && state !== '新的') wrong.push(`说做好了，其实是${state}：${said}`);
  if (/没有改动|没有写入|没有提交/.test(said) && state !== '原来的') wrong.push(`说没有动，其实是${state}：${said}`);
  return wrong;
}

async function judge(world: World, { command, harm, step }: Injection): Promise<string[]> {
  await command.prepare(world);
  const before = new Set(namesIn(world.root));
  const ending = await world.run(command.args(world), { kind: harm, at: step, waits: command.waits ?? false });
  const state = await command.state(world);
  if (state.startsWith('一半')) return [state, ending.said];
  const wrong = wordsOf(ending, state);
  if (state === '原来的' || command.isRepeated) {
    const again = await world.run((command.goOn ?? command.args)(world));
    if (state === '原来的' && again.code !== 0) wrong.push(`再做一次没有成功：${again.said}`);
    const now = await command.state(world);
    if (now !== '新的') wrong.push(`再做一次以后是${now}：${again.said}`);
  }
  const strange = namesIn(world.root).filter((name) => !before.has(name) && !command.adds.test(name));
  return [...wrong, ...strange.map((name) => `留下了 ${name}`)];
}

/** @returns in Chinese what did not hold */
export async function inject(injection: Injection): Promise<string[]> {
  const world = openWorld(injection.place);
  try {
    return await judge(world, injection);
  } finally {
    world.close();
  }
}

/** How many steps of a command change the disk where nothing goes wrong. */
async function stepsOf(command: Command, place: string): Promise<number> {
  const world = openWorld(place);
  try {
    await command.prepare(world);
    return await world.steps(command.args(world), command.waits ?? false);
  } finally {
    world.close();
  }
}

const nameOf = ({ command, harm, step }: Injection, place: string, steps: number): string =>
  `${command.name}，${place}，共${steps}步，第${step}步时${HARM_NAMES[harm]}`;

/** So many of all steps, evenly; every one where there are no more. */
const evenly = (times: number, steps: number): number[] => {
  const count = Math.min(times, steps);
  return Array.from({ length: count }, (_, index) => Math.ceil(((index + 0.5) * steps) / count));
};

/** Each command on each disk under each harm, so many times, with a name for whoever reads of it. */
export async function* everyInjection(times: number): AsyncGenerator<[name: string, injection: Injection]> {
  for (const { name, path } of places())
    for (const command of COMMANDS) {
      const steps = await stepsOf(command, path);
      for (const harm of HARMS)
        for (const step of evenly(times, steps)) {
          const injection = { command, harm, place: path, step };
          yield [nameOf(injection, name, steps), injection];
        }
    }
}

/** One harm to a command on this disk, when such a part of its steps is done. */
export async function injectBriefly(command: Command, harm: Harm, done = 1 / 2): Promise<string[]> {
  const [here] = places();
  if (!here) return ['没有可试的地方'];
  const step = Math.ceil(done * (await stepsOf(command, here.path)));
  return inject({ command, harm, place: here.path, step });
}
