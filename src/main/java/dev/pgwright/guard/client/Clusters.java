package dev.pgwright.guard.client;

import dev.pgwright.guard.risk.Risk;
import dev.pgwright.guard.risk.Target;
import dev.pgwright.guard.run.Call;
import dev.pgwright.guard.run.Hole;
import dev.pgwright.guard.run.Program;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Servers as a whole: their processes, folders and volumes.
final class Clusters {

  private static final Pattern DATA_FOLDER =
      Pattern.compile(
          "(?i).*(/var/lib/(postgresql|pgsql|postgres)|/pgdata|/pg_data|postgres(ql)?[-_]?data"
              + "|/data/db|db[-_]data|pg_wal|pg_xlog|/postgresql/\\d+|/var/postgres|PG_VERSION"
              + "|postgresql@\\d+|^pgdata|^pg_data|/base/\\d+).*");
  private static final Pattern DATABASE =
      Pattern.compile(
          "(?i).*(postgres|pgsql|(^|[-_./])pg([-_./]|\\d|$)|pgdata|pgvector|timescale|(^|[-_./])db([-_./]|\\d|$)|database|mysql|mariadb|mongo).*");

  private Clusters() {}

  static @Nullable Program find(String name) {
    return switch (name) {
      case "rm", "shred", "srm", "unlink", "trash", "rmdir" -> Clusters::removed;
      case "mv", "truncate", "dd" -> Clusters::moved;
      case "systemctl", "service", "rc-service", "invoke-rc.d", "launchctl" -> Clusters::service;
      case "kill", "pkill", "killall" -> Clusters::killed;
      default -> null;
    };
  }

  /// Whether something is called as databases are.
  static boolean soundsLikeDatabase(String name) {
    return DATABASE.matcher(name).matches();
  }

  private static String removed(Call call) {
    call.machine().disturb();
    for (String word : call.plainWords()) {
      if (dataFolder(call, word)) {
        call.add(
            Risk.DANGER,
            "delete-data-folder",
            word + ": the files of a PostgreSQL cluster are deleted",
            "back it up, and let a person do it",
            Target.UNKNOWN);
      }
    }
    return "";
  }

  private static boolean dataFolder(Call call, String word) {
    return DATA_FOLDER.matcher(word).matches()
        || (DATA_FOLDER.matcher(call.machine().folder() + "/").matches()
            && word.matches("[.*/]*|\\*"))
        || call.machine().holds(word + "/PG_VERSION");
  }

  private static String moved(Call call) {
    call.machine().disturb();
    for (String word : call.plainWords()) {
      String path = word.replaceFirst("^(of|if)=", "");
      boolean source = call.name().equals("dd") && word.startsWith("if=");
      if (!source && DATA_FOLDER.matcher(path).matches() && !path.contains("backup")) {
        call.add(
            Risk.OPAQUE,
            "move-data-folder",
            path + ": it may be the files of a PostgreSQL cluster",
            null,
            Target.UNKNOWN);
      }
    }
    return "";
  }

  private static String service(Call call) {
    boolean stops =
        call.arguments().stream()
            .anyMatch(
                it -> it.matches("stop|restart|disable|mask|kill|unload|bootout|try-restart"));
    boolean database =
        call.arguments().stream()
            .anyMatch(
                it ->
                    it.toLowerCase(java.util.Locale.ROOT)
                        .matches(".*(postgres|pgsql|pgbouncer|patroni).*"));
    if (stops && database) {
      call.add(Risk.WRITE, "stop-server", "a database server is stopped", null, Target.UNKNOWN);
    }
    return Hole.TEXT;
  }

  private static String killed(Call call) {
    boolean database =
        call.plainWords().stream()
            .anyMatch(it -> it.matches("(?i).*(postgres|postmaster|patroni).*"));
    if (database) {
      call.add(
          Risk.DANGER,
          "kill-server",
          "a database server is killed",
          "pg_ctl stop -m fast, by a person",
          Target.UNKNOWN);
    }
    return "";
  }

  static String control(Call call) {
    List<String> words = call.arguments();
    boolean looks =
        words.stream().anyMatch(it -> it.matches("status|--version|-V|--help|start|-?-?D=.*"));
    boolean stops = words.stream().anyMatch(it -> it.matches("stop|restart|promote|kill|stop-.*"));
    boolean makes =
        words.stream().anyMatch(it -> it.matches("init|initdb")) || call.name().equals("initdb");
    if (stops || (makes && !looks)) {
      call.add(
          Risk.WRITE,
          stops ? "stop-server" : "create-cluster",
          stops ? "a server is stopped or promoted" : "a cluster is made",
          null,
          Target.UNKNOWN);
    }
    return Hole.TEXT;
  }

  static String offline(Call call) {
    if (!call.has("--help", "--version", "-V", "-?", "-n", "--dry-run", "--check", "-c")) {
      call.add(
          Risk.DANGER,
          "cluster",
          call.name() + " changes the files of a cluster beyond repair",
          "back the cluster up, and let a person do it",
          Target.UNKNOWN);
    }
    return "";
  }
}
