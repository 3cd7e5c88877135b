/*
 * MooTools and others replace window.Event; CustomEvent still inherits from the browser's own. Asked for once, at
 * load, so that later patches find us settled.
 */
export const NativeEvent = Object.getPrototypeOf(CustomEvent) as typeof Event;
