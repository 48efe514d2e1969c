import type { ComponentProps } from 'react';
import { ChartCard } from './ChartCard.tsx';
import { useProfiles } from './useProfiles.ts';

interface FamilyCardProps extends Omit<ComponentProps<typeof ChartCard>, 'profile' | 'place'> {
  readonly planId: number;
  readonly table: string;
  readonly column: string;
}

/** How many children parents have, the law beside the sample. */
export function FamilyCard({ planId, table, column, ...card }: FamilyCardProps) {
  const { profiles } = useProfiles(planId, table, column);
  return <ChartCard {...card} place={{ table, column }} profile={profiles.get(column)} />;
}
