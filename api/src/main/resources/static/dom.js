/** An element with text or children; text never becomes markup. */
export function make(tag, props, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props || {})) {
    if (name.includes("-") || name === "role") {
      element.setAttribute(name, value);
    } else {
      element[name] = value;
    }
  }
  element.append(...children.filter(child => child !== null && child !== undefined));
  return element;
}

export const byId = id => document.getElementById(id);

/** Tells a screen reader, without moving its focus. */
export function announce(text) {
  byId("live").textContent = text;
}

/** Lets files be dropped on an element, besides being chosen in its input. */
export function takesFiles(element, input, take) {
  input.addEventListener("change", () => {
    take(input.files);
    input.value = "";
  });
  element.addEventListener("dragover", event => {
    event.preventDefault();
    element.classList.add("over");
  });
  element.addEventListener("dragleave", () => element.classList.remove("over"));
  element.addEventListener("drop", event => {
    event.preventDefault();
    element.classList.remove("over");
    take(event.dataTransfer.files);
  });
}

/** What a second press would do. */
let asked = null;

/**
 * A button that asks once more, in place, before it acts; one that is made anew meanwhile keeps
 * the question.
 * @param key of what it does
 */
export function twice(key, {text, name, really}, act) {
  const button = make("button", {type: "button", className: "plain", "aria-label": `${text}: ${name}`});
  const paint = () => {
    button.textContent = asked === key ? really : text;
    button.classList.toggle("danger", asked === key);
  };
  button.addEventListener("blur", () => {
    if (asked === key && button.isConnected) {
      asked = null;
      paint();
    }
  });
  button.addEventListener("click", () => {
    if (asked === key) {
      asked = null;
      act();
    } else {
      asked = key;
      paint();
      announce(really);
    }
  });
  paint();
  return button;
}
