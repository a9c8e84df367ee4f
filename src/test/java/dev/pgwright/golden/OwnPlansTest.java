package dev.pgwright.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.replay.World;
import dev.pgwright.rules.Checked;
import dev.pgwright.rules.Checker;
import dev.pgwright.rules.Migration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/// What `check` says of the plans on file, there and back, where the old schema is known.
///
/// They run on real servers in [GoldenTest]: that a statement of theirs fails is never true.
@DisabledIfSystemProperty(named = "golden.only", matches = ".+")
class OwnPlansTest {

  private static final Pattern FILE = Pattern.compile("-- file: (.*)\n");

  /// What is not followed yet: a type that goes with its functions by `CASCADE` in a `DO` block,
  /// and a partitioned table that changed places with a plain one.
  private static final List<String> NOT_FOLLOWED =
      List.of("base-type/new-with-everything", "partition/conversion-back");

  @Test
  void no_statement_of_a_plan_is_said_to_fail() throws IOException {
    var said = new ArrayList<String>();
    for (Path folder : GoldenTest.cases()) {
      String name = GoldenTest.ROOT.relativize(folder).toString();
      if (!NOT_FOLLOWED.contains(name)) {
        for (Checked.Found found : checked(folder).found()) {
          if (found.rule().id().equals("cannot-run") && !found.file().equals("old.sql")) {
            said.add(name + " " + found.file() + ": " + found.message());
          }
        }
      }
    }
    assertThat(said).isEmpty();
  }

  private static Checked checked(Path folder) throws IOException {
    var migrations = new ArrayList<Migration>();
    migrations.add(Migration.sql("old.sql", Files.readString(folder.resolve("old.sql")), false));
    String plan = Files.readString(folder.resolve("plan.sql"));
    List<MatchResult> files = FILE.matcher(plan).results().toList();
    for (int i = 0; i < files.size(); i++) {
      MatchResult file = files.get(i);
      int end = i + 1 < files.size() ? files.get(i + 1).start() : plan.length();
      String name = file.group(1);
      Migration plain = Migration.sql(name, plan.substring(file.end(), end), false);
      migrations.add(
          new Migration(
              name, plain.pieces(), plain.wrapped(), name.endsWith(".down.sql"), true, List.of()));
    }
    return Checker.check(migrations, new World(18, true), List.of());
  }
}
