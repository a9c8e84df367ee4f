package dev.pgwright.vector;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A version of pgvector.
public record PgvectorVersion(int major, int minor, int patch)
    implements Comparable<PgvectorVersion> {

  /// The one that is assumed where nothing is said.
  public static final PgvectorVersion CURRENT = new PgvectorVersion(0, 8, 6);

  private static final Pattern FORM =
      Pattern.compile("(\\d{1,4})\\.(\\d{1,4})(?:\\.(\\d{1,4}))?.*");

  private static final Comparator<PgvectorVersion> ORDER =
      Comparator.comparingInt(PgvectorVersion::major)
          .thenComparingInt(PgvectorVersion::minor)
          .thenComparingInt(PgvectorVersion::patch);

  public static PgvectorVersion of(int major, int minor, int patch) {
    return new PgvectorVersion(major, minor, patch);
  }

  /// Reads `0.8.6`.
  ///
  /// @throws PgwrightException USAGE for anything else
  public static PgvectorVersion parse(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      throw PgwrightException.of(Code.USAGE, "no version of pgvector: " + text)
          .hint("write it as select extversion from pg_extension shows it, for example 0.8.6");
    }
    String patch = matcher.group(3);
    return new PgvectorVersion(
        Integer.parseInt(matcher.group(1)),
        Integer.parseInt(matcher.group(2)),
        patch == null ? 0 : Integer.parseInt(patch));
  }

  public boolean atLeast(PgvectorVersion other) {
    return compareTo(other) >= 0;
  }

  /// Whether it is at least the one and before the other.
  public boolean between(PgvectorVersion first, PgvectorVersion before) {
    return atLeast(first) && !atLeast(before);
  }

  @Override
  public int compareTo(PgvectorVersion other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return major + "." + minor + "." + patch;
  }
}
