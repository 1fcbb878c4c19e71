/** The door of the room: the signal cards, and the picture that the indicators give. Knows no signal. */
export { type Answer, type Beeld, beeldOf, type Combination, type DimensionBeeld } from './beeld.ts';
export { type BeeldDescription, describeBeeld } from './describe-beeld.ts';
export { destinations } from './destinations.ts';
export { SignalCardsBeside } from './pages/card-parts.tsx';
export { routes } from './pages/routes.ts';
export { sentences } from './policy.ts';
