import { percentText } from '../files/page/figures.ts';
import type { SignProfile } from '../report/quality-report.ts';

/** Of what texts are made, in words: "letters, digits in 12 %". */
export function signWords({ rows, empty, letters, digits, spaces, marks, beyondAscii }: SignProfile): string {
  const classes: readonly (readonly [string, number])[] = [
    ['letters', letters],
    ['digits', digits],
    ['spaces', spaces],
    ['marks', marks],
    ['signs beyond ASCII', beyondAscii],
    ['nothing', empty],
  ];
  return classes
    .filter(([, count]) => count > 0)
    .map(([name, count]) => (count === rows ? name : `${name} in ${percentText(count / rows)}`))
    .join(', ');
}
