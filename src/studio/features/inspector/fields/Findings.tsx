import { Text } from '@mantine/core';
import { useForm } from '../form/form-surroundings.ts';
import { FindingText } from './FindingText.tsx';

/** The findings that stand at a place which is no single input: a list, a group, a whole form. */
export function Findings({ path, id }: { path: string; id?: string }) {
  const findings = useForm().placed.get(path) ?? [];
  if (findings.length === 0) return null;
  return (
    <Text component="div" size="xs" mb={4} {...(id === undefined ? {} : { id })}>
      {findings.map((each) => (
        <FindingText key={each.code + each.path + each.message} finding={each} />
      ))}
    </Text>
  );
}
