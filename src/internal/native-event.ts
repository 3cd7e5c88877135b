/*
 * MooTools and others replace window.Event, old polyfills CustomEvent as well; one that nobody replaces still inherits
 * from the browser's own. Asked for once, at load, so that later patches find us settled.
 */
export const NativeEvent = Object.getPrototypeOf(MessageEvent) as typeof Event;
