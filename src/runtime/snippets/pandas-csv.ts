import { datePattern, timestampPattern } from './date-pattern.ts';
import { pythonName, pythonText } from './literals.ts';
import type { LoadedFile } from './loaded-file.ts';

/** Lines of Python that read CSV files into data frames named like their tables; pandas takes empty texts for nulls. */
export function pandasCsv(loaded: readonly LoadedFile[]): string {
  return ['import pandas as pd', ...loaded.map(line)].join('\n');
}

function line({ file, table }: LoadedFile): string {
  const { delimiter, header, nullToken, dates } = file.options.csv;
  const moments = table.columns.filter(({ type }) => type === 'date' || type === 'timestamp');
  const patterns = moments.map(({ name, type, resolutionMs }) => {
    const second = resolutionMs < 1000 ? '%S.%f' : '%S';
    return `${pythonText(name)}: ${pythonText(type === 'date' ? datePattern(dates) : timestampPattern(dates, second))}`;
  });
  const texts = table.columns.filter(({ type }) => type === 'text' || type === 'uuid');
  const options = [
    ...(delimiter === ',' ? [] : [`sep=${pythonText(delimiter)}`]),
    ...(header ? [] : [`header=None, names=[${table.columns.map(({ name }) => pythonText(name)).join(', ')}]`]),
    `keep_default_na=False, na_values=[${[...new Set(['', nullToken])].map(pythonText).join(', ')}]`,
    ...(texts.length === 0 ? [] : [`dtype={${texts.map(({ name }) => `${pythonText(name)}: "string"`).join(', ')}}`]),
    ...(moments.length === 0
      ? []
      : [
          `parse_dates=[${moments.map(({ name }) => pythonText(name)).join(', ')}]`,
          `date_format={${patterns.join(', ')}}`,
        ]),
  ];
  return `${pythonName(table.name)} = pd.read_csv(${pythonText(file.name)}, ${options.join(', ')})`;
}
