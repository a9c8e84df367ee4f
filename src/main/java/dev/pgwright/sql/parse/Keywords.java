package dev.pgwright.sql.parse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The keywords of PostgreSQL 18 and where each may be a name.
final class Keywords {

  /// May be any name.
  static final byte UNRESERVED = 'U';

  /// May be the name of anything but a function or type.
  static final byte COLUMN_NAME = 'C';

  /// May be the name of a function or type.
  static final byte TYPE_OR_FUNCTION = 'T';

  /// May be a label only.
  static final byte RESERVED = 'R';

  private static final int SLOTS = 2048;
  private static final String[] WORDS = new String[SLOTS];
  private static final byte[] CLASSES = new byte[SLOTS];
  private static final boolean[] BARE = new boolean[SLOTS];

  static {
    read();
  }

  private Keywords() {}

  private static void read() {
    try (InputStream in =
        Objects.requireNonNull(Keywords.class.getResourceAsStream("keywords.tsv"))) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.US_ASCII).split("\n", -1)) {
        if (!line.isEmpty() && line.charAt(0) != '#') {
          int tab = line.indexOf('\t');
          String word = line.substring(0, tab).intern();
          int slot = hash(word, 0, tab);
          while (WORDS[slot] != null) {
            slot = (slot + 1) & (SLOTS - 1);
          }
          WORDS[slot] = word;
          CLASSES[slot] = (byte) line.charAt(tab + 1);
          BARE[slot] = line.charAt(tab + 3) == 't';
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The slot of the keyword that a range of a text is in any case; -1 when it is none.
  static int find(String text, int start, int end) {
    if (end - start < 2 || end - start > 17) {
      return -1;
    }
    int slot = hash(text, start, end);
    while (WORDS[slot] != null) {
      if (same(WORDS[slot], text, start, end)) {
        return slot;
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
    return -1;
  }

  static String word(int slot) {
    return WORDS[slot];
  }

  /// One of the four classes.
  static byte kind(int slot) {
    return CLASSES[slot];
  }

  /// Whether the word may label a column without `as`.
  static boolean bareLabel(int slot) {
    return BARE[slot];
  }

  private static boolean same(String word, String text, int start, int end) {
    if (word.length() != end - start) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) != lower(text.charAt(start + i))) {
        return false;
      }
    }
    return true;
  }

  private static int hash(String text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + lower(text.charAt(i));
    }
    return (hash ^ (hash >>> 11)) & (SLOTS - 1);
  }

  private static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
  }
}
