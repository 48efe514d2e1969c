import { NativeSelect, Text, TextInput } from '@mantine/core';
import { Check } from 'lucide-react';
import { DOMAIN_INDEX } from '../../../../runtime/domain-index.ts';
import { LOCALES } from '../../../../schema/locales.ts';
import { changeDraft } from '../draft/useDraft.ts';
import { localeTitle } from './locale-title.ts';
import classes from './steps.module.css';
import type { StepProps } from './wizard-step.ts';
import { yearsBefore } from './years-before.ts';

const PERIODS_YEARS = [1, 2, 3, 5];

/** What the data are for: the industry, the country of its names and words, and the period. */
export function PurposeStep({ draft, pack }: StepProps) {
  const timeframe = draft.timeframe ?? pack?.timeframe;
  const setTimeframe = (start: string, end: string) =>
    changeDraft((before) => ({ ...before, timeframe: { start, end } }));
  return (
    <>
      <fieldset className={classes.group}>
        <legend>Which industry?</legend>
        <div className={classes.industries}>
          {DOMAIN_INDEX.packs.map(({ id, title, summary }) => (
            <label key={id} className={classes.industry}>
              <input
                type="radio"
                name="industry"
                value={id}
                checked={id === draft.pack}
                onChange={() => changeDraft((before) => ({ ...before, pack: id }))}
              />
              <span className={classes.industryTitle}>
                {title}
                <Check size={16} aria-hidden />
              </span>
              <span className={classes.industrySummary}>{summary}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className={classes.group}>
        <NativeSelect
          label="Which country and language?"
          className={classes.short ?? ''}
          value={draft.locale ?? 'en_US'}
          data={LOCALES.map((locale) => ({ value: locale, label: localeTitle(locale) }))}
          onChange={({ currentTarget }) => {
            const locale = LOCALES.find((each) => each === currentTarget.value);
            if (locale !== undefined) changeDraft((before) => ({ ...before, locale }));
          }}
        />
      </div>
      <fieldset className={classes.group}>
        <legend>Which period?</legend>
        {timeframe !== undefined && (
          <>
            <div className={classes.period}>
              <TextInput
                type="date"
                label="From"
                value={timeframe.start.slice(0, 10)}
                max={timeframe.end.slice(0, 10)}
                onChange={({ currentTarget: { value } }) => value !== '' && setTimeframe(value, timeframe.end)}
              />
              <TextInput
                type="date"
                label="Up to, not included"
                value={timeframe.end.slice(0, 10)}
                min={timeframe.start.slice(0, 10)}
                onChange={({ currentTarget: { value } }) => value !== '' && setTimeframe(timeframe.start, value)}
              />
            </div>
            <div className={classes.choices} role="group" aria-label="A period that ends there">
              {PERIODS_YEARS.map((years) => {
                const start = yearsBefore(timeframe.end, years);
                return (
                  <button
                    key={years}
                    type="button"
                    aria-pressed={timeframe.start.slice(0, 10) === start}
                    onClick={() => setTimeframe(start, timeframe.end)}
                  >
                    {years === 1 ? '1 year' : `${years} years`}
                  </button>
                );
              })}
            </div>
          </>
        )}
        <Text size="xs" c="dimmed">
          Orders, visits and whatever else happens lie in this period.
        </Text>
      </fieldset>
    </>
  );
}
