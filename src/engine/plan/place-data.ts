/** The places of a country: one JSON file of domains/places. */
export interface PlaceData {
  readonly country: string;
  /** The letters that postcodes use. */
  readonly letters: string;
  /** What stands behind the codes of a city: # is a digit, % a digit from 2 to 9, @ a letter, all else itself. */
  readonly postcode: string;
  /** `{street}` and `{number}` in their order. */
  readonly address: string;
  /** The greatest number of a house, or of each part of it. */
  readonly numbers: readonly number[];
  /** ISO 4217. */
  readonly currency: string;
  readonly banks: readonly BankForms[];
  readonly phone: PhoneForms;
  readonly streets: readonly string[];
  readonly regions: readonly { readonly name: string; readonly code: string }[];
  /** Time zones by their names in the IANA database. */
  readonly zones: readonly string[];
  /** One entry a city in each list. */
  readonly cities: {
    readonly names: readonly string[];
    /** Places in `regions`. */
    readonly region: readonly number[];
    /** Degrees. */
    readonly latitude: readonly number[];
    readonly longitude: readonly number[];
    readonly population: readonly number[];
    /** Places in `zones`. */
    readonly zone: readonly number[];
    /** The codes phone numbers begin with, separated by spaces. */
    readonly areas: readonly string[];
    /** The beginnings of postcodes, as codes and ranges of them: `AB1-AB9,AB12`. */
    readonly postcodes: readonly string[];
  };
}

/** A bank: the first signs of its accounts are its own. */
export interface BankForms {
  /** What follows country and check digits: # is a digit, a final KK the key of French accounts; none where there are no IBANs. */
  readonly iban?: string;
  readonly bic: string;
}

/** What phone numbers look like, in the patterns of postcodes. */
export interface PhoneForms {
  /** The code of the country, without +. */
  readonly calling: string;
  /** What area codes begin with that is left out behind the code of the country. */
  readonly trunk: string;
  /** What follows the area code. */
  readonly local: string;
  /** What follows particular area codes instead. */
  readonly locals?: Readonly<Record<string, string>>;
  /** What follows area codes of so many characters instead. */
  readonly byLength?: Readonly<Record<string, string>>;
  /** `{area}` and `{local}` in their order. */
  readonly national: string;
  /** The forms of mobile numbers, `{area}` in those that have one; none where they look like all others. */
  readonly mobiles: readonly string[];
}
