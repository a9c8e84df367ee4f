package dev.pgwright.guard.client;

import dev.pgwright.guard.code.Literals;
import dev.pgwright.guard.risk.Found;
import dev.pgwright.guard.risk.Report;
import dev.pgwright.guard.risk.Risk;
import dev.pgwright.guard.risk.Target;
import dev.pgwright.guard.run.Call;
import dev.pgwright.guard.run.Filters;
import dev.pgwright.guard.run.Hole;
import dev.pgwright.guard.run.Program;
import dev.pgwright.guard.run.Programs;
import dev.pgwright.guard.run.Shells;
import dev.pgwright.guard.run.Wrappers;
import dev.pgwright.guard.statement.SqlSession;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// All programs that are known.
public final class KnownPrograms implements Programs {

  private static final List<String> CLIENTS =
      List.of(
          "psql",
          "pgcli",
          "usql",
          "dropdb",
          "dropuser",
          "createdb",
          "createuser",
          "vacuumdb",
          "reindexdb",
          "clusterdb",
          "pg_restore",
          "pgbench",
          "alembic",
          "pg_dropcluster",
          "pg_resetwal",
          "pg_ctl",
          "pg_rewind");

  private static final class Words {
    private static final Pattern MENTION = mention();

    private Words() {}

    private static Pattern mention() {
      var names = new ArrayList<>(CLIENTS);
      names.addAll(Tools.names());
      names.addAll(OtherDatabases.names());
      names.removeIf(it -> (it.length() < 4 && !it.equals("wp")) || COMMON.contains(it));
      String all = String.join("|", names.stream().map(Pattern::quote).toList());
      return Pattern.compile("(?s).*(^|[\\s;&|(`'\"/!:=\\\\])(" + all + ")([\\s;&|)'\"].*|$)");
    }
  }

  private static final List<String> COMMON =
      List.of(
          "console",
          "migrate",
          "dotnet",
          "terraform",
          "firebase",
          "turbo",
          "render",
          "heroku",
          "gcloud",
          "helm",
          "serverless",
          "clever",
          "encore",
          "payload",
          "strapi",
          "ghost",
          "sequel",
          "flask",
          "refinery",
          "atlas",
          "goose",
          "diesel",
          "drone",
          "bake",
          "convex",
          "reshape",
          "adonis",
          "rails",
          "rake",
          "artisan",
          "flyway",
          "liquibase",
          "prisma",
          "supabase",
          "hasura");

  /// Commands of PowerShell that look at what they are given.
  private static final Pattern CMDLET =
      Pattern.compile(
          "(Measure|Select|Sort|Where|Group|Format|Out|ConvertTo|ConvertFrom|Compare|Get|Test|Write"
              + "|Export|Join|Split|Resolve)-[A-Z]\\w+");

  /// Checks a name against those who know, in this order.
  private static final List<Function<String, @Nullable Program>> DATABASES =
      List.of(
          name -> name.equals("psql") ? Psql::run : null,
          name -> name.equals("alembic") ? Alembic::run : null,
          ServerTools::find,
          OtherDatabases::find,
          Django::find,
          Tools::find);

  private static final List<Function<String, @Nullable Program>> OTHERS =
      List.of(
          Shells::find,
          Filters::find,
          Wrappers::find,
          Containers::find,
          Packages::find,
          Interpreters::find,
          Clusters::find,
          Launchers::find,
          name -> name.equals("git") ? Git::run : null,
          name -> name.equals("cargo") || name.equals("symfony") ? KnownPrograms::scan : null,
          name -> name.equals("crontab") ? KnownPrograms::scheduled : null,
          name -> name.equals("pgwright") ? Own::run : null,
          name ->
              Inert.NAMES.contains(name) || CMDLET.matcher(name).matches() ? _ -> Hole.TEXT : null);

  @Override
  public @Nullable Program find(String name) {
    Program database = database(name);
    return database != null ? noted(database) : among(OTHERS, name);
  }

  private static Program noted(Program program) {
    return call -> {
      call.machine().report().sees(call.shown());
      return program.run(call);
    };
  }

  private static @Nullable Program among(
      List<Function<String, @Nullable Program>> those, String name) {
    for (Function<String, @Nullable Program> each : those) {
      Program found = each.apply(name);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /// The one who knows a program that reaches databases; null for any other.
  static @Nullable Program database(String name) {
    String plain = name.replaceFirst("-?(\\d+(\\.\\d+)?)$", "");
    Program found = among(DATABASES, name);
    return found != null || plain.equals(name) ? found : among(DATABASES, plain);
  }

  /// What does not count of a text that may be no command at all.
  static boolean doubtful(Found found) {
    return found.rule().matches("unreadable-.*|opaque-.*|too-deep|destructive-argument");
  }

  static boolean reaches(String name) {
    return database(name.substring(name.lastIndexOf('/') + 1)) != null;
  }

  static boolean shell(String name) {
    String base = name.substring(name.lastIndexOf('/') + 1);
    return Shells.find(base) != null
        || Wrappers.find(base) != null
        || Containers.find(base) != null
        || base.equals("npx");
  }

  /// Whether a text names a program that reaches databases, where a command may stand.
  static boolean mentions(String text) {
    return text.length() < 20_000 && Words.MENTION.matcher(text).matches();
  }

  /// Whether a text names such a program anywhere.
  public static boolean mentioned(String text) {
    return mentions(text) || CLIENTS.stream().anyMatch(text::contains);
  }

  @Override
  public List<String> names() {
    return CLIENTS;
  }

  @Override
  public String unknown(Call call) {
    String name = call.words().getFirst();
    if (name.startsWith("./") || name.startsWith("/") || (name.contains("/") && !Hole.in(name))) {
      String script = call.machine().file(name);
      if (script != null && script.startsWith("#!")) {
        return script(call, script);
      }
      boolean text = script != null && !Hole.in(script) && Interpreters.of(name).isEmpty();
      if (text) {
        return Shells.file(call, name, call.arguments());
      }
    }
    String program = call.machine().holds(name) ? Interpreters.of(name) : "";
    if (!program.isEmpty()) {
      var words = new ArrayList<>(List.of(program));
      words.addAll(call.words());
      return call.machine().dispatch(call.with(words));
    }
    return scan(call);
  }

  private static String script(Call call, String text) {
    String first = text.lines().findFirst().orElse("");
    var words = new ArrayList<>(List.of("sh"));
    if (!first.matches(".*\\b(ba|z|da|k|a)?sh\\b.*")) {
      words.set(0, first.replaceAll(".*[/ ]", "").replaceAll("[0-9.]+$", ""));
    }
    words.addAll(call.words());
    return call.machine().dispatch(call.with(words));
  }

  /// Whether a text begins with a program that runs others or reaches a database.
  public static boolean startsCommand(String text) {
    String plain = text.strip().replaceFirst("^(\\w+=(\\w|[./:-])*\\s+)*[\\\\]?", "");
    String first = plain.split("\\s", 2)[0];
    return plain.indexOf(' ') > 0
        && (reaches(first)
            || shell(first)
            || Packages.find(first) != null
            || first.matches("rm|dd|truncate|shred|python3?|node"));
  }

  /// Runs what may be a command and may be any text.
  ///
  /// @param silent what does not count then
  static void perhaps(Call call, String text, Predicate<Found> silent) {
    Report report = call.machine().report();
    int before = report.found().size();
    call.machine().elsewhere(text, call.reading(null), "", List.of());
    report.forget(before, silent);
  }

  /// `crontab`: lines with a time and a command.
  private static String scheduled(Call call) {
    List<String> plain = call.plainWords();
    String text =
        plain.isEmpty() || plain.getFirst().equals("-")
            ? call.stdin()
            : call.machine().file(plain.getFirst());
    for (String line :
        text == null || call.has("-l", "-r", "-e") ? new String[0] : text.split("\n", -1)) {
      String command = line.replaceFirst("^.*?((?:[\\d*,/-]+\\s+){5}|@\\w+\\s+)", "");
      if (!command.isBlank() && !command.startsWith("#") && !command.matches("\\w+=.*")) {
        call.machine().elsewhere(command, call.reading(null), "", List.of());
      }
    }
    return Hole.TEXT;
  }

  /// Looks at the arguments of a program that nobody knows.
  static String scan(Call call) {
    call.machine().disturb();
    List<String> words = call.words();
    boolean found = false;
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i).replaceFirst("(?<=\\w)@[\\w.-]+$", "");
      boolean starts =
          CLIENTS.contains(word.substring(word.lastIndexOf('/') + 1))
              || (reaches(word) && i + 1 < words.size());
      boolean shell = shell(word) && i + 2 < words.size() && words.get(i + 1).matches("-\\w*c");
      if (starts || shell) {
        var inner = new ArrayList<>(words.subList(i, words.size()));
        inner.set(0, word);
        call.machine().dispatch(call.with(inner));
        found = true;
      } else if (!found && word.indexOf(' ') > 0) {
        handed(call, word);
      }
    }
    if (!found && words.size() > 1) {
      List<String> names =
          words.stream().skip(1).filter(it -> it.matches("[A-Za-z][\\w:-]*")).limit(2).toList();
      Packages.named(call, String.join(":", names));
    }
    if (call.stdin() != null) {
      destructive(call, call.stdin());
    }
    return Hole.TEXT;
  }

  /// A word that is handed to a program: a command, perhaps within other signs, or SQL.
  static void handed(Call call, String word) {
    if (!mentions(word)) {
      destructive(call, word);
      return;
    }
    call.machine().elsewhere(word.replaceFirst("^[:!+]+", ""), call, "", List.of());
    String first = word.strip().split("\\s", 2)[0];
    boolean line =
        call.machine().knows(first)
            || first.matches("export|cd|set|source|\\.|if|for|while|\\[+|\\w+=[\\w./-]*");
    for (String each : line ? List.<String>of() : Literals.of(word, false).texts()) {
      if (startsCommand(each)) {
        call.machine().elsewhere(each, call.reading(null), "", List.of());
      }
    }
  }

  /// A program that is known, with arguments that nobody looks at: what stands behind `--`, and
  /// words that are commands.
  static void others(Call call) {
    int split = call.words().indexOf("--");
    if (split > 0 && split + 1 < call.words().size()) {
      String next = call.words().get(split + 1);
      if (reaches(next) || shell(next)) {
        call.runFrom(split + 1);
      }
    }
    for (String word : call.arguments()) {
      if (word.indexOf(' ') > 0 && mentions(word)) {
        handed(call, word);
      } else if (word.indexOf(' ') > 0 && word.startsWith("{")) {
        Literals.of(word, false).texts().forEach(it -> destructive(call, it));
      }
    }
  }

  /// Whoever it is: it is handed SQL that destroys.
  private static void destructive(Call call, String text) {
    var session = new SqlSession();
    if (text.length() < 100_000 && session.isSql(text)) {
      session.text(text);
      for (Found each : session.found()) {
        if (each.risk() == Risk.DANGER) {
          call.machine()
              .report()
              .add(
                  new Found(
                      Risk.OPAQUE,
                      "destructive-argument",
                      call.name()
                          + " is not known, and is given SQL that destroys: "
                          + each.message(),
                      null,
                      Target.UNKNOWN,
                      call.name(),
                      each.sql()));
          return;
        }
      }
    }
  }
}
