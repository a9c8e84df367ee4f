package dev.pgwright.guard.client;

import dev.pgwright.guard.code.Habits;
import dev.pgwright.guard.code.Literals;
import dev.pgwright.guard.risk.Found;
import dev.pgwright.guard.risk.Risk;
import dev.pgwright.guard.risk.Target;
import dev.pgwright.guard.run.Call;
import dev.pgwright.guard.run.Hole;
import dev.pgwright.guard.run.Program;
import dev.pgwright.guard.statement.SqlSession;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// `python`, `node` and their like: code in arguments, input and files.
final class Interpreters {

  private static final Pattern NAME =
      Pattern.compile(
          "(python|pypy|ipython|bpython)[0-9.]*w?|node(js)?|ruby[0-9.]*|perl[0-9.]*|php[0-9.]*|deno"
              + "|bun|tsx|ts-node|esno|vite-node|lua[0-9.]*|Rscript|julia|groovy|elixir|iex|irb|pry"
              + "|[gmn]?awk|osascript|expect|tclsh|swift|jshell|babel-node|jython|nodemon|babashka|bb");
  private static final Pattern BUNDLED =
      Pattern.compile(".*node_modules/(?:\\.bin/)?(?:@[\\w-]+/)?([\\w-]+).*");
  private static final List<String> CODE =
      List.of(
          "-c",
          "-e",
          "-E",
          "-r",
          "--eval",
          "-p",
          "--print",
          "-pe",
          "-ne",
          "-le",
          "-lne",
          "-we",
          "-Mstrict",
          "eval",
          "-pie",
          "-nle",
          "-0777ne",
          "-0pe",
          "-lpe",
          "-ane",
          "-lane");
  private static final List<String> VALUED =
      List.of(
          "-W",
          "-X",
          "-r",
          "--require",
          "--import",
          "--loader",
          "-I",
          "-M",
          "-C",
          "--inspect-port",
          "-d",
          "-P",
          "--env-file",
          "-v",
          "-F",
          "--project",
          "-O");

  private static final Pattern OTHER_QUOTES =
      Pattern.compile(
          "(?s)(?:\\bqq?\\s*|%[qQ]?)(\\{[^{}]*\\}|\\([^()]*\\)|\\[[^\\[\\]]*\\]|<[^<>]*>|\\|[^|]*\\|)");

  private Interpreters() {}

  static @Nullable Program find(String name) {
    return NAME.matcher(name).matches() ? Interpreters::run : null;
  }

  private static String run(Call call) {
    List<String> words = call.words();
    boolean awk = call.name().endsWith("awk");
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i);
      if (word.equals("-m") && i + 1 < words.size()) {
        return module(call, i + 1);
      }
      if (word.matches("-m\\w[\\w.]*") && call.name().contains("py")) {
        var apart = new java.util.ArrayList<>(words);
        apart.set(i, word.substring(2));
        return module(call.with(apart), i);
      }
      boolean file = word.equals("-r") && !call.name().startsWith("php");
      if (CODE.contains(word) && !file && i + 1 < words.size()) {
        return code(call, words.get(i + 1));
      }
      if (word.matches("--(eval|print|execute|command)=(?s:.*)")) {
        return code(call, word.substring(word.indexOf('=') + 1));
      }
      if (word.matches("-[ceE].+") && !call.name().startsWith("node")) {
        return code(call, word.substring(2));
      }
      if (VALUED.contains(word)) {
        i++;
      } else if (word.equals("-") || word.equals("/dev/stdin")) {
        break;
      } else if (awk && !word.startsWith("-")) {
        return code(call, word);
      } else if (!word.startsWith("-") && !List.of("run", "x", "exec").contains(word)) {
        return script(call, i);
      } else if (word.equals("run") || word.equals("x")) {
        return call.name().equals("bun") ? Packages.run(call) : "";
      }
    }
    return call.stdin() == null ? Hole.TEXT : code(call, call.stdin());
  }

  private static String module(Call call, int at) {
    String module = call.words().get(at);
    String name =
        switch (module) {
          case "django" -> "django-admin";
          case "alembic.config", "alembic.__main__" -> "alembic";
          case "prisma_client_py" -> "prisma";
          default -> module.replaceAll("\\.(cli|__main__|main|commands)$", "");
        };
    Program known = KnownPrograms.database(name);
    if (known != null) {
      var words = new java.util.ArrayList<>(call.words().subList(at, call.words().size()));
      words.set(0, name);
      return known.run(call.with(words));
    }
    if (name.matches(
        "timeit|trace|cProfile|profile|pdb|coverage|debugpy|runpy|poetry|pipenv|uv|invoke|dotenv|aiodebug")) {
      var words = new java.util.ArrayList<>(call.words().subList(at, call.words().size()));
      words.set(0, name.matches("poetry|pipenv|uv|invoke|dotenv") ? name : "unknown-runner");
      return call.machine().dispatch(call.with(words));
    }
    return Hole.TEXT;
  }

  private static String script(Call call, int at) {
    String file = call.words().get(at);
    var bundled = BUNDLED.matcher(file);
    String name = bundled.matches() ? bundled.group(1) : base(file);
    Program known = KnownPrograms.database(name);
    if (known != null) {
      var words = new java.util.ArrayList<>(call.words().subList(at, call.words().size()));
      words.set(0, name);
      return known.run(call.with(words));
    }
    String text = call.machine().file(file);
    if (text == null) {
      call.machine().disturb();
      return Hole.TEXT;
    }
    int before = call.machine().report().found().size();
    String out = text.equals(Hole.TEXT) ? Hole.TEXT : inFile(call, text, file);
    if (call.machine().report().found().size() == before && !file.contains("test")) {
      call.machine().disturb();
    }
    return out;
  }

  private static String base(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }

  /// What stands in a file is the project's own: only what surely destroys is reported.
  private static String inFile(Call call, String text, String file) {
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
                "node|nodejs|deno|bun|tsx|ts-node|esno|vite-node|groovy|swift|jshell|rails_runner");
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
  static String code(Call call, String text) {
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
    if (call.name().endsWith("awk")) {
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
    return Hole.TEXT + String.join("\n", texts.texts()) + Hole.TEXT;
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
                  return java.util.regex.Matcher.quoteReplacement(" \"" + within + "\"");
                })
        : text;
  }

  /// `print "…" | "psql"`.
  private static void piped(Call call, List<String> texts) {
    for (String each : texts) {
      if (KnownPrograms.reaches(each.strip().split("\\s", 2)[0])) {
        var rest = new java.util.ArrayList<>(texts);
        rest.remove(each);
        call.machine().elsewhere(each, call.reading(String.join("\n", rest)), "", List.of());
      }
    }
  }

  private static void inDatabase(Call call, String text, Literals.Found texts, boolean hidden) {
    boolean sql = false;
    for (String each : texts.texts()) {
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
      if (!list.isEmpty() && list.getFirst().matches("upgrade|downgrade|stamp")) {
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
        call.machine().within(() -> code(call.reading(null), each));
      } else if (KnownPrograms.startsCommand(each)) {
        call.machine().elsewhere(each, call.reading(null), "", List.of());
      } else if (KnownPrograms.mentions(each)
          || (each.matches("(?s).*\\b(sh|bash|eval|base64)\\b.*\\s.*") && each.length() < 4000)) {
        call.machine().elsewhere(each, call.reading(null), "", List.of());
      }
    }
  }
}
