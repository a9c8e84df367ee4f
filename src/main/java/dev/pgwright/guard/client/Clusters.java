package dev.pgwright.guard.client;

import dev.pgwright.guard.risk.Risk;
import dev.pgwright.guard.risk.Target;
import dev.pgwright.guard.run.Call;
import dev.pgwright.guard.run.Copying;
import dev.pgwright.guard.run.Hole;
import dev.pgwright.guard.run.Program;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Servers as a whole: their processes, folders and volumes.
final class Clusters {

  private static final Pattern DATABASE =
      Pattern.compile(
          "(?i).*(postgres|pgsql|(^|[-_./])pg([-_./]|\\d|$)|pgdata|pgvector|timescale|(^|[-_./])db([-_./]|\\d|$)|database|mysql|mariadb|mongo).*");

  private Clusters() {}

  static @Nullable Program find(String name) {
    return switch (name) {
      case "rm", "shred", "srm", "unlink", "trash", "rmdir", "rimraf", "del-cli" ->
          Clusters::removed;
      case "mv", "gmv", "truncate", "dd" -> Clusters::moved;
      case "rsync", "tar", "gtar", "bsdtar" -> Clusters::packed;
      case "systemctl", "service", "rc-service", "invoke-rc.d", "launchctl" -> Clusters::service;
      case "kill", "pkill", "killall" -> Clusters::killed;
      case "apt",
          "apt-get",
          "aptitude",
          "dpkg",
          "yum",
          "dnf",
          "zypper",
          "pacman",
          "apk",
          "snap",
          "brew",
          "port" ->
          Clusters::installed;
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
      call.machine().touches(word);
      if (DataFolders.has(call, word)) {
        lost(call, word);
      }
    }
    return "";
  }

  private static void lost(Call call, String folder) {
    call.add(
        Risk.DANGER,
        "delete-data-folder",
        folder + ": the files of a PostgreSQL cluster are deleted",
        "back it up, and let a person do it",
        Target.UNKNOWN);
  }

  private static String moved(Call call) {
    for (String word : call.plainWords()) {
      String path = word.replaceFirst("^(of|if)=", "");
      boolean source = call.name().equals("dd") && word.startsWith("if=");
      if (!source && DataFolders.sounds(path) && !path.contains("backup")) {
        call.add(
            Risk.OPAQUE,
            "move-data-folder",
            path + ": it may be the files of a PostgreSQL cluster",
            null,
            Target.UNKNOWN);
      }
    }
    if (call.name().equals("dd")) {
      return blocks(call);
    }
    if (call.name().equals("truncate")) {
      call.plainWords().forEach(call.machine()::touches);
      return "";
    }
    return Copying.copied(call);
  }

  /// `dd if=a of=b`.
  private static String blocks(Call call) {
    String from = "";
    String to = "";
    for (String word : call.arguments()) {
      from = word.startsWith("if=") ? word.substring(3) : from;
      to = word.startsWith("of=") ? word.substring(3) : to;
    }
    String stdin = call.stdin();
    String file = from.isEmpty() ? null : call.machine().file(from);
    if (to.isEmpty()) {
      return from.isEmpty() ? stdin == null ? "" : stdin : file == null ? Hole.TEXT : file;
    }
    if (from.isEmpty()) {
      call.machine().writes(to, stdin == null ? Hole.TEXT : stdin, false);
    } else {
      call.machine().copies(from, to);
    }
    return "";
  }

  /// What `rsync --delete` and `tar --remove-files` take away, and what an archive brings.
  private static String packed(Call call) {
    Launchers.options(call);
    List<String> plain = call.plainWords();
    boolean deletes = call.arguments().stream().anyMatch(it -> it.startsWith("--delete"));
    if (deletes && !plain.isEmpty() && DataFolders.has(call, plain.getLast())) {
      lost(call, plain.getLast());
    }
    if (call.has("--remove-files", "--remove-source-files")) {
      plain.stream().filter(it -> DataFolders.has(call, it)).forEach(it -> lost(call, it));
    }
    boolean archive = !call.name().equals("rsync");
    boolean printed =
        call.arguments().stream().anyMatch(it -> it.matches("-?[a-zA-Z]*O[a-zA-Z]*|--to-stdout"));
    boolean extracts =
        call.has("--extract", "--get")
            || (call.words().size() > 1 && call.words().get(1).matches("-?[a-zA-Z]*x[a-zA-Z]*"));
    if (archive && extracts && !printed) {
      call.machine().disturb();
    }
    return Hole.TEXT;
  }

  /// Package managers that take a server away.
  private static String installed(Call call) {
    if (call.name().equals("brew") && call.has("shellenv")) {
      return "";
    }
    List<String> words = call.arguments();
    boolean purges = words.stream().anyMatch(it -> it.matches("purge|--purge|-P|--zap"));
    boolean removes =
        words.stream()
            .anyMatch(it -> it.matches("remove|uninstall|rm|erase|del|autoremove|-r|-R\\w*|-e"));
    boolean server =
        words.stream()
            .anyMatch(
                it ->
                    it.matches("postgresql?([-@\\d*.].*)?|postgis.*")
                        && !it.matches(".*(client|doc|dev|common|libs).*"));
    if (server && (purges || removes)) {
      call.add(
          purges ? Risk.DANGER : Risk.WRITE,
          purges ? "delete-data-folder" : "stop-server",
          purges
              ? "the server is removed with its clusters"
              : "the server is removed, and its databases cannot be reached",
          "pg_dumpall first, and let a person do it",
          Target.UNKNOWN);
    }
    return Hole.TEXT;
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
    String in = call.stdin();
    if (words.contains("--single") && in != null) {
      var session = new PsqlSession(call, Target.UNKNOWN);
      session.script(in);
      session.finish();
      return Hole.TEXT;
    }
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
