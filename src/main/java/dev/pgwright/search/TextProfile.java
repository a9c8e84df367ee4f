package dev.pgwright.search;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/// What a sample of a column's texts tells.
///
/// @param texts how many there are in the sample, without NULL
/// @param nullFraction of the column, 0 to 1
/// @param width average length in bytes
/// @param longest length in bytes of the longest that was seen
/// @param accented share of texts with a letter that carries an accent
/// @param identifiers share of texts with an identifier, such as `ERR-4711`, `foo_bar` or `v1.2.3`
public record TextProfile(
    int texts,
    double nullFraction,
    double width,
    long longest,
    double accented,
    double identifiers,
    Languages.Detected languages) {

  private static final Pattern IDENTIFIER =
      Pattern.compile(
          "(?<![\\p{L}\\d])(?:\\p{L}+[_./-]?\\d[\\p{L}\\d._-]*|\\p{L}+_[\\p{L}\\d_]+|v?\\d+\\.\\d+\\.\\d+)");

  /// The profile of a sample.
  ///
  /// @param longest in bytes, where the texts were cut; else 0
  public static TextProfile of(List<String> texts, double nullFraction, long longest) {
    long bytes = 0;
    long most = longest;
    int accented = 0;
    int identifiers = 0;
    for (String text : texts) {
      int length = text.getBytes(StandardCharsets.UTF_8).length;
      bytes += length;
      most = Math.max(most, length);
      accented += accented(text) ? 1 : 0;
      identifiers += IDENTIFIER.matcher(text).find() ? 1 : 0;
    }
    double count = Math.max(1, texts.size());
    return new TextProfile(
        texts.size(),
        nullFraction,
        bytes / count,
        most,
        accented / count,
        identifiers / count,
        Languages.of(texts));
  }

  /// The same with the average length that the server's statistics tell.
  public TextProfile withWidth(double bytes) {
    return new TextProfile(texts, nullFraction, bytes, longest, accented, identifiers, languages);
  }

  private static boolean accented(String text) {
    return text.codePoints()
        .filter(it -> it > 0xBF && it < 0x250 && Character.isLetter(it))
        .anyMatch(
            it ->
                Normalizer.normalize(Character.toString(it), Normalizer.Form.NFD)
                        .codePointCount(
                            0,
                            Normalizer.normalize(Character.toString(it), Normalizer.Form.NFD)
                                .length())
                    > 1);
  }
}
