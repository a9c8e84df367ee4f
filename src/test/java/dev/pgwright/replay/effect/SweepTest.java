package dev.pgwright.replay.effect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.facts.Lock;
import dev.pgwright.replay.Replay;
import dev.pgwright.replay.World;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.sql.Dialect;
import dev.pgwright.sql.parse.Parsed;
import dev.pgwright.sql.parse.Parser;
import dev.pgwright.testing.SharedSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What thousands of statements over one rich schema are said to lock and to do, against a server.
class SweepTest {

  private static final Path FOLDER = Path.of("src/test/resources/replay");

  /// One statement of so many is tried in every build, all of them with the matrix.
  private static final int SAMPLE = 11;

  /// What the server says where nothing is said here: its wrapper cannot, operators and index
  /// expressions of the new type, and names below a table that is renamed alone.
  private static final List<String> UNSAID =
      List.of(
          "foreign-data wrapper \"nowhere\" has no handler",
          "operator does not exist",
          "functions in index expression must be marked IMMUTABLE",
          "must be renamed in child tables too");

  @Tag("pg")
  @Test
  void effects_are_those_of_the_newest_server() throws Exception {
    assertThat(differences(18, SAMPLE)).isEmpty();
  }

  @Tag("matrix")
  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17, 18})
  void effects_are_those_of_every_server(int major) throws Exception {
    assertThat(differences(major, 1)).isEmpty();
  }

  private static List<String> differences(int major, int step) throws SQLException, IOException {
    ScratchDatabase database = SharedSandbox.version(major).create("sweep" + major);
    World world = load(database, major);
    List<String> statements = Sweep.of(FOLDER.resolve("sweep.sql"));
    var differences = new ArrayList<String>();
    int same = 0;
    try (var server = new Server(database)) {
      for (int i = 0; i < statements.size(); i += step) {
        String sql = statements.get(i);
        String difference = compare(sql, world, server);
        if (difference.isEmpty()) {
          same++;
        } else {
          differences.add(sql + "\n    " + difference);
        }
      }
    }
    Files.writeString(
        Path.of("target/sweep-" + major + ".txt"),
        same
            + " of "
            + (same + differences.size())
            + " statements as PostgreSQL "
            + major
            + " does\n"
            + String.join("\n", differences)
            + "\n");
    return differences;
  }

  private static World load(ScratchDatabase database, int major) throws SQLException, IOException {
    String text = Files.readString(FOLDER.resolve("rich.sql"));
    var world = new World(major, true);
    try (Connection connection = database.connect();
        var run = connection.createStatement()) {
      for (Parsed.Unit unit : Parser.parse(text, Dialect.SERVER).units()) {
        if (unit.since() <= major) {
          run.execute(unit.span().of(text));
          unit.read().forEach(it -> Replay.apply(it, world));
        }
      }
    }
    return world;
  }

  private static String compare(String sql, World world, Server server) throws SQLException {
    World before = world.copy();
    before.nextUnit();
    Replay.begin(before, true);
    Parsed.Unit unit = Parser.parse(sql, Dialect.SERVER).units().getFirst();
    Server.Seen seen = server.run(sql);
    boolean broken = unit.problem() != null || unit.since() > world.version();
    Effect effect =
        broken
            ? new Effect(List.of(), List.of(), Effect.Runs.ERROR, "broken")
            : Effects.of(unit.read().getFirst(), before);
    if (seen.error() != null) {
      boolean said =
          effect.fails()
              || seen.error().startsWith(Server.ROWS)
              || UNSAID.stream().anyMatch(seen.error()::contains);
      return said ? "" : "server: " + seen.error();
    }
    if (effect.fails()) {
      return "runs, not: " + effect.why();
    }
    // Foreign keys of other tables that are looked up for rows that go are not said.
    if (sql.startsWith("delete from ")) {
      seen.locks().keySet().removeIf(it -> !locks(effect, before).containsKey(it));
    }
    Set<String> work = work(effect);
    for (Effect.Done done : effect.done()) {
      boolean quiet = done.work() == Effect.Work.VALIDATE || sql.startsWith("create table");
      if (quiet) {
        String reads = "verifying " + done.relation().name().value();
        work.remove(reads);
        seen.work().remove(reads);
      }
    }
    return differing("locks", locks(effect, before), seen.locks())
        + differing("work", work, seen.work());
  }

  private static String differing(String what, Object said, Object seen) {
    return said.equals(seen) ? "" : what + " said " + said + " seen " + seen + " ";
  }

  private static Map<String, Lock> locks(Effect effect, World world) {
    var locks = new TreeMap<String, Lock>();
    effect.locks().stream()
        .filter(
            it ->
                world
                    .relation(it.relation())
                    .map(r -> r.kind() != dev.pgwright.replay.Relation.Kind.SEQUENCE)
                    .orElse(world.index(it.relation()).isEmpty()))
        .forEach(
            it ->
                locks.put(
                    it.relation().schema().value() + "." + it.relation().name().value(),
                    it.mode()));
    locks.keySet().removeIf(it -> it.startsWith("pg_catalog."));
    return locks;
  }

  private static Set<String> work(Effect effect) {
    var work = new TreeSet<String>();
    for (Effect.Done done : effect.done()) {
      String table = done.relation().name().value();
      switch (done.work()) {
        case REWRITE -> work.add("rewriting " + table);
        case SCAN -> work.add("verifying " + table);
        case INDEX_BUILD -> work.add("building " + table);
        case VALIDATE -> {}
      }
    }
    return work;
  }
}
