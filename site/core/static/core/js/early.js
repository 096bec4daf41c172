// Runs before the first paint, so that a reader's own contrast and text size do not flash in.
(function () {
  try {
    ["contrast", "text"].forEach(function (name) {
      var value = localStorage.getItem("look-" + name);
      if (value) document.documentElement.dataset[name] = value;
    });
  } catch (error) {
    // Storage is forbidden in this browser: the system's own preferences hold.
  }
})();
