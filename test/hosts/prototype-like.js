/*
 * What Prototype.js 1.6 and 1.7 do to a page's built-ins, written anew from what its manual says: enumerable methods on
 * Array and Function, another Array.from, reduce, entries and toJSON, collections that come as arrays, methods on elements.
 */
(() => {
  const { slice } = Array.prototype;
  const each = function (iterator) {
    for (let index = 0; index < this.length; index += 1) iterator(this[index], index);
    return this;
  };
  Object.assign(Array.prototype, {
    each,
    _each: each,
    entries() {
      return slice.call(this);
    },
    toArray() {
      return slice.call(this);
    },
    clone() {
      return slice.call(this);
    },
    first() {
      return this[0];
    },
    last() {
      return this[this.length - 1];
    },
    compact() {
      return this.filter((item) => item !== null && item !== undefined);
    },
    include(item) {
      return this.indexOf(item) >= 0;
    },
    without(...items) {
      return this.filter((item) => !items.includes(item));
    },
    reduce() {
      return this.length > 1 ? this : this[0];
    },
    toJSON() {
      return `[${this.map((item) => JSON.stringify(item)).join(", ")}]`;
    },
    size() {
      return this.length;
    },
  });
  Array.from = (list) => (list ? slice.call(list) : []);
  Object.assign(String.prototype, {
    strip() {
      return this.trim();
    },
    sub(pattern) {
      return this.replace(pattern, "");
    },
    toJSON() {
      return `"${this}"`;
    },
    empty() {
      return this.length === 0;
    },
  });
  Object.assign(Function.prototype, {
    wrap(wrapper) {
      return (...values) => wrapper(this, ...values);
    },
    bind(context, ...before) {
      const method = this;
      return function (...values) {
        return method.apply(context, [...before, ...values]);
      };
    },
    delay(seconds) {
      return setTimeout(this, seconds * 1000);
    },
  });
  Object.keys = (object) => {
    const names = [];
    for (const name in object) if (Object.prototype.hasOwnProperty.call(object, name)) names.push(name);
    return names;
  };
  const update = function (content) {
    this.textContent = content;
    return this;
  };
  Object.assign(HTMLElement.prototype, {
    visible() {
      return this.style.display !== "none";
    },
    show() {
      this.style.display = "";
      return this;
    },
    hide() {
      this.style.display = "none";
      return this;
    },
    update,
    remove() {
      this.parentNode?.removeChild(this);
      return this;
    },
    select(selector) {
      return slice.call(this.querySelectorAll(selector));
    },
    observe(name, handler) {
      this.addEventListener(name, handler);
      return this;
    },
  });
  document.getElementsByClassName = (name) => slice.call(document.querySelectorAll(`.${name}`));
  window.$ = (id) => document.getElementById(id);
  window.$$ = (selector) => slice.call(document.querySelectorAll(selector));
})();
