package dev.pgwright.guard.client;

import dev.pgwright.guard.risk.Risk;
import dev.pgwright.guard.risk.Target;
import dev.pgwright.guard.run.Call;
import dev.pgwright.guard.run.Hole;
import dev.pgwright.guard.run.Program;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Programs that come with PostgreSQL, psql apart.
final class ServerTools {

  private static final String DUMP = "pg_dump it first, and let a person do it";
  private static final Options.Grammar RESTORE =
      new Options.Grammar(
          "acCd:ef:F:h:I:j:lL:n:N:Op:P:RsS:t:T:U:vVwWx1?",
          List.of(
              "clean=c",
              "create=C",
              "dbname=d",
              "file=f",
              "list=l",
              "host=h",
              "port=p",
              "username=U",
              "data-only=a",
              "schema-only=s",
              "help",
              "version=V",
              "if-exists",
              "single-transaction=1",
              "jobs=j",
              "format=F",
              "table=t",
              "schema=n",
              "no-owner=O"));
  private static final Options.Grammar PLAIN =
      new Options.Grammar(
          "d:efFgh:ip:qU:vVwWzZaj:n:N:t:T:s:c:D:E:l:O:P:S:X:C?",
          List.of(
              "host=h",
              "port=p",
              "username=U",
              "dbname=d",
              "if-exists",
              "force=f",
              "help",
              "version=V",
              "interactive=i",
              "echo=e",
              "full=f",
              "all=a",
              "analyze-only=Z",
              "analyze=z",
              "concurrently",
              "table=t",
              "maintenance-db:",
              "dry-run"));

  private ServerTools() {}

  private static final Options.Grammar BENCH =
      new Options.Grammar(
          "b:c:Cd:D:f:F:h:iI:j:lL:M:nNp:P:qr:R:s:St:T:U:vV?",
          List.of(
              "initialize=i",
              "file=f",
              "dbname=d",
              "host=h",
              "port=p",
              "username=U",
              "help",
              "version=V",
              "builtin=b",
              "select-only=S",
              "init-steps=I",
              "no-vacuum=n"));
  private static final Options.Grammar SHELL =
      new Options.Grammar(
          "c:f:d:h:p:U:u:o:e:V?",
          List.of(
              "command=c",
              "file=f",
              "host=h",
              "port=p",
              "dbname=d",
              "username=u",
              "set:",
              "list",
              "help",
              "version=V",
              "out=o",
              "execute=c"));
  private static final List<String> SHELLS = List.of("pgcli", "usql", "pspg", "litecli");
  private static final List<String> SERVERS =
      List.of("pg_ctl", "pg_ctlcluster", "postgres", "initdb");
  private static final List<String> OFFLINE =
      List.of(
          "pg_dropcluster",
          "pg_resetwal",
          "pg_resetxlog",
          "pg_rewind",
          "pg_upgradecluster",
          "pg_archivecleanup",
          "pg_checksums",
          "pg_upgrade",
          "pg_createsubscriber",
          "pg_combinebackup");
  private static final List<String> READING =
      List.of(
          "pg_basebackup",
          "pg_isready",
          "pg_config",
          "pg_lsclusters",
          "pg_waldump",
          "pg_verifybackup",
          "pg_amcheck",
          "pg_controldata",
          "pg_test_fsync",
          "pg_test_timing",
          "ecpg",
          "pg_receivewal",
          "pg_recvlogical",
          "pg_format",
          "pgbadger",
          "pg_top",
          "pg_activity",
          "pgmetrics",
          "pg_walsummary");

  static @Nullable Program find(String name) {
    if (READING.contains(name)) {
      return _ -> Hole.TEXT;
    }
    if (OFFLINE.contains(name)) {
      return Clusters::offline;
    }
    if (SERVERS.contains(name)) {
      return Clusters::control;
    }
    if (SHELLS.contains(name)) {
      return ServerTools::otherShell;
    }
    return switch (name) {
      case "vacuumdb" -> ServerTools::vacuum;
      case "reindexdb" -> ServerTools::reindex;
      case "pg_restore" -> ServerTools::restore;
      case "pg_dump", "pg_dumpall" -> ServerTools::dump;
      case "pgbench" -> ServerTools::bench;
      default -> changing(name);
    };
  }

  /// Programs that do one thing.
  private static @Nullable Program changing(String name) {
    return switch (name) {
      case "dropdb" ->
          it -> plain(it, Risk.DANGER, "drop-database", "the database is dropped", DUMP);
      case "dropuser" -> it -> plain(it, Risk.DANGER, "drop-role", "the role is dropped", null);
      case "droplang" ->
          it -> plain(it, Risk.DANGER, "drop-language", "a language is dropped", null);
      case "createdb" -> it -> plain(it, Risk.WRITE, "create-database", "a database is made", null);
      case "createuser", "createlang" ->
          it -> plain(it, Risk.WRITE, "create-role", "a role is made", null);
      case "clusterdb" ->
          it ->
              plain(it, Risk.DANGER, "cluster", "tables are written again while others wait", null);
      case "vacuumlo" ->
          it ->
              plain(it, Risk.WRITE, "maintenance", "large objects nobody names are deleted", null);
      default -> null;
    };
  }

  private static Target target(Call call, Options options, @Nullable String database) {
    String named = options.last("d") == null ? database : options.last("d");
    return Targets.of(call, options.last("h"), options.last("p"), named);
  }

  private static boolean asks(Options options) {
    return options.has("help") || options.has("?") || options.has("V") || options.has("dry-run");
  }

  private static @Nullable String first(Options options) {
    return options.plain().isEmpty() ? null : options.plain().getFirst();
  }

  private static String plain(
      Call call, Risk risk, String rule, String message, @Nullable String remedy) {
    Options options = Options.of(call.arguments(), PLAIN);
    if (!asks(options)) {
      String name = first(options);
      Target target = target(call, options, name);
      call.add(risk, rule, (name == null ? "" : name + ": ") + message, remedy, target);
    }
    return "";
  }

  private static String vacuum(Call call) {
    Options options = Options.of(call.arguments(), PLAIN);
    if (options.has("f") && !asks(options)) {
      call.add(
          Risk.DANGER,
          "vacuum-full",
          "vacuumdb --full writes tables again while reads and writes wait",
          "vacuumdb without --full",
          target(call, options, first(options)));
    }
    return Hole.TEXT;
  }

  private static String reindex(Call call) {
    Options options = Options.of(call.arguments(), PLAIN);
    if (!asks(options)) {
      call.add(
          options.has("concurrently") ? Risk.WRITE : Risk.DANGER,
          "reindex",
          "indexes are built anew" + (options.has("concurrently") ? "" : "; writes wait"),
          "reindexdb --concurrently",
          target(call, options, first(options)));
    }
    return Hole.TEXT;
  }

  private static String restore(Call call) {
    Options options = Options.of(call.arguments(), RESTORE);
    if (asks(options) || options.has("l")) {
      return Hole.TEXT;
    }
    boolean clean = options.has("c");
    if (options.last("d") == null) {
      return clean ? "DROP TABLE " + Hole.TEXT + ";\n" : Hole.TEXT;
    }
    call.add(
        clean || options.has("C") ? Risk.DANGER : Risk.WRITE,
        clean ? "restore-clean" : "restore",
        clean
            ? "pg_restore --clean drops what is there before it restores"
            : "pg_restore adds objects and rows",
        clean ? "restore into a new database, and compare" : null,
        Targets.of(call, options.last("h"), options.last("p"), options.last("d")));
    return "";
  }

  private static String dump(Call call) {
    boolean clean =
        call.arguments().stream()
            .anyMatch(it -> it.startsWith("--cl") || it.matches("-[a-zA-Z]*c[a-zA-Z]*"));
    int file = call.words().indexOf("-f");
    if (file > 0 && file + 1 < call.words().size()) {
      call.machine().writes(call.words().get(file + 1), Hole.TEXT, false);
    }
    return clean ? "DROP TABLE " + Hole.TEXT + ";\n" : Hole.TEXT;
  }

  private static String bench(Call call) {
    Options options = Options.of(call.arguments(), BENCH);
    if (asks(options)) {
      return Hole.TEXT;
    }
    Target target = target(call, options, first(options));
    boolean own = false;
    for (Options.Given each : options.given()) {
      String value = each.value();
      if (each.name().equals("f") && value != null) {
        own = true;
        var session = new PsqlSession(call, target);
        session.file(value.replaceFirst("@\\d+$", ""));
        session.finish();
      }
    }
    if (options.has("i") || options.has("I")) {
      call.add(
          Risk.DANGER,
          "pgbench-initialize",
          "pgbench -i drops the tables pgbench_* and makes them anew",
          null,
          target);
    } else if (!own && !options.has("S")) {
      call.add(Risk.WRITE, "pgbench", "pgbench writes to the tables pgbench_*", null, target);
    }
    return Hole.TEXT;
  }

  private static String otherShell(Call call) {
    Options options = Options.of(call.arguments(), SHELL);
    if (asks(options) || options.has("list")) {
      return Hole.TEXT;
    }
    Target target =
        Targets.of(
            call,
            options.last("h"),
            options.last("p"),
            options.last("d") == null ? first(options) : options.last("d"));
    var session = new PsqlSession(call, target);
    boolean given = false;
    for (Options.Given each : options.given()) {
      String value = each.value();
      if (value != null && List.of("c", "e").contains(each.name())) {
        given = true;
        session.command(value);
      } else if (value != null && each.name().equals("f")) {
        given = true;
        session.file(value);
      }
    }
    if (!given && call.stdin() != null) {
      session.script(call.stdin());
    }
    session.finish();
    return Hole.TEXT;
  }
}
