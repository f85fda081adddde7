/** What goods of a category look like, as outlines on a board of 64 by 48; `hue` in degrees. */
export const motifs: Readonly<Record<string, { hue: number; outline: string }>> = {
  tea: {
    hue: 95,
    outline:
      'M16 22h26v8a10 10 0 0 1-10 10h-6a10 10 0 0 1-10-10zM42 24h4a5 5 0 0 1 0 10h-4zM22 17c-3-3 3-5 0-9M29 17c-3-3 3-5 0-9M36 17c-3-3 3-5 0-9',
  },
  ceramics: {
    hue: 200,
    outline: 'M26 8h12v6c0 4 8 7 8 15 0 7-5 12-10 12h-8c-5 0-10-5-10-12 0-8 8-11 8-15zM20 26h24',
  },
  running: {
    hue: 15,
    outline:
      'M10 18l8 2 6-8 6 4c4 8 12 8 20 10 4 1 4 8 0 8H12c-3 0-4-2-4-5zM10 38h44M28 20l4-3M32 24l4-3',
  },
  audio: {
    hue: 265,
    outline:
      'M14 30v-4a18 18 0 0 1 36 0v4M14 28h6v12h-3a5 5 0 0 1-5-5v-4zM50 28h-6v12h3a5 5 0 0 0 5-5v-4z',
  },
  books: {
    hue: 35,
    outline: 'M12 34h36v7H12zM16 26h34v8H16zM14 18h32v8H14zM22 8l22 3-1 7H20zM40 18v8M24 26v8',
  },
  kitchen: {
    hue: 5,
    outline:
      'M10 20h36c0 12-7 19-18 19S10 32 10 20zM46 22l12-8M18 14c0-4 4-4 4-8M28 14c0-4 4-4 4-8',
  },
  plants: {
    hue: 135,
    outline:
      'M22 30h20l-3 12H25zM32 30V16M32 20c-10 0-12-6-12-10 8 0 12 4 12 10zM32 24c8 0 12-5 12-11-8 0-12 5-12 11z',
  },
  toys: {
    hue: 320,
    outline:
      'M12 26h16v14H12zM28 26h16v14H28zM20 12h16v14H20zM48 12a6 6 0 1 1 0 12 6 6 0 0 1 0-12z',
  },
  outdoor: {
    hue: 165,
    outline: 'M32 8l22 32H10zM32 8v32M32 22l8 18h-16zM50 10a4 4 0 1 1 0 8 4 4 0 0 1 0-8z',
  },
  beauty: {
    hue: 345,
    outline: 'M24 20h16v18a4 4 0 0 1-4 4h-8a4 4 0 0 1-4-4zM28 14h8v6h-8zM28 8h12v6H28zM24 30h16',
  },
  stationery: {
    hue: 225,
    outline: 'M14 40l3-11L41 5l9 9-24 24zM17 29l9 9M37 9l9 9M40 42h14',
  },
  pets: {
    hue: 55,
    outline:
      'M32 24c7 0 12 7 10 12-2 6-6 3-10 3s-8 3-10-3c-2-5 3-12 10-12zM18 14a4 5 0 1 1 0 10 4 5 0 0 1 0-10zM46 14a4 5 0 1 1 0 10 4 5 0 0 1 0-10zM27 6a4 5 0 1 1 0 10 4 5 0 0 1 0-10zM38 6a4 5 0 1 1 0 10 4 5 0 0 1 0-10z',
  },
}

export const plainMotif = { hue: 210, outline: 'M14 14h36v26H14zM14 14l8-6h20l8 6M26 24h12' }
