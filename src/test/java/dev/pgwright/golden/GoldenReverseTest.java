package dev.pgwright.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.pgwright.plan.Plan.Refusal;
import dev.pgwright.testing.SharedSandbox;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every pair of schemas in both directions, with every drop approved and every rewrite allowed:
/// each way leads there and back, or is refused for a reason that is PostgreSQL's own.
@Tag("matrix")
class GoldenReverseTest {

  /// What PostgreSQL cannot do in place, by the beginning of the way.
  private static final Map<String, String> IMPOSSIBLE = impossible();

  private static Map<String, String> impossible() {
    var reasons = new LinkedHashMap<String, String>();
    reasons.put("domain/base-type-changed", "a domain keeps its base type");
    reasons.put(
        "column/type-of-generated-source",
        "a column keeps its type while a generated column is computed from it");
    reasons.put("composite/stored-and-changed-refused", "stored attributes keep their types");
    reasons.put("range/stored-and-changed-refused", "stored ranges keep their subtype");
    reasons.put("base-type/stored-and-changed-refused", "stored values keep their type");
    reasons.put("collation/used-and-changed-refused", "a collation in use keeps its definition");
    return reasons;
  }

  @TestFactory
  Stream<DynamicTest> leads_there_and_back() throws IOException {
    return GoldenTest.cases().stream().flatMap(GoldenReverseTest::ways);
  }

  @Test
  void what_is_impossible_has_a_case() throws IOException {
    List<String> names =
        GoldenTest.cases().stream()
            .map(it -> GoldenTest.ROOT.relativize(it) + " reversed")
            .toList();
    assertThat(IMPOSSIBLE.keySet())
        .allSatisfy(way -> assertThat(names).anyMatch(it -> it.startsWith(way)));
  }

  private static Stream<DynamicTest> ways(Path folder) {
    String name = GoldenTest.ROOT.relativize(folder).toString();
    return Stream.of(
        dynamicTest(name, () -> check(name, folder, "old.sql", "new.sql")),
        dynamicTest(
            name + " reversed", () -> check(name + " reversed", folder, "new.sql", "old.sql")));
  }

  private static void check(String name, Path folder, String from, String to) throws Exception {
    Trial trial =
        Trial.run(
            SharedSandbox.get(),
            folder.resolve(from),
            folder.resolve(to),
            List.of(),
            Everything::allowed);
    boolean impossible = IMPOSSIBLE.keySet().stream().anyMatch(name::startsWith);
    assertThat(trial.plan().refusals())
        .allSatisfy(GoldenReverseTest::says_what_to_do)
        .matches(it -> it.isEmpty() != impossible, "refused where PostgreSQL cannot");
    assertThat(trial.plan().approvals()).isEmpty();
    if (trial.plan().refusals().isEmpty()) {
      trial.leadsThere();
    }
    trial.leadsBack();
  }

  private static void says_what_to_do(Refusal refusal) {
    assertThat(refusal.difference()).isNotBlank();
    assertThat(refusal.remedy()).isNotBlank();
  }
}
