package dev.pgwright.guard.client;

import dev.pgwright.guard.risk.Risk;
import dev.pgwright.guard.risk.Target;
import dev.pgwright.guard.run.Call;
import dev.pgwright.guard.run.Hole;
import dev.pgwright.guard.run.Program;
import dev.pgwright.guard.statement.SqlSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Programs whose arguments tell all: `tools.tsv`.
final class Tools {

  private static final String PERSON = "create the files only, and let a person run them";

  /// Programs to which projects add tasks of their own.
  private static final List<String> EXTENDED =
      List.of("rake", "rails", "manage.py", "django-admin", "artisan", "console", "mix", "flask");

  /// Verbs that open psql, and hand it what stands behind `--`.
  private static final List<String> SHELLS = List.of("dbconsole", "db", "dbshell", "psql");

  private static final class Loaded {
    private static final Map<String, List<Row>> ROWS = read();

    private Loaded() {}
  }

  /// A line of the table.
  private record Row(
      List<String> verbs, List<String> options, String risk, String rule, String message) {}

  private Tools() {}

  /// The one who knows a program of the table; null for any other.
  static @Nullable Program find(String name) {
    return Loaded.ROWS.containsKey(name) ? Tools::run : null;
  }

  static List<String> names() {
    return List.copyOf(Loaded.ROWS.keySet());
  }

  private static String lastPlain(List<String> words) {
    return words.reversed().stream().filter(it -> !it.startsWith("-")).findFirst().orElse("");
  }

  private static Map<String, List<Row>> read() {
    try (InputStream in = Objects.requireNonNull(Tools.class.getResourceAsStream("tools.tsv"))) {
      var all = new LinkedHashMap<String, List<Row>>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        if (line.isEmpty() || line.startsWith("#")) {
          continue;
        }
        String[] cells = line.split("\t", -1);
        var row =
            new Row(
                List.of(cells[1].split(" ")),
                List.of(cells[2].split(" ")),
                cells[3],
                cells[4],
                cells[5]);
        for (String name : cells[0].split("\\|", -1)) {
          all.computeIfAbsent(name, _ -> new ArrayList<>()).add(row);
        }
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String run(Call call) {
    List<String> words = call.arguments();
    int split = words.indexOf("--");
    if (split > 0 && SHELLS.contains(lastPlain(words.subList(0, split)))) {
      var inner = new ArrayList<>(List.of("psql"));
      inner.addAll(words.subList(split + 1, words.size()));
      return call.with(inner).runFrom(0);
    }
    boolean help = words.contains("--help") || (!words.isEmpty() && words.getLast().equals("-h"));
    if (help) {
      return Hole.TEXT;
    }
    for (Row row : Objects.requireNonNull(Loaded.ROWS.get(call.name()))) {
      if (fits(row, words)) {
        apply(row, call);
        if (row.risk().equals("read") || row.risk().startsWith("shell:")) {
          KnownPrograms.others(call);
          own(call, row);
        }
        if (row.verbs().contains("*") && unknownVerb(words)) {
          call.add(
              Risk.OPAQUE,
              "opaque-command",
              "what " + call.name() + " is to do is only known when it runs",
              "write the command out",
              target(call));
        }
        break;
      }
    }
    return Hole.TEXT;
  }

  /// A task that the project itself has added.
  private static void own(Call call, Row row) {
    List<String> plain = call.plainWords();
    if (!EXTENDED.contains(call.name()) || !row.verbs().contains("*") || plain.isEmpty()) {
      return;
    }
    int at = call.words().indexOf(plain.getFirst());
    if (!ProjectScripts.run(call, at)) {
      Packages.named(call, plain.getFirst());
    }
  }

  private static boolean unknownVerb(List<String> words) {
    int at = 0;
    while (at < words.size() && words.get(at).startsWith("-")) {
      at += words.get(at).contains("=") ? 1 : 2;
    }
    return at < words.size() && words.get(at).equals(Hole.TEXT);
  }

  private static boolean fits(Row row, List<String> words) {
    int at = 0;
    for (String verb : row.verbs()) {
      if (verb.equals("*")) {
        break;
      }
      List<String> choices = List.of(verb.split("\\|"));
      while (at < words.size() && choices.stream().noneMatch(is(words.get(at)))) {
        at++;
      }
      if (at++ >= words.size()) {
        return false;
      }
    }
    return row.options().stream().allMatch(it -> given(it, words));
  }

  private static java.util.function.Predicate<String> is(String word) {
    String plain = word.toLowerCase(Locale.ROOT);
    return choice ->
        (!plain.equals(Hole.TEXT) && Hole.mayBe(plain, choice.toLowerCase(Locale.ROOT)))
            || (choice.endsWith(":*")
                && plain.startsWith(choice.substring(0, choice.length() - 1)));
  }

  private static boolean given(String options, List<String> words) {
    if (options.equals("-")) {
      return true;
    }
    boolean wanted = !options.startsWith("!");
    for (String option : options.substring(wanted ? 0 : 1).split("\\|", -1)) {
      if (words.stream().anyMatch(it -> has(it, option))) {
        return wanted;
      }
    }
    return !wanted;
  }

  private static boolean has(String word, String option) {
    boolean cluster =
        option.matches("-[a-zA-Z]")
            && word.matches("-[a-zA-Z]{2,4}")
            && word.indexOf(option.charAt(1)) > 0;
    return word.equals(option) || word.startsWith(option + "=") || cluster;
  }

  private static void apply(Row row, Call call) {
    String risk = row.risk();
    Target target = target(call);
    if (risk.equals("rest")) {
      String verb = row.verbs().getLast();
      int at = 1;
      while (at < call.words().size() && !call.words().get(at).equals(verb)) {
        at++;
      }
      call.runFrom(at + 1);
    } else if (risk.startsWith("sql:") || risk.startsWith("code:") || risk.startsWith("shell:")) {
      new Texts(call, target).all(risk);
    } else {
      Risk how = Risk.valueOf(risk.toUpperCase(Locale.ROOT));
      if (how != Risk.READ) {
        boolean migrations = how == Risk.MIGRATION || how == Risk.DANGER;
        call.add(how, row.rule(), row.message(), migrations ? PERSON : null, target);
      }
    }
  }

  /// The database that a URL among the arguments, or the usual variable, names.
  static Target target(Call call) {
    for (String word : call.arguments()) {
      String value = word.replaceFirst("^--?[\\w-]+=", "").replaceFirst("^jdbc:", "");
      if (Targets.isUrl(value)) {
        return Targets.url(call, value);
      }
    }
    String url = call.variable("DATABASE_URL");
    return url == null ? Target.UNKNOWN : Targets.url(call, url);
  }

  /// Texts in arguments that are run.
  private record Texts(Call call, Target target) {

    void all(String how) {
      int colon = how.indexOf(':');
      String kind = how.substring(0, colon);
      boolean any = false;
      for (String place : how.substring(colon + 1).split(",", -1)) {
        String text = place(place);
        if (text != null && !(any && place.equals("-"))) {
          any = true;
          run(kind, text);
        }
      }
    }

    private void run(String kind, String text) {
      switch (kind) {
        case "code" -> {
          boolean name = text.indexOf(' ') < 0 && text.indexOf('(') < 0;
          String file = name ? call.machine().file(text) : null;
          Code.run(call, file == null ? text : file);
        }
        case "shell" -> {
          KnownPrograms.handed(call, text);
          call.machine().elsewhere(text, call, call.name() + ":", List.of());
        }
        default -> {
          var session = new SqlSession();
          session.script(text, true, _ -> {});
          Psql.report(call, session.found(), target);
          if (text.contains("\\")) {
            new PsqlSession(call, target).script(text);
          }
        }
      }
    }

    private @Nullable String place(String place) {
      if (place.equals("-")) {
        return call.stdin();
      }
      if (place.matches("\\d")) {
        List<String> plain = call.plainWords();
        int from = Integer.parseInt(place);
        return plain.size() > from ? String.join(" ", plain.subList(from, plain.size())) : null;
      }
      boolean file = place.endsWith("=@") || place.startsWith("--file");
      String option = place.replace("=@", "").replace("=c", "").replace("=-", "");
      String value = value(option);
      if (value == null || !file) {
        return place.endsWith("=-") && value != null ? call.stdin() : value;
      }
      String text = call.machine().file(value);
      return text == null ? Hole.TEXT : text;
    }

    private @Nullable String value(String option) {
      List<String> words = call.arguments();
      for (int i = 0; i < words.size(); i++) {
        if (words.get(i).equals(option)) {
          return i + 1 < words.size() ? words.get(i + 1) : "";
        }
        if (words.get(i).startsWith(option + "=")) {
          return words.get(i).substring(option.length() + 1);
        }
      }
      return null;
    }
  }
}
