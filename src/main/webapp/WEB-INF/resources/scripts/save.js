"use strict";

// The line that says whether what was typed is safe, for the scripts that save while somebody types.
const shirubeSave = (() => {
  // state: "" for safe, else saving, offline or failed; again: what the button for another try does, or nothing
  function say(state, icon, words, again) {
    const place = document.getElementById("saveState");
    place.className = "sb-save" + (state ? " is-" + state : "");
    place.replaceChildren();
    if (icon) {
      const sign = document.createElement("span");
      sign.className = "pi " + icon;
      sign.setAttribute("aria-hidden", "true");
      place.append(sign);
    }
    place.append(words);
    if (!again) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sb-save__retry";
    button.textContent = place.dataset.retry;
    button.addEventListener("click", again);
    place.append(button);
  }

  return { say };
})();
