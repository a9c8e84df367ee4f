package dev.pgwright.flyway;

import java.math.BigInteger;
import java.util.Objects;
import java.util.Optional;

/// A version as the name of a file has it: `007` and `7` are the same to Flyway and two texts here.
///
/// @param text digits, between them single dots or underscores
/// @param number what Flyway makes of it
public record Version(String text, FlywayVersion number) implements Comparable<Version> {

  /// @throws IllegalArgumentException when the text is none
  public Version(String text) {
    this(
        text,
        FlywayVersion.of(text)
            .orElseThrow(() -> new IllegalArgumentException("not a version: " + text)));
  }

  /// The version with this text; empty when it is none.
  public static Optional<Version> parse(String text) {
    return FlywayVersion.of(text).map(it -> new Version(text, it));
  }

  /// The same with its last part one higher, at least as many digits as before.
  Version next() {
    int from = Math.max(text.lastIndexOf('.'), text.lastIndexOf('_')) + 1;
    String last = text.substring(from);
    String digits = new BigInteger(last).add(BigInteger.ONE).toString();
    String zeros = "0".repeat(Math.max(0, last.length() - digits.length()));
    return new Version(text.substring(0, from) + zeros + digits);
  }

  /// Flyway's order.
  @Override
  public int compareTo(Version other) {
    return number.compareTo(other.number);
  }

  @Override
  public boolean equals(@org.jspecify.annotations.Nullable Object other) {
    return other instanceof Version it && text.equals(it.text);
  }

  @Override
  public int hashCode() {
    return Objects.hash(text);
  }

  @Override
  public String toString() {
    return text;
  }
}
