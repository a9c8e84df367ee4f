package dev.pgwright.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Tells the language of texts by their commonest words.
public final class Languages {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

  /// Of a text's words this share has to be common ones of a language.
  private static final double LEAST = 0.08;

  private static final int LEAST_WORDS = 4;

  private static final SequencedMap<String, SequencedSet<String>> COMMON = read();

  /// Codes of ISO 639-1 by configuration.
  private static final List<String> CODES =
      List.of(
          "ar arabic",
          "hy armenian",
          "ca catalan",
          "da danish",
          "nl dutch",
          "en english",
          "et estonian",
          "fi finnish",
          "fr french",
          "de german",
          "el greek",
          "hi hindi",
          "hu hungarian",
          "id indonesian",
          "ga irish",
          "it italian",
          "lt lithuanian",
          "ne nepali",
          "no norwegian",
          "nb norwegian",
          "nn norwegian",
          "pt portuguese",
          "ro romanian",
          "ru russian",
          "sr serbian",
          "es spanish",
          "sv swedish",
          "ta tamil",
          "tr turkish",
          "eu basque",
          "yi yiddish");

  private Languages() {}

  /// What a sample is written in.
  ///
  /// @param shares of texts by text search configuration, the largest first; texts whose language
  ///   nothing tells are not counted
  /// @param told how many texts told their language
  /// @param unsegmented the share of texts without spaces between words (Chinese, Japanese, Thai
  ///   and others), which PostgreSQL's parser does not cut
  public record Detected(SequencedMap<String, Double> shares, int told, double unsegmented) {
    public Detected {
      shares = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(shares));
    }

    /// The commonest language; empty where nothing told any.
    public Optional<String> main() {
      return shares.isEmpty() ? Optional.empty() : Optional.of(shares.firstEntry().getKey());
    }
  }

  /// The configurations that texts are told of.
  public static List<String> known() {
    return List.copyOf(COMMON.keySet());
  }

  /// The configuration that a language's code or name means, such as `de`, `pt-BR`, `German`.
  public static Optional<String> named(String text) {
    String name = text.strip().toLowerCase(Locale.ROOT);
    if (COMMON.containsKey(name) || name.equals("simple")) {
      return Optional.of(name);
    }
    String code = name.split("[-_]", 2)[0];
    return CODES.stream()
        .filter(it -> it.startsWith(code + " ") && code.length() == 2)
        .map(it -> it.substring(3))
        .findFirst();
  }

  /// Looks at texts one by one.
  public static Detected of(List<String> texts) {
    var counts = new TreeMap<String, Integer>();
    int told = 0;
    int unsegmented = 0;
    for (String text : texts) {
      if (isUnsegmented(text)) {
        unsegmented++;
      }
      Optional<String> language = of(text);
      if (language.isPresent()) {
        told++;
        counts.merge(language.get(), 1, Integer::sum);
      }
    }
    double all = told;
    var shares = new LinkedHashMap<String, Double>();
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(it -> shares.put(it.getKey(), it.getValue() / all));
    return new Detected(shares, told, texts.isEmpty() ? 0 : (double) unsegmented / texts.size());
  }

  private static Optional<String> of(String text) {
    List<String> words =
        WORD.matcher(text).results().map(it -> it.group().toLowerCase(Locale.ROOT)).toList();
    if (words.size() < LEAST_WORDS) {
      return Optional.empty();
    }
    String best = null;
    long most = 0;
    for (Map.Entry<String, SequencedSet<String>> it : COMMON.entrySet()) {
      long common = words.stream().filter(it.getValue()::contains).count();
      if (common > most) {
        most = common;
        best = it.getKey();
      }
    }
    return most >= 2 && (double) most / words.size() >= LEAST
        ? Optional.ofNullable(best)
        : Optional.empty();
  }

  private static boolean isUnsegmented(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long others =
        text.codePoints()
            .filter(
                it ->
                    switch (Character.UnicodeScript.of(it)) {
                      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
                      default -> false;
                    })
            .count();
    return letters > 0 && others * 3 > letters;
  }

  private static SequencedMap<String, SequencedSet<String>> read() {
    try (InputStream in =
        Objects.requireNonNull(Languages.class.getResourceAsStream("languages.tsv"))) {
      var all = new LinkedHashMap<String, SequencedSet<String>>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(it -> !it.startsWith("#"))
          .map(it -> it.split("\t", 2))
          .forEach(it -> all.put(it[0], new LinkedHashSet<>(List.of(it[1].split(" ", -1)))));
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
