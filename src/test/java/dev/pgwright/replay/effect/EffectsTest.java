package dev.pgwright.replay.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.pgwright.facts.Lock;
import dev.pgwright.replay.Replay;
import dev.pgwright.replay.World;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.sql.Dialect;
import dev.pgwright.sql.ast.Statement;
import dev.pgwright.sql.parse.Parsed;
import dev.pgwright.sql.parse.Parser;
import dev.pgwright.testing.SharedSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/// What statements are said to lock and to do, against a server that runs them.
class EffectsTest {

  private static final Path FILE = Path.of("src/test/resources/replay/effects.sql");

  private static final Pattern WORK =
      Pattern.compile("(verifying) table \"(\\w+)\"|building index \"\\w+\" on table \"(\\w+)\"");

  private static final String BEFORE =
      """
      create temporary table before as
      select oid, relname, relkind, pg_relation_filenode(oid) as node
      from pg_class where relnamespace = 'public'::regnamespace
      """;

  private static final String LOCKS =
      """
      select b.relname, l.mode from pg_locks l join before b on b.oid = l.relation
      where l.pid = pg_backend_pid() and b.relkind in ('r', 'p', 'v', 'm', 'S')
      """;

  private static final String REWRITTEN =
      """
      select b.relname from before b join pg_class c using (oid)
      where b.relkind in ('r', 'm') and pg_relation_filenode(oid) <> b.node
      """;

  @Tag("pg")
  @TestFactory
  Stream<DynamicTest> are_what_the_newest_server_does() throws Exception {
    return on(18);
  }

  @Tag("matrix")
  @TestFactory
  Stream<DynamicContainer> are_what_every_supported_server_does() {
    return IntStream.rangeClosed(14, 18)
        .mapToObj(
            major -> {
              try {
                return DynamicContainer.dynamicContainer("PostgreSQL " + major, on(major));
              } catch (SQLException | IOException e) {
                throw new IllegalStateException(e);
              }
            });
  }

  private static Stream<DynamicTest> on(int major) throws SQLException, IOException {
    String[] parts = Files.readString(FILE).split("(?m)^-- statements$", 2);
    ScratchDatabase database = SharedSandbox.version(major).create("effects" + major);
    var world = new World(major, true);
    try (Connection connection = database.connect();
        var run = connection.createStatement()) {
      run.execute(parts[0]);
    }
    Parser.parse(parts[0], Dialect.SERVER).statements().forEach(it -> Replay.apply(it, world));
    return Parser.parse(parts[1], Dialect.SERVER).units().stream()
        .filter(it -> it.since() <= major)
        .map(
            unit ->
                dynamicTest(
                    unit.span().of(parts[1]), () -> compare(unit, parts[1], world, database)));
  }

  private static void compare(Parsed.Unit unit, String text, World world, ScratchDatabase database)
      throws SQLException {
    Statement statement = unit.read().getFirst();
    World before = world.copy();
    before.nextUnit();
    Replay.begin(before, true);
    Effect effect = Effects.of(statement, before);
    Seen seen = run(unit.span().of(text), database);
    if (seen.error != null) {
      assertThat(effect.runs()).as(seen.error).isNotEqualTo(Effect.Runs.OK);
      return;
    }
    assertThat(effect.runs()).as(effect.why()).isNotEqualTo(Effect.Runs.ERROR);
    var locks = new TreeMap<String, Lock>();
    effect.locks().stream()
        .filter(it -> before.index(it.relation()).isEmpty())
        .filter(it -> !it.relation().schema().value().equals("pg_catalog"))
        .forEach(it -> locks.put(it.relation().name().value(), it.mode()));
    assertThat(locks).isEqualTo(seen.locks);
    var work = new TreeSet<String>();
    for (Effect.Done done : effect.done()) {
      String table = done.relation().name().value();
      switch (done.work()) {
        case REWRITE -> work.add("rewriting " + table);
        case SCAN -> {
          // The server reads the default partition and does not say so.
          if (!unit.span().of(text).startsWith("create table")) {
            work.add("verifying " + table);
          }
        }
        case INDEX_BUILD -> work.add("building " + table);
        case VALIDATE -> {}
      }
    }
    assertThat(work).isEqualTo(seen.work);
  }

  private static final class Seen {
    final TreeMap<String, Lock> locks = new TreeMap<>();
    final TreeSet<String> work = new TreeSet<>();
    @Nullable String error;
  }

  private static Seen run(String sql, ScratchDatabase database) throws SQLException {
    var seen = new Seen();
    try (Connection connection = database.connect();
        var run = connection.createStatement()) {
      connection.setAutoCommit(false);
      run.execute(BEFORE);
      run.execute("set local client_min_messages = debug1");
      run.clearWarnings();
      try {
        run.execute(sql);
      } catch (SQLException e) {
        seen.error = e.getMessage();
        connection.rollback();
        return seen;
      }
      for (SQLWarning it = run.getWarnings(); it != null; it = it.getNextWarning()) {
        Matcher matcher = WORK.matcher(String.valueOf(it.getMessage()));
        if (matcher.find()) {
          seen.work.add(
              matcher.group(1) == null
                  ? "building " + matcher.group(3)
                  : "verifying " + matcher.group(2));
        }
      }
      seen.work.removeIf(it -> it.contains(" pg_toast_") || it.endsWith(" x"));
      if (sql.startsWith("truncate") || sql.startsWith("create table")) {
        seen.work.clear();
      }
      try (ResultSet rows = run.executeQuery(LOCKS)) {
        while (rows.next()) {
          if (rows.getString(1).endsWith("_seq")) {
            continue;
          }
          seen.locks.merge(rows.getString(1), Lock.ofCatalog(rows.getString(2)), Lock::strongest);
        }
      }
      try (ResultSet rows = run.executeQuery(REWRITTEN)) {
        while (rows.next() && !sql.startsWith("truncate")) {
          seen.work.add("rewriting " + rows.getString(1));
        }
      }
      connection.rollback();
    }
    return seen;
  }
}
