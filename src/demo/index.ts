export { type OpenDemo, openDemo } from './open-demo.ts';
