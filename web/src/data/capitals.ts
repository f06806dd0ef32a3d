// Where a map puts the dot of a State: `register/capitals.json`, which says where that is from.
import file from '../../../register/capitals.json';

/** Capital, latitude and longitude in degrees, by the code of the State. */
export const capitals: Readonly<
  Record<string, { readonly city: string; readonly degrees: readonly [number, number] } | undefined>
> = file.at as unknown as Readonly<
  Record<string, { readonly city: string; readonly degrees: readonly [number, number] }>
>;
