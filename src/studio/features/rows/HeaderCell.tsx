import { VisuallyHidden } from '@mantine/core';
import { memo } from 'react';
import type { ColumnProfile } from '../../../runtime/protocol.ts';
import { ColumnTypeIcon } from '../../ui/ColumnTypeIcon.tsx';
import { NullBar } from '../../ui/NullBar.tsx';
import { Sparkline } from '../../ui/Sparkline.tsx';
import classes from './rows.module.css';
import type { ShownColumn } from './shown-column.ts';

interface HeaderCellProps {
  readonly id: string;
  readonly column: ShownColumn;
  readonly profile: ColumnProfile | undefined;
  readonly isSelected: boolean;
  readonly isActive: boolean;
  readonly isFrozen: boolean;
  readonly isChanged: boolean;
}

/** The head of a column: type, name, the shape of its sample and how much of it is empty. */
export const HeaderCell = memo(function HeaderCell(props: HeaderCellProps) {
  const { id, column, profile, isSelected, isActive, isFrozen, isChanged } = props;
  return (
    <th
      id={id}
      role="columnheader"
      scope="col"
      aria-selected={isSelected}
      tabIndex={isActive ? 0 : -1}
      data-selected={isSelected}
      data-frozen={isFrozen}
    >
      <div className={classes.name}>
        <ColumnTypeIcon column={column} />
        <span className={classes.nameText} title={column.name}>
          {column.name}
        </span>
        {isChanged && (
          <>
            <span className={classes.changedMark} title="Changed by the last edit" />
            <VisuallyHidden>changed by the last edit</VisuallyHidden>
          </>
        )}
      </div>
      {profile !== undefined && (
        <>
          <Sparkline chart={profile.chart} />
          <NullBar profile={profile} />
        </>
      )}
    </th>
  );
});
