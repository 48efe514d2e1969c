import { defineConfig } from 'playwright/test';

const port = process.env.E2E_PORT ?? '4173';
const baseURL = `http://127.0.0.1:${port}`;
const chromePath = process.env.CHROME_PATH;
const firefoxPath = process.env.FIREFOX_PATH;

/** Nothing the browser does on its own account may reach for the network. */
const quietFlags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const chromium = {
  name: 'chromium',
  use: {
    browserName: 'chromium' as const,
    launchOptions: { args: quietFlags, ...(chromePath ? { executablePath: chromePath } : {}) },
  },
};

/** Firefox over WebDriver BiDi; only the tests tagged @firefox, since it never sees the download of a blob. */
function firefox(executablePath: string) {
  return {
    name: 'firefox',
    grep: /@firefox/,
    use: { browserName: 'firefox' as const, channel: 'moz-firefox', launchOptions: { executablePath } },
  };
}

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  // Enough for a machine that does other work besides: a journey has a hundred steps.
  timeout: 180_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  // Some journeys press a button while a run goes on, which a machine may end first; CI names those it had to repeat.
  retries: process.env.CI ? 1 : 0,
  reporter: [['list'], ['json', { outputFile: 'reports/playwright.json' }]],
  // Traces cost a quarter of the time, so they are for those who look at them.
  use: { baseURL, trace: process.env.CI ? 'off' : 'retain-on-failure', screenshot: 'only-on-failure' },
  projects: [chromium, ...(firefoxPath ? [firefox(firefoxPath)] : [])],
  webServer: { command: `npx vite preview --port ${port}`, url: baseURL, reuseExistingServer: false },
});
