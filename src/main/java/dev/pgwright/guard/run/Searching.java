package dev.pgwright.guard.run;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// `find` and `fd`: what they find, and what they do with it.
final class Searching {

  private static final int MOST_FOUND = 24;
  private static final int MOST_LOOKED_AT = 2_000;

  private final Call call;
  private final List<String> places;
  private final List<String> found;
  private final String pattern;

  private Searching(Call call, List<String> places, List<String> found, @Nullable String pattern) {
    this.pattern = pattern == null ? "*" : pattern;
    this.call = call;
    this.places = places;
    this.found = found;
  }

  static String find(Call call) {
    List<String> words = call.words();
    var places = new ArrayList<String>();
    for (int i = 1; i < words.size() && !words.get(i).matches("[-(!].*"); i++) {
      places.add(words.get(i));
    }
    List<String> where = places.isEmpty() ? List.of(".") : places;
    String name = value(words, "-name", "-iname");
    String pattern = name == null ? value(words, "-path", "-wholename", "-ipath") : name;
    int deep = number(value(words, "-maxdepth"));
    boolean odd = words.contains("-path") || words.contains("-regex") || words.contains("-o");
    boolean acts = words.stream().anyMatch(it -> it.matches("-(exec|execdir|ok|okdir)"));
    var search =
        new Searching(
            call, where, files(call, where, odd ? null : pattern, acts ? deep : 0), pattern);
    if (words.contains("-delete")) {
      search.deleted(pattern == null || pattern.equals("*") ? "" : "/" + pattern);
    }
    for (int i = 1; i < words.size(); i++) {
      if (words.get(i).matches("-(exec|execdir|ok|okdir)")) {
        var inner = new ArrayList<String>();
        for (int j = i + 1; j < words.size(); j++) {
          if (words.get(j).equals(";") || words.get(j).equals("+")) {
            break;
          }
          inner.add(words.get(j));
        }
        search.each(inner);
      }
    }
    return search.printed();
  }

  /// `fd -e sql pattern place -x program {}`.
  static String fd(Call call) {
    List<String> words = call.words();
    int exec = words.size();
    for (int i = words.size() - 1; i > 0; i--) {
      exec = words.get(i).matches("-[xX]|--exec(-batch)?") ? i : exec;
    }
    String ending = value(words, "-e", "--extension");
    var plain = new ArrayList<String>();
    for (int i = 1; i < exec; i++) {
      if (words.get(i).matches("-[eEtdcjS]|--(extension|type|max-depth|exclude)")) {
        i++;
      } else if (!words.get(i).startsWith("-")) {
        plain.add(words.get(i));
      }
    }
    List<String> where = plain.size() > 1 ? plain.subList(1, plain.size()) : List.of(".");
    String part = plain.isEmpty() || !plain.getFirst().matches("[\\w.-]+") ? "" : plain.getFirst();
    String pattern = "*" + part + "*" + (ending == null ? "" : "." + ending);
    var search =
        new Searching(
            call, where, files(call, where, pattern, exec < words.size() ? 99 : 0), pattern);
    if (exec < words.size()) {
      var inner = new ArrayList<>(words.subList(exec + 1, words.size()));
      if (inner.stream().noneMatch(it -> it.contains("{"))) {
        inner.add("{}");
      }
      search.each(inner);
    }
    return search.printed();
  }

  private static @Nullable String value(List<String> words, String... options) {
    for (String option : options) {
      int at = words.indexOf(option);
      if (at > 0 && at + 1 < words.size()) {
        return words.get(at + 1);
      }
    }
    return null;
  }

  private static int number(@Nullable String text) {
    return text != null && text.matches("\\d{1,2}") ? Integer.parseInt(text) : 99;
  }

  /// Regular files that may be meant; those whose names cannot be told are left to [#unknown].
  private static List<String> files(
      Call call, List<String> places, @Nullable String pattern, int deep) {
    var all = new ArrayList<String>();
    for (String place : places) {
      String folder = call.machine().resolved(place);
      if (Hole.in(folder) || deep == 0) {
        continue;
      }
      try (Stream<Path> files = Files.walk(Path.of(folder), deep)) {
        PathMatcher matcher =
            FileSystems.getDefault().getPathMatcher("glob:" + (pattern == null ? "*" : pattern));
        files
            .limit(MOST_LOOKED_AT)
            .filter(it -> matcher.matches(Objects.requireNonNullElse(it.getFileName(), it)))
            .filter(Files::isRegularFile)
            .limit(MOST_FOUND)
            .forEach(it -> all.add(it.toString()));
      } catch (IOException | java.io.UncheckedIOException | PatternSyntaxException _) {
        return all;
      }
    }
    return all;
  }

  /// The program once for each file, and once for those that are not known.
  private void each(List<String> words) {
    if (words.isEmpty()) {
      return;
    }
    var names = new ArrayList<>(found);
    places.forEach(it -> names.add(unknown(it)));
    for (String name : words.stream().anyMatch(it -> it.contains("{")) ? names : List.of("")) {
      List<String> one = words.stream().map(it -> filled(it, name)).toList();
      call.machine().dispatch(call.with(one).reading(null));
    }
  }

  private static String filled(String word, String name) {
    String base = name.substring(name.lastIndexOf('/') + 1);
    return word.replace("{}", name)
        .replace("{/}", base)
        .replace("{.}", name.replaceFirst("\\.\\w+$", ""));
  }

  private String unknown(String place) {
    return (place.endsWith("/") ? place : place + "/") + pattern.replace("*", Hole.TEXT);
  }

  private void deleted(String below) {
    for (String place : places) {
      call.machine().dispatch(call.with(List.of("rm", "-rf", place + below)));
    }
  }

  private String printed() {
    var out = new StringBuilder();
    places.forEach(it -> out.append(unknown(it)).append('\n'));
    return out.toString();
  }
}
