import { expect, test } from 'vitest';
import { deviceFrom } from './device.ts';

test('a device is what people call it, and nothing more', () => {
  const said = {
    'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0': 'Firefox op Linux',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0':
      'Edge op Windows',
    'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36':
      'Chrome op Android',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1':
      'Safari op iPhone',
    'curl/8.5.0': '',
    '': '',
  };
  for (const [agent, words] of Object.entries(said)) expect(deviceFrom(agent)).toBe(words);
  expect(deviceFrom(undefined)).toBe('');
  expect(deviceFrom('<script>alert(1)</script> Linux')).toBe('Linux');
});
