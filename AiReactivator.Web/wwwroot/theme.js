// Before the first paint: without a choice of the user's the theme is the system's.
document.documentElement.dataset.theme ||= matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
