import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** Ten shades each. Components use roles (roles.css), never a shade; filled parts use shade 8. */
const gray: MantineColorsTuple = [
  '#f8f8f6', '#f0f0ed', '#e4e4e0', '#d3d3cd', '#b3b3ac', '#8b8d8a', '#636668', '#4a4e52', '#33363a', '#1b1d20',
]; // biome-ignore format: a palette
const dark: MantineColorsTuple = [
  '#eceded', '#c2c6ca', '#989ea5', '#747b83', '#363c42', '#292e33', '#1e2226', '#16191c', '#101214', '#0a0b0d',
]; // biome-ignore format: a palette
const cobalt: MantineColorsTuple = [
  '#eef2fe', '#dce4fc', '#bac9f8', '#97aff4', '#7592ee', '#5775e4', '#425fd6', '#3550c0', '#2b44a8', '#213581',
]; // biome-ignore format: a palette
const safe: MantineColorsTuple = [
  '#e9f5ed', '#d2ebdb', '#a7d7b8', '#7cc697', '#54af77', '#36985c', '#248548', '#1a713c', '#145e32', '#0d4725',
]; // biome-ignore format: a palette
const watch: MantineColorsTuple = [
  '#fdf3dc', '#fbe6b8', '#f6d07d', '#efb847', '#e2a01f', '#ba7c00', '#a86f00', '#8c5b00', '#744a00', '#573700',
]; // biome-ignore format: a palette
const risk: MantineColorsTuple = [
  '#fdecea', '#fad7d3', '#f4b3ad', '#ee918a', '#e4655e', '#d5433f', '#c22f2e', '#a92425', '#8f1b1e', '#6e1216',
]; // biome-ignore format: a palette
const mapped: MantineColorsTuple = [
  '#f6eefa', '#ecddf4', '#dabee9', '#c7a1dd', '#b07fcc', '#975ab8', '#7f43a0', '#6b3588', '#582a70', '#421f54',
]; // biome-ignore format: a palette

export const theme = createTheme({
  colors: { gray, dark, cobalt, safe, watch, risk, mapped },
  primaryColor: 'cobalt',
  primaryShade: { light: 8, dark: 8 },
  autoContrast: true,
  fontFamily: '"IBM Plex Sans", system-ui, sans-serif',
  fontFamilyMonospace: '"IBM Plex Mono", ui-monospace, monospace',
  fontSizes: { xs: '11px', sm: '12px', md: '13px', lg: '15px', xl: '20px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '3px', sm: '5px', md: '8px', lg: '10px', xl: '14px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  headings: {
    fontWeight: '600',
    sizes: { h1: { fontSize: '20px' }, h2: { fontSize: '13px' }, h3: { fontSize: '12px' } },
  },
  components: {
    Modal: {
      defaultProps: {
        transitionProps: { duration: 0 },
        closeButtonProps: { 'aria-label': 'Close' },
        attributes: { header: { role: 'none' } }, // the page's own header is the only banner
      },
    },
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': 'Close' } } },
  },
});

/** Mantine's own names for the roles, so that its parts fit in without overrides. */
export const resolver: CSSVariablesResolver = () => ({
  variables: {
    '--mantine-color-body': 'var(--canvas)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-bright': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-3)',
    '--mantine-color-placeholder': 'var(--ink-3)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-hover': 'var(--hover)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line-2)',
    '--mantine-color-error': 'var(--risk)',
  },
  light: {},
  dark: {},
});
