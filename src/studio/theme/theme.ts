import { type CSSVariablesResolver, createTheme } from '@mantine/core';

/** Mantine's theme, with what its defaults lack for WCAG 2.2 AA: contrast, target size, names of the close buttons. */
export const theme = createTheme({
  autoContrast: true,
  luminanceThreshold: 0.18,
  primaryShade: { light: 8, dark: 8 },
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: "'JetBrains Mono Variable', ui-monospace, monospace",
  headings: { fontFamily: "'Inter Variable', system-ui, sans-serif", fontWeight: '600' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Checkbox: { defaultProps: { size: 'md' } },
    Switch: { defaultProps: { size: 'md' } },
    ActionIcon: { defaultProps: { size: 'lg' } },
    Slider: { defaultProps: { size: 'lg' } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: true, events: { hover: true, focus: true, touch: false } } },
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    Modal: { defaultProps: { closeButtonProps: { 'aria-label': 'Close' } } },
    Notification: {
      defaultProps: { closeButtonProps: { 'aria-label': 'Dismiss' } },
      styles: { description: { color: 'var(--mantine-color-dimmed)', whiteSpace: 'pre-line' } },
    },
  },
});

/** The colours that reach AA contrast on their surfaces, and the surfaces of the studio. */
export const cssVariablesResolver: CSSVariablesResolver = ({ colors }) => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': colors.gray[7],
    '--mantine-color-placeholder': colors.gray[7],
    '--mantine-color-error': colors.red[9],
    '--mantine-color-anchor': colors.blue[8],
    '--surface-page': colors.gray[0],
    '--surface-pane': '#ffffff',
    '--surface-raised': '#ffffff',
    '--surface-hover': colors.gray[1],
    '--surface-selected': colors.blue[0],
    '--line': colors.gray[3],
    '--line-strong': colors.gray[6],
    '--accent': colors.blue[8],
    '--warning': colors.orange[9],
  },
  dark: {
    '--mantine-color-dimmed': colors.dark[1],
    '--mantine-color-placeholder': colors.dark[1],
    '--mantine-color-error': colors.red[4],
    '--mantine-color-anchor': colors.blue[4],
    '--surface-page': colors.dark[8],
    '--surface-pane': colors.dark[7],
    '--surface-raised': colors.dark[6],
    '--surface-hover': colors.dark[5],
    '--surface-selected': '#1b2f4a',
    '--line': colors.dark[4],
    '--line-strong': colors.dark[2],
    '--accent': colors.blue[4],
    '--warning': colors.orange[4],
  },
});
