import { NAME_CLASSES } from './name-pools.ts';

const WORDS = {
  female:
    'female f w woman girl weiblich frau femme femenino feminino mulher kvinna kobieta vrouw donna 女 女性 여 여성',
  male: 'male m man boy männlich mann homme masculino homem mężczyzna uomo 男 男性 남 남성',
};

/** What a column may call a woman or a man, in small letters, with a capital or all in capitals. */
export function genderWords(): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  for (const whose of ['female', 'male'] as const)
    for (const word of WORDS[whose].split(' '))
      for (const form of forms(word)) if (!words.has(form)) words.set(form, NAME_CLASSES[whose]);
  return words;
}

function forms(word: string): readonly string[] {
  const capital = [...word].map(capitalOf);
  return [word, [capital[0], ...word.slice(1)].join(''), capital.join('')];
}

/** Only small ASCII letters have capitals here: how others are written depends on who maps them. */
function capitalOf(letter: string): string {
  const code = letter.charCodeAt(0);
  return letter.length === 1 && code >= 97 && code <= 122 ? String.fromCharCode(code - 32) : letter;
}
