// Runs before the page is painted: the theme that was chosen, so that nothing flashes.
try {
  const chosen = localStorage.getItem("hearsay.theme");
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
} catch {
  // Storage is off: the system's theme it is.
}
