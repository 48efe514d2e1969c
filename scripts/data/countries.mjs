// What a country's addresses and phone numbers look like. In patterns, # is a digit, N a digit from 2 to 9, @ a letter that
// postcodes use. Numbers that are set aside for examples are taken where a country has some.

/** By ISO 3166-1 code. `address` and the parts of `phone` have their fields in braces. */
export const COUNTRIES = {
  US: {
    country: 'United States',
    letters: '',
    postcode: '',
    address: '{number} {street}',
    numbers: [9899],
    phone: {
      calling: '1',
      trunk: '',
      // The last four digits 0100 to 0199 behind 555 are for examples in every area.
      local: '555-01##',
      national: '({area}) {local}',
      mobiles: [],
    },
  },
  GB: {
    country: 'United Kingdom',
    letters: 'ABDEFGHJLNPQRSTUWXYZ',
    postcode: ' N@@',
    address: '{number} {street}',
    numbers: [180],
    phone: {
      calling: '44',
      trunk: '0',
      // Ofcom keeps these for drama.
      local: '496 ####',
      locals: { '020': '7946 0###', '023': '8018 0###', '024': '7601 8###', '028': '9649 6###', '029': '2018 0###' },
      byLength: { 5: '496###' },
      national: '{area} {local}',
      mobiles: ['07700 900###'],
    },
  },
  DE: {
    country: 'Deutschland',
    letters: '',
    postcode: '',
    address: '{street} {number}',
    numbers: [160],
    phone: {
      calling: '49',
      trunk: '0',
      local: 'N######',
      // The Bundesnetzagentur keeps these for films.
      locals: { '030': '23125###', '069': '90009###', '040': '66969###', '0221': '4710###', '089': '99998###' },
      national: '{area} {local}',
      mobiles: ['0152 28817###', '0152 28895###', '0152 54599###', '0171 39200##'],
    },
  },
  FR: {
    country: 'France',
    letters: '',
    postcode: '',
    address: '{number} {street}',
    numbers: [190],
    phone: {
      calling: '33',
      trunk: '0',
      // Arcep keeps these for films and books.
      local: '99 00 ## ##',
      locals: {
        '01': '99 00 ## ##',
        '02': '61 91 ## ##',
        '03': '53 01 ## ##',
        '04': '65 71 ## ##',
        '05': '36 49 ## ##',
      },
      national: '{area} {local}',
      mobiles: ['06 39 98 ## ##'],
    },
  },
  JP: {
    country: '日本',
    letters: '',
    postcode: '-####',
    address: '{street}{number}',
    numbers: [7, 28, 19],
    phone: {
      calling: '81',
      trunk: '0',
      local: 'N##-####',
      byLength: { 2: 'N###-####', 4: 'N#-####' },
      national: '{area}-{local}',
      mobiles: ['090-N###-####', '080-N###-####', '070-N###-####'],
    },
  },
  BR: {
    country: 'Brasil',
    letters: '',
    postcode: '-###',
    address: '{street}, {number}',
    numbers: [1990],
    phone: {
      calling: '55',
      trunk: '',
      local: '3###-####',
      national: '({area}) {local}',
      mobiles: ['({area}) 9N###-####'],
    },
  },
};
