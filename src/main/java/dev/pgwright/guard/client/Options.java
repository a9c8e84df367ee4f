package dev.pgwright.guard.client;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Arguments as `getopt_long` reads them: clusters, abbreviations, options behind other words.
///
/// @param given in order
/// @param plain the other words
record Options(List<Given> given, List<String> plain) {

  /// An option.
  ///
  /// @param name the short letter where there is one, else the long name
  /// @param value null when it takes none
  record Given(String name, @Nullable String value) {}

  /// What a program takes.
  ///
  /// @param letters short options, those with a value followed by a colon
  /// @param words long options: `name=c` for one that is the same as a letter, `name` for one of
  ///   its own, with a colon behind for a value
  record Grammar(String letters, List<String> words) {

    boolean valued(String letter) {
      int at = letters.indexOf(letter);
      return at >= 0 && at + 1 < letters.length() && letters.charAt(at + 1) == ':';
    }
  }

  /// Reads arguments; options that the grammar does not know take no value.
  static Options of(List<String> arguments, Grammar grammar) {
    var given = new ArrayList<Given>();
    var plain = new ArrayList<String>();
    for (int i = 0; i < arguments.size(); i++) {
      String word = arguments.get(i);
      if (word.equals("--")) {
        plain.addAll(arguments.subList(i + 1, arguments.size()));
        break;
      } else if (word.startsWith("--")) {
        i = longOption(arguments, i, grammar, given);
      } else if (word.startsWith("-") && word.length() > 1) {
        i = cluster(arguments, i, grammar, given);
      } else {
        plain.add(word);
      }
    }
    return new Options(given, plain);
  }

  private static int longOption(
      List<String> arguments, int at, Grammar grammar, List<Given> given) {
    String word = arguments.get(at).substring(2);
    int equals = word.indexOf('=');
    String name = equals < 0 ? word : word.substring(0, equals);
    String value = equals < 0 ? null : word.substring(equals + 1);
    String known = known(name, grammar);
    if (known == null) {
      given.add(new Given(name, value));
      return at;
    }
    boolean valued = known.endsWith(":");
    String plain = valued ? known.substring(0, known.length() - 1) : known;
    int letter = plain.indexOf('=');
    String option = letter < 0 ? plain : plain.substring(letter + 1);
    boolean takes = letter < 0 ? valued : grammar.valued(option);
    int next = at;
    if (takes && value == null && at + 1 < arguments.size()) {
      value = arguments.get(++next);
    }
    given.add(new Given(option, value));
    return next;
  }

  private static @Nullable String known(String name, Grammar grammar) {
    for (String each : grammar.words()) {
      if (each.replaceAll("[=:].*", "").equals(name)) {
        return each;
      }
    }
    for (String each : grammar.words()) {
      if (name.length() > 1 && each.replaceAll("[=:].*", "").startsWith(name)) {
        return each;
      }
    }
    return null;
  }

  private static int cluster(List<String> arguments, int at, Grammar grammar, List<Given> given) {
    String word = arguments.get(at);
    for (int i = 1; i < word.length(); i++) {
      String letter = word.substring(i, i + 1);
      if (grammar.valued(letter)) {
        if (i + 1 < word.length()) {
          given.add(new Given(letter, word.substring(i + 1)));
          return at;
        }
        given.add(new Given(letter, at + 1 < arguments.size() ? arguments.get(at + 1) : null));
        return at + 1;
      }
      given.add(new Given(letter, null));
    }
    return at;
  }

  boolean has(String name) {
    return given.stream().anyMatch(it -> it.name().equals(name));
  }

  /// The last value of an option; null without.
  @Nullable String last(String name) {
    String value = null;
    for (Given each : given) {
      value = each.name().equals(name) ? each.value() : value;
    }
    return value;
  }
}
