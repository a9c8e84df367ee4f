package dev.pgwright.guard.client;

import dev.pgwright.guard.code.Habits;
import dev.pgwright.guard.code.Literals;
import dev.pgwright.guard.risk.Found;
import dev.pgwright.guard.risk.Risk;
import dev.pgwright.guard.risk.Target;
import dev.pgwright.guard.run.Call;
import dev.pgwright.guard.run.Filters;
import dev.pgwright.guard.run.Hole;
import dev.pgwright.guard.statement.SqlSession;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Pieces of Python, JavaScript, Ruby, Perl, PHP and their like: what they would do.
final class Code {

  /// Code that does nothing but run a file.
  private static final Pattern WHOLE =
      Pattern.compile(
          "(?:await )?(?:require|import|load|require_relative|include)\\s*\\(?['\"][^'\"]+['\"]\\)?;?");

  private static final Pattern RUNS_FILE =
      Pattern.compile(
          "run_path\\s*\\(|exec(file)?\\s*\\(\\s*(compile\\s*\\()?\\s*(open|Path|io\\.open|pathlib)");
  private static final Pattern WRITES =
      Pattern.compile(
          "(?:open|fopen)\\s*\\(\\s*['\"]([^'\"]+)['\"]\\s*,\\s*(?:mode\\s*=\\s*)?['\"][wax]"
              + "|Path\\(\\s*['\"]([^'\"]+)['\"]\\s*\\)\\.write_"
              + "|(?:write|append)File(?:Sync)?\\(\\s*['\"]([^'\"]+)['\"]"
              + "|(?:File\\.write|IO\\.write|file_put_contents)\\(\\s*['\"]([^'\"]+)['\"]");
  private static final Pattern DELETES =
      Pattern.compile(
          "rmtree|rm_rf|rm_r\\b|rmSync|rmdir|\\brm\\(|unlink|remove_tree|os\\.remove|removeSync|deleteRecursively");
  private static final Pattern CALLED =
      Pattern.compile(
          "\\b(dropdb|dropuser|psql|pg_restore|alembic|pg_dropcluster)\\s*\\(([^()]*)\\)");

  private static final Pattern OTHER_QUOTES =
      Pattern.compile(
          "(?s)(?:\\bq[qw]?\\s*|%[qQwW]?)(\\{[^{}]*\\}|\\([^()]*\\)|\\[[^\\[\\]]*\\]|<[^<>]*>|\\|[^|]*\\|)");

  private Code() {}

  /// What stands in a file is the project's own: only what surely destroys is reported.
  static String inFile(Call call, String text, String file) {
    if (!Habits.reachesDatabase(text) && !Habits.startsPrograms(text)) {
      return Hole.TEXT;
    }
    for (String each : texts(call, text).texts()) {
      judge(call, each).stream()
          .filter(it -> it.risk() == Risk.DANGER && Habits.reachesDatabase(text))
          .forEach(it -> call.machine().report().add(named(it, file, call)));
    }
    if (Habits.loses(text) && Habits.reachesDatabase(text)) {
      call.add(
          Risk.DANGER,
          "destructive-code",
          file + ": it calls what destroys rows or tables",
          null,
          Target.UNKNOWN);
    }
    if (Habits.startsPrograms(text)) {
      programs(call, texts(call, text));
    }
    return Hole.TEXT;
  }

  /// A task of the project's own: its commands, and what surely destroys.
  static void task(Call call, String text, String file) {
    inFile(call, text, file);
    for (String each : texts(call, text).texts()) {
      if (KnownPrograms.mentions(each)) {
        call.machine().elsewhere(each, call.reading(null), "", List.of());
      }
    }
  }

  private static Found named(Found it, String file, Call call) {
    return new Found(
        it.risk(),
        it.rule(),
        file + ": " + it.message(),
        it.remedy(),
        Target.UNKNOWN,
        call.name(),
        it.sql());
  }

  private static Literals.Found texts(Call call, String text) {
    boolean hash =
        !call.name()
            .matches(
                "node|nodejs|deno|bun|tsx|ts-node|esno|vite-node|groovy|swift|jshell|go|java|kotlin|scala"
                    + "|dart|osascript");
    return Literals.of(text, hash && !(call.name().startsWith("php") && text.contains("//")));
  }

  private static List<Found> judge(Call call, String sql) {
    var session = new SqlSession();
    String text = sql.strip();
    if (!text.toLowerCase(Locale.ROOT)
        .matches(
            "(?s)\\W*(drop|truncate|delete|alter|update|insert|create|grant|revoke|with|merge|lock|reindex|cluster|vacuum|refresh|copy|do|call|select|begin|set|reassign|prepare|/\\*|--).*")) {
      return List.of();
    }
    session.text(
        text.replaceAll("%\\(\\w+\\)s|%s", "NULL")
            .replaceAll("(?<![:\\w]):([A-Za-z_]\\w*)", "NULL")
            .replaceAll("\\?(?=[\\s,)]|$)", "NULL"));
    return session.found().stream()
        .filter(it -> !it.rule().equals("unreadable-sql"))
        .map(it -> it.on(Target.UNKNOWN, call.name()))
        .toList();
  }

  /// Code that is run as it stands.
  static String run(Call call, String text) {
    if (text.replace(Hole.TEXT, "").isBlank()) {
      if (Hole.in(text)) {
        call.machine().opaque("opaque-code", call.name() + " runs what is only known then");
      }
      return Hole.TEXT;
    }
    if (call.name().matches("expect|tclsh")) {
      text.lines().forEach(it -> call.machine().elsewhere(it, call.reading(null), "", List.of()));
    }
    Literals.Found texts = texts(call, plainly(call, text));
    around(call, text, texts.texts());
    if (call.name().matches(".*awk|perl[0-9.]*|ruby[0-9.]*")) {
      piped(call, texts.texts());
    }
    boolean database =
        Habits.reachesDatabase(text)
            || call.name().matches("rails|manage.py|django-admin|artisan|flask|mix|shell");
    boolean before = !database;
    for (String each : texts.texts()) {
      database |= Habits.reachesDatabase(each) && Habits.hides(text);
    }
    if (database) {
      inDatabase(call, text, texts, before);
    }
    if (Habits.startsPrograms(text) || Habits.hides(text) || text.contains("alembic")) {
      programs(call, texts);
    }
    String read = call.name().endsWith("awk") ? Filters.partial(Filters.input(call)) : Hole.TEXT;
    return Hole.TEXT + String.join("\n", texts.texts()) + read;
  }

  /// Files that the code runs or deletes, and programs that it calls like functions.
  private static void around(Call call, String text, List<String> texts) {
    Matcher written = WRITES.matcher(text);
    while (written.find()) {
      String said = Hole.TEXT + String.join("\n", texts) + Hole.TEXT;
      for (int i = 1; i <= written.groupCount(); i++) {
        if (written.group(i) != null) {
          call.machine().writes(written.group(i), said, false);
        }
      }
    }
    Matcher whole = WHOLE.matcher(text.strip());
    boolean runs = RUNS_FILE.matcher(text).find();
    for (String each : texts) {
      if ((runs || whole.matches())
          && each.matches("[\\w./-]+")
          && !Interpreters.of(each).isEmpty()) {
        String file = call.machine().file(each);
        call.machine().within(() -> file == null ? "" : inFile(call, file, each));
      }
    }
    boolean data = text.contains("PGDATA") || texts.stream().anyMatch(DataFolders::sounds);
    if (data && DELETES.matcher(text).find()) {
      call.machine().dispatch(call.with(List.of("rm", "-rf", "/pgdata")).reading(null));
    }
    Matcher called = CALLED.matcher(text);
    while (called.find() && Habits.startsPrograms(text)) {
      var words = new java.util.ArrayList<>(List.of(called.group(1)));
      words.addAll(Literals.of(called.group(2), true).texts());
      call.machine().dispatch(call.with(words).reading(null));
    }
  }

  /// Perl's and Ruby's other quotes as common ones.
  private static String plainly(Call call, String text) {
    return call.name().matches("(perl|ruby)[0-9.]*")
        ? OTHER_QUOTES
            .matcher(text)
            .replaceAll(
                it -> {
                  String inner = it.group(1);
                  String within = inner.substring(1, inner.length() - 1).replace("\"", "\\\"");
                  String one =
                      it.group().matches("(?s)(qw|%w).*")
                          ? within.strip().replaceAll("\\s+", "\", \"")
                          : within;
                  return Matcher.quoteReplacement(" \"" + one + "\"");
                })
        : text;
  }

  /// `print "…" | "psql"`.
  private static void piped(Call call, List<String> texts) {
    boolean arguments = call.arguments().stream().anyMatch(it -> it.contains("ARGV"));
    for (String each : arguments ? call.arguments() : List.<String>of()) {
      if (each.indexOf(' ') > 0 && !each.contains("ARGV")) {
        call.machine().elsewhere(each, call.reading(null), "", List.of());
      }
    }
    for (String each : texts) {
      boolean marked = call.name().endsWith("awk") || each.strip().startsWith("|");
      String command = each.strip().replaceFirst("^\\|\\s*", "");
      if (marked && KnownPrograms.reaches(command.split("\\s", 2)[0])) {
        var rest = new java.util.ArrayList<>(texts);
        rest.remove(each);
        call.machine().elsewhere(command, call.reading(String.join("\n", rest)), "", List.of());
      }
    }
  }

  private static void inDatabase(Call call, String text, Literals.Found texts, boolean hidden) {
    boolean sql = false;
    boolean sends = hidden || Habits.reachesDatabase(text) || Habits.sendsUnseen(text);
    for (String each : sends ? texts.texts() : List.<String>of()) {
      List<Found> found = judge(call, each);
      sql |= new SqlSession().isSql(each);
      found.forEach(call.machine().report()::add);
      if (Hole.in(each) && sql && found.isEmpty()) {
        call.add(
            Risk.OPAQUE,
            "opaque-sql",
            "a part of the SQL is only known when it runs",
            null,
            Target.UNKNOWN);
      }
    }
    if (Habits.loses(text)) {
      call.add(
          Risk.DANGER,
          "destructive-code",
          "it calls what destroys rows or tables",
          "write a migration, and let a person run it",
          Target.UNKNOWN);
    } else if (Habits.migrates(text)) {
      call.add(Risk.MIGRATION, "run-migrations", "it runs migrations", null, Target.UNKNOWN);
    } else if (hidden
        || (Habits.hides(text) && !sql)
        || (!sql && Habits.sendsUnseen(text))
        || Hole.in(text)) {
      call.add(
          Risk.OPAQUE,
          "opaque-code",
          "what it sends to the database is put together when it runs",
          "write the SQL out",
          Target.UNKNOWN);
    }
  }

  private static void programs(Call call, Literals.Found texts) {
    for (List<String> list : texts.lists()) {
      String verb = list.stream().filter(it -> !it.startsWith("-")).findFirst().orElse("");
      if (verb.matches("upgrade|downgrade|stamp")) {
        var words = new java.util.ArrayList<>(List.of("alembic"));
        words.addAll(list);
        call.machine().dispatch(call.with(words).reading(null));
      }
      for (int i = 0; i < list.size(); i++) {
        if (KnownPrograms.reaches(list.get(i))
            || (KnownPrograms.shell(list.get(i)) && i + 1 < list.size())) {
          call.machine().dispatch(call.with(list.subList(i, list.size())).reading(null));
          break;
        }
      }
    }
    for (String each : texts.texts()) {
      boolean code = each.indexOf('(') >= 0 && (Habits.hides(each) || Habits.startsPrograms(each));
      if (code) {
        call.machine().within(() -> run(call.reading(null), each));
      }
      if (KnownPrograms.startsCommand(each)) {
        call.machine().elsewhere(each, call.reading(null), "", List.of());
      } else if (KnownPrograms.mentions(each)
          || (each.matches("(?s).*\\b(sh|bash|eval|base64)\\b.*\\s.*") && each.length() < 4000)) {
        KnownPrograms.perhaps(call, each, it -> it.rule().equals("unreadable-command"));
      } else if (each.indexOf(' ') > 0 && each.length() < 2000) {
        KnownPrograms.perhaps(call, each, KnownPrograms::doubtful);
      }
    }
  }
}
