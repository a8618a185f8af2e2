package yiju.inference;

/**
 * The tokens of one text, without special ones.
 *
 * @param ids in the model's vocabulary
 * @param starts UTF-16 offset of each token in the text
 * @param ends one past its last code unit
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Tokens(long[] ids, int[] starts, int[] ends) {
  int size() {
    return ids.length;
  }
}
