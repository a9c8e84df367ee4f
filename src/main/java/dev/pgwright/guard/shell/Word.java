package dev.pgwright.guard.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A word of a command line before expansion.
///
/// @param parts in the order of the text; none for `''` without its [Literal]
public record Word(List<Part> parts) {

  public Word {
    parts = List.copyOf(parts);
  }

  /// A word that is exactly these characters.
  public static Word of(String text) {
    return new Word(List.of(new Literal(text, true)));
  }

  /// A word as it is written without quotes.
  public static Word plain(String text) {
    return new Word(List.of(new Literal(text, false)));
  }

  /// A piece of a word.
  public sealed interface Part {}

  /// Characters.
  ///
  /// @param quoted whether blanks, braces and patterns in it mean nothing
  public record Literal(String text, boolean quoted) implements Part {}

  /// `$name`, `${name…}`.
  ///
  /// @param index what stands in `[…]`; null without
  /// @param operator what follows the name, for example `:-`; `#` before the name is `length`, `!`
  ///   before it is `indirect`; empty for none
  /// @param operand behind the operator; null without
  /// @param quoted whether it stands in double quotes
  public record Parameter(
      String name, @Nullable String index, String operator, @Nullable Word operand, boolean quoted)
      implements Part {}

  /// `$(…)` and backticks.
  public record Substitution(Command body, boolean quoted) implements Part {}

  /// `$((…))` and `$[…]`.
  ///
  /// @param text with its expansions
  public record Arithmetic(Word text) implements Part {}

  /// `<(…)` and `>(…)`.
  ///
  /// @param input whether the word names what the body prints
  public record PrintedFile(Command body, boolean input) implements Part {}

  /// The characters when nothing in the word is expanded and nothing quoted; null otherwise.
  @Nullable String bare() {
    var text = new StringBuilder();
    for (Part part : parts) {
      if (!(part instanceof Literal literal) || literal.quoted()) {
        return null;
      }
      text.append(literal.text());
    }
    return text.toString();
  }
}
