/*
 * Left to itself, terser takes the letters that a file uses most: two files with the same code, or one before and after a
 * change, then differ all over, by up to half a hundredth of their bytes. Of some orders that were tried, by exchanging
 * letters too, this one packs the widgets' files best.
 */
const LETTERS = "tesinraohcldumpfgbvwy$kxj_MSDOzATCLERNFUqPVZIWBGJHKYXQ";

/** The order in which terser gives out short names. */
export const letters = {
  get(number) {
    let name = LETTERS[number % 54];
    for (let rest = Math.floor(number / 54); rest > 0; rest = Math.floor((rest - 1) / 64))
      name += `${LETTERS}0123456789`[(rest - 1) % 64];
    return name;
  },
  /* What terser counts letters by. */
  consider() {},
  reset() {},
  sort() {},
};
