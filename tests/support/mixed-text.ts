import fc from 'fast-check';

/** Text with everything that a tokeniser may stumble over: punctuation, blanks, full width, one-character numbers. */
export const mixedText = fc.string({
  unit: fc.constantFrom(...'政务公开，。“”〔〕2021Hh5 　_¶‖𠮷Ａ１①Ⅲ㎡½⼈預é'),
  maxLength: 60,
});
