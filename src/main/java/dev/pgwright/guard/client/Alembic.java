package dev.pgwright.guard.client;

import dev.pgwright.PgwrightException;
import dev.pgwright.alembic.reading.StaticHistory;
import dev.pgwright.alembic.reading.StaticRevision;
import dev.pgwright.alembic.reading.Step;
import dev.pgwright.guard.risk.Found;
import dev.pgwright.guard.risk.Risk;
import dev.pgwright.guard.risk.Target;
import dev.pgwright.guard.run.Call;
import dev.pgwright.guard.run.Hole;
import dev.pgwright.guard.statement.SqlSession;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// `alembic`.
final class Alembic {

  private static final List<String> VALUED = List.of("-c", "--config", "-n", "--name", "-x");
  private static final List<String> READING =
      List.of(
          "history",
          "heads",
          "current",
          "check",
          "branches",
          "show",
          "list_templates",
          "revision",
          "merge",
          "edit",
          "init",
          "help");
  private static final Pattern URL = Pattern.compile("(?m)^\\s*sqlalchemy\\.url\\s*=\\s*(\\S+)");
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "environ|getenv|get_x_argument|set_main_option|settings|dotenv|create_engine");

  private Alembic() {}

  static String run(Call call) {
    List<String> words = call.arguments();
    String config = "alembic.ini";
    int at = 0;
    while (at < words.size() && words.get(at).startsWith("-")) {
      String word = words.get(at);
      if (VALUED.contains(word) && at + 1 < words.size()) {
        at++;
        config = word.equals("-c") || word.equals("--config") ? words.get(at) : config;
      } else if (word.startsWith("-c") || word.startsWith("--config=")) {
        config = word.substring(word.startsWith("--") ? 9 : 2);
      }
      at++;
    }
    String verb = at < words.size() ? words.get(at) : "help";
    List<String> rest = words.subList(Math.min(at + 1, words.size()), words.size());
    boolean prints =
        rest.stream().anyMatch(it -> it.matches("--s|--sq|--sql|-h|--h|--he|--hel|--help"))
            || words.contains("--help");
    if (!prints && !READING.contains(verb)) {
      online(call, verb, rest, config);
    }
    return prints && !verb.equals("help") ? printed(call, verb, rest, config) : Hole.TEXT;
  }

  /// The SQL that `--sql` prints, in part at least.
  private static String printed(Call call, String verb, List<String> rest, String config) {
    Path file = path(call, config);
    boolean down = verb.equals("downgrade");
    List<String> named = rest.stream().filter(it -> !it.startsWith("-")).toList();
    if (file == null || !Files.isRegularFile(file) || !call.place().isEmpty() || named.isEmpty()) {
      return Hole.TEXT;
    }
    try {
      StaticHistory history = StaticHistory.read(file, "alembic");
      String[] ends = named.getFirst().split(":", 2);
      List<StaticRevision> from =
          chain(history, ends.length == 2 ? ends[0] : down ? "heads" : "base");
      List<StaticRevision> to = chain(history, ends[ends.length - 1]);
      var between = new ArrayList<>(down ? from : to);
      between.removeAll(down ? to : from);
      var text = new StringBuilder();
      for (StaticRevision each : down ? between.reversed() : between) {
        for (Step step : down ? each.downgrade() : each.upgrade()) {
          text.append(step instanceof Step.Run run ? run.sql() : Hole.TEXT).append(";\n");
        }
      }
      return text.append(Hole.TEXT).toString();
    } catch (PgwrightException _) {
      return Hole.TEXT;
    }
  }

  /// The revisions up to one, oldest first; all where it is not known which.
  private static List<StaticRevision> chain(StaticHistory history, String name) {
    if (name.equals("base")) {
      return List.of();
    }
    List<StaticRevision> ids =
        name.isEmpty()
            ? List.of()
            : history.revisions().stream().filter(it -> it.id().startsWith(name)).toList();
    return ids.size() == 1 ? history.path(ids.getFirst().id()) : history.revisions();
  }

  private static void online(Call call, String verb, List<String> rest, String config) {
    Target target = target(call, config);
    String remedy =
        "create the revision only; `alembic " + verb + " --sql` prints what a person may run";
    switch (verb) {
      case "downgrade" ->
          call.add(
              Risk.DANGER,
              "alembic-downgrade",
              "alembic downgrade reverts migrations, and what they added is lost",
              remedy,
              target);
      case "upgrade" -> {
        call.add(
            Risk.MIGRATION,
            "run-migrations",
            "alembic upgrade runs migrations; which are pending only the database knows, so all"
                + " from the base are looked at",
            remedy,
            target);
        lint(call, rest, config, target);
      }
      case "stamp", "ensure_version" ->
          call.add(
              Risk.MIGRATION,
              "migration-history",
              "alembic " + verb + " changes what counts as applied",
              null,
              target);
      default ->
          call.add(
              Hole.mayBe(verb, "downgrade") || verb.startsWith("down") ? Risk.DANGER : Risk.OPAQUE,
              "opaque-command",
              "what alembic is to do is only known when it runs",
              "write the command out",
              target);
    }
  }

  /// The database of `sqlalchemy.url`, where `env.py` takes it from nowhere else.
  private static Target target(Call call, String config) {
    String ini = call.machine().file(config);
    Path file = path(call, config);
    if (ini == null || file == null || Hole.in(ini) || !call.place().isEmpty()) {
      return Target.UNKNOWN;
    }
    Matcher url = URL.matcher(ini);
    Matcher scripts = Pattern.compile("(?m)^\\s*script_location\\s*=\\s*(\\S+)").matcher(ini);
    if (!url.find() || !scripts.find()) {
      return Target.UNKNOWN;
    }
    String here = String.valueOf(file.getParent());
    String env = call.machine().file(scripts.group(1).replace("%(here)s", here) + "/env.py");
    return env == null || ELSEWHERE.matcher(env).find() || url.group(1).contains("%")
        ? Target.UNKNOWN
        : Targets.url(call, url.group(1));
  }

  private static @Nullable Path path(Call call, String config) {
    String folder = call.machine().folder();
    return Hole.in(folder) || Hole.in(config) ? null : Path.of(folder).resolve(config);
  }

  /// What the revisions do that may be pending: which ones are, only the database knows, so all
  /// from the base to the wanted one count.
  private static void lint(Call call, List<String> rest, String config, Target target) {
    Path file = path(call, config);
    if (file == null || !Files.isRegularFile(file) || !call.place().isEmpty()) {
      return;
    }
    try {
      StaticHistory history = StaticHistory.read(file, "alembic");
      List<String> named = rest.stream().filter(it -> !it.startsWith("-")).toList();
      String wanted = named.isEmpty() ? "heads" : named.getFirst().replaceFirst("[+-]\\d+$", "");
      for (StaticRevision revision : chain(history, wanted)) {
        revision(call, revision, target);
      }
    } catch (PgwrightException e) {
      call.add(
          Risk.OPAQUE,
          "unreadable-history",
          "the migrations cannot be read: " + e.getMessage(),
          null,
          target);
    }
  }

  private static void revision(Call call, StaticRevision revision, Target target) {
    var session = new SqlSession();
    for (Step step : revision.upgrade()) {
      if (step instanceof Step.Run run) {
        session.text(run.sql());
      }
    }
    var dangers = new ArrayList<Found>();
    for (Found each : session.found()) {
      if (each.risk() == Risk.DANGER) {
        dangers.add(
            new Found(
                Risk.DANGER,
                each.rule(),
                "revision " + revision.id() + ", which may be pending: " + each.message(),
                each.remedy(),
                target,
                call.name(),
                each.sql()));
      }
    }
    dangers.forEach(call.machine().report()::add);
  }
}
