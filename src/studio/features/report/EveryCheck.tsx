import { SegmentedControl, TextInput, VisuallyHidden } from '@mantine/core';
import { memo, useDeferredValue, useMemo, useState } from 'react';
import type { QualityCheck } from '../../../quality/report/quality-check.ts';
import { counted } from '../../ui/format.ts';
import { CheckList } from './CheckList.tsx';
import { CHECK_FILTERS, type CheckFilter, filterChecks } from './filter-checks.ts';
import classes from './report.module.css';

const LABELS: Readonly<Record<CheckFilter, string>> = {
  all: 'All',
  failed: 'Failed',
  warned: 'Warned',
  untested: 'Not tested',
};

/** Every question that was asked of the data, by how it ended and by the words of its place. */
export const EveryCheck = memo(function EveryCheck({ checks }: { readonly checks: readonly QualityCheck[] }) {
  const [filter, setFilter] = useState<CheckFilter>('all');
  const [search, setSearch] = useState('');
  const sought = useDeferredValue(search);
  const found = useMemo(() => filterChecks(checks, filter, sought), [checks, filter, sought]);
  return (
    <section aria-labelledby="report-checks">
      <h2 id="report-checks" className={classes.heading}>
        Every check <span className={classes.count}>{checks.length}</span>
      </h2>
      <div className={classes.filters}>
        <SegmentedControl
          size="xs"
          aria-label="Show checks"
          value={filter}
          data={CHECK_FILTERS.map((value) => ({ value, label: LABELS[value] }))}
          onChange={(value) => setFilter(CHECK_FILTERS.find((each) => each === value) ?? 'all')}
        />
        <TextInput
          size="xs"
          type="search"
          aria-label="Search checks"
          placeholder="Table, column or promise"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      </div>
      <VisuallyHidden role="status">{counted(found.length, 'check')}</VisuallyHidden>
      {found.length === 0 ? (
        <p className={classes.clean}>No check is like that.</p>
      ) : (
        <CheckList key={`${filter} ${sought}`} checks={found} label="Every check" />
      )}
    </section>
  );
});
