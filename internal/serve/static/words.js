// How the page says things.

export function counted(n, one, more) {
  return n === 1 ? `1 ${one}` : `${n} ${more}`;
}

// placeName names a line of a file for people. Programs know it as file:line.
export function placeName({ file, line }) {
  return `${file}, regel\u00a0${line}`;
}
