import type { Actor, Seat, SeatActor } from '../actor.ts';
import type { OrganisationId, TraceId } from '../ids.ts';
import type { Form } from './form.ts';
import type { ComingFile } from './multipart.ts';

/** Who is signed in and works from a seat; set by the room of people. */
export interface SignedIn {
  readonly actor: SeatActor;
  /** How the colleague is called on the page. */
  readonly name: string;
  readonly organisation: {
    readonly id: OrganisationId;
    readonly slug: string;
    readonly name: string;
    readonly kind: 'region' | 'municipality' | 'partner';
    readonly colour: string;
    readonly lookVersion: number;
  };
  readonly seat: Seat;
  readonly seatTitle: string;
  readonly otherSeats: readonly { readonly holderId: string; readonly text: string }[];
}

/** What every request carries through Hono. */
export interface Env {
  Variables: {
    trace: TraceId;
    /** Binds form tokens to one browser: the session or the form cookie. */
    binding: string;
    signedIn: SignedIn | null;
    /** The session before a seat or factor is complete; the room of people reads it. */
    actor: Actor | null;
    /** How far signing in has come; null for who has not begun. */
    stage: 'password' | 'enrolling' | 'complete' | null;
    form: Form;
    /** Files of the form, on pages that take them; nothing of them is read until somebody does. */
    files: AsyncGenerator<ComingFile> | null;
  };
}
